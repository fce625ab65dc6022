"""Calls the commands behind `run.py`: python -m guide.cli COMMAND."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

import os_errors
from guide.commands import COMMANDS, WRONG_CALL, fail
from guide.problem import RefusedError

ROOT = Path(__file__).resolve().parents[2]


class Parser(argparse.ArgumentParser):
    """Tells a slip in one sentence instead of a screen of usage."""

    def error(self, message: str) -> NoReturn:
        usage = " ".join(self.format_usage().removeprefix("usage: ").split())
        self.exit(WRONG_CALL, f"{self.prog}: {message}: write {usage}.\n")


def parser() -> Parser:
    """The commands and what each one takes."""
    made = Parser(prog="run.py", description="Commands of the Azoospermia Guide.")
    made.add_argument("--root", type=Path, default=ROOT, help="the folder that holds content/ and docs/")
    commands = made.add_subparsers(required=True, metavar="COMMAND")
    each = {name: commands.add_parser(name, help=run.__doc__) for name, run in COMMANDS.items()}
    for name, run in COMMANDS.items():
        each[name].set_defaults(run=run)
    each["check"].add_argument("paths", nargs="*", metavar="PATH", help="pages to look at, instead of the whole guide")
    each["check"].add_argument("--annotations", action="store_true", help="print the form GitHub shows beside lines")
    each["uses"].add_argument("id", metavar="ID", help="the id of a reference, number or term")
    each["new"].add_argument("kind", metavar="KIND", choices=("page", "reference", "number", "term"))
    each["new"].add_argument("name", metavar="NAME", help="a path such as causes/genetic.md, or an id")
    each["compare"].add_argument("before", type=Path, metavar="FOLDER", help="the guide before the change")
    each["own-words"].add_argument("folder", type=Path, metavar="FOLDER", help="where the texts are, as .txt")
    each["built"].add_argument("site", type=Path, metavar="DIR", help="the built site")
    return made


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; the number is the exit code. What the system refuses is told in one sentence."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal may know no “ and no ≤
    args = parser().parse_args(words)
    run: Callable[[argparse.Namespace], int] = args.run
    try:
        return run(args)
    except KeyboardInterrupt:
        return 130
    except RefusedError as error:
        return fail(str(error), error.code)
    except OSError as error:
        return fail(os_errors.sentence(error))


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that nothing half-written stays
    sys.exit(main())
