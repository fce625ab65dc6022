"""Makes the files that readers take away: python -m formats [--only zip,epub]."""

import argparse
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import os_errors
from formats import bundle, chosen
from guide.problem import RefusedError
from guide.rendering import read_guide

ROOT = Path(__file__).resolve().parents[2]
USAGE_ERROR = 2


def main(words: Sequence[str] | None = None) -> int:
    """Make the formats asked for; the number is the exit code: 1 where one of them could not be made."""
    parser = argparse.ArgumentParser(prog="run.py bundle")
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder that holds content/, docs/ and site/")
    parser.add_argument("--only", default="", metavar="FORMATS", help="such as zip,epub")
    args = parser.parse_args(words)
    try:
        formats = chosen(args.only)
    except ValueError as error:
        return fail(str(error), USAGE_ERROR)
    try:
        return make(args.root, formats)
    except KeyboardInterrupt:
        return 130
    except RefusedError as error:
        return fail(str(error))
    except OSError as error:
        return fail(os_errors.sentence(error))


def make(root: Path, formats: list[str]) -> int:
    site = root / "site"
    if not (site / "index.html").is_file():
        return fail("there is no site/ to make files from: python3 scripts/run.py build")
    failed = bundle.make_all(root, read_guide(root), site, formats)
    for one in failed:
        fail(one)
    return int(bool(failed))


def fail(sentence: str, code: int = 1) -> int:
    print(f"{sentence}.", file=sys.stderr, flush=True)
    return code


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that nothing half-written stays
    sys.exit(main())
