"""The command line of the package: python -m guide.cli COMMAND."""

import argparse
import gc
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn, get_args

import os_errors
from guide.commands import COMMANDS
from guide.problem import RefusedError, UsageError
from guide.report import Form

Command = Callable[[argparse.Namespace], int]
ROOT = Path(__file__).resolve().parents[2]


class Parser(argparse.ArgumentParser):
    """Reports a wrong call in one sentence instead of a screen of usage."""

    def error(self, message: str) -> NoReturn:
        usage = " ".join(self.format_usage().removeprefix("usage: ").split())
        self.exit(UsageError.code, f"{self.prog}: {message}: write {usage}.\n")


def parser(commands: Mapping[str, Command] = COMMANDS) -> tuple[Parser, dict[str, Parser]]:
    """A parser of these commands, and the parser of each; those of `guide` have their arguments already."""
    made = Parser(prog="run.py", description="Commands of the Azoospermia Guide.")
    made.add_argument("--root", type=Path, default=ROOT, help="the folder that holds content/ and docs/")
    listed = made.add_subparsers(required=True, metavar="COMMAND")
    each = {name: listed.add_parser(name, help=run.__doc__) for name, run in commands.items()}
    for name, run in commands.items():
        each[name].set_defaults(run=run)
    each["check"].add_argument("paths", nargs="*", metavar="PATH", help="pages to look at, instead of the whole guide")
    each["check"].add_argument("--format", choices=get_args(Form), default="text", help="github: shown beside lines")
    each["own-words"].add_argument("folder", type=Path, metavar="FOLDER", help="where the texts are, as .txt")
    each["released"].add_argument("version", metavar="VERSION", help="the version that is released, such as 0.2.0")
    each["built"].add_argument("site", type=Path, metavar="DIR", help="the built site")
    return made, each


def main(words: Sequence[str] | None = None, made: Parser | None = None) -> int:
    """Run one command of a parser and return its exit code; an expected error is printed as one sentence."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal may know no “ and no ≤
    args = (made or parser()[0]).parse_args(words)
    run: Command = args.run
    try:
        return run(args)
    except KeyboardInterrupt:
        return 130
    except RefusedError as error:
        print(f"{error}.", file=sys.stderr)
        return error.code
    except OSError as error:
        print(f"{os_errors.sentence(error)}.", file=sys.stderr)
        return 1


def start(made: Parser | None = None) -> NoReturn:
    """Run one command as a process of its own."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that nothing half-written stays
    code = main(made=made)
    gc.freeze()  # Python's collection of garbage at exit took a fifth of a second
    sys.exit(code)


if __name__ == "__main__":
    start()
