"""The commands behind `run.py`: python -m guide.cli COMMAND."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from guide import rules
from guide.holdings import Library, read_library
from guide.problem import WARNING, Problem, RefusedError, errors_in
from guide.rules.tools import near

ROOT = Path(__file__).resolve().parents[2]
RED, YELLOW, PLAIN = "\033[31m", "\033[33m", "\033[0m"


def check(args: argparse.Namespace) -> int:
    """look over the sources for mistakes"""
    library = read_library(args.root)
    problems = rules.check(library)
    if not problems:
        print(f"No problems in {_contents(library)}.")
    return told(problems, args.annotations)


def told(problems: list[Problem], annotations: bool = False) -> int:
    """Print every problem and how many there are; 1 where one of them is an error."""
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for problem in problems:
        print(problem.as_annotation() if annotations else _coloured(problem) if colour else problem)
    if problems:
        print(_counted(problems))
    return 1 if errors_in(problems) else 0


def _coloured(problem: Problem) -> str:
    mark = YELLOW if problem.level == WARNING else RED
    return str(problem).replace(f"[{problem.rule}]", f"{mark}[{problem.rule}]{PLAIN}", 1)


def _counted(problems: list[Problem]) -> str:
    errors = len(errors_in(problems))
    warnings = len(problems) - errors
    parts = [_number(errors, "problem")] if errors else []
    return " and ".join(parts + ([_number(warnings, "warning")] if warnings else []))


def _number(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def _contents(library: Library) -> str:
    counts = (len(library.pages), len(library.terms), len(library.numbers), len(library.references))
    placed = sum(bool(entry.value.pages) for entry in library.facts)
    facts = f"{_number(placed, 'fact')} on pages and {len(library.facts) - placed} left out with a reason"
    return f"{', '.join(map(_number, counts, ('page', 'term', 'number', 'reference')))}, {facts}"


def uses(args: argparse.Namespace) -> int:
    """list the places that use a reference, number or term"""
    from guide import uses as where

    library = read_library(args.root)
    known = [*library.reference, *library.number, *library.term]
    if args.id not in known:
        return _fail(f"nothing in content/ is called {args.id} ({near(args.id, known, 'look into content/')})")
    places = sorted(set(where.places(library, args.id)))
    for place, what in places:
        print(f"{place.path}:{place.line}:{place.column}: {what}")
    print(f"{args.id} is used in {_number(len(places), 'place')}.")
    return 0


def new(args: argparse.Namespace) -> int:
    """start a page, reference, number or term"""
    from guide import start

    path, line = start.start(args.root, args.kind, args.name)
    print(f"{path}:{line}: started. Write what is missing, then run: python3 scripts/run.py check")
    return 0


def schemas(args: argparse.Namespace) -> int:
    """write content/schemas/ anew from the models"""
    from guide import schemas as made

    for path in made.write(args.root):
        print(path)
    return 0


def rule_table(args: argparse.Namespace) -> int:
    """write the table of rules in CONTRIBUTING.md anew"""
    from guide.rules import table

    path = args.root / "CONTRIBUTING.md"
    if not path.is_file():
        print(table.table())
        return 0
    try:
        path.write_text(table.placed(path.read_text("utf-8")), "utf-8")
    except ValueError as error:
        return _fail(str(error))
    return 0


def own_words(args: argparse.Namespace) -> int:
    """keep fingerprints of the texts in a folder, so that no page copies them"""
    from guide.rules import style

    texts = [path.read_text("utf-8", errors="replace") for path in sorted(args.folder.glob("*.txt"))]
    if not texts:
        return _fail(f"there is no .txt file in {args.folder}")
    kept = sorted({one for text in texts for one in style.fingerprints(style.WORD.findall(text))})
    (args.root / style.HASHES).write_text("\n".join(kept) + "\n", "utf-8")
    print(f"{len(kept)} runs of {style.RUN} words from {len(texts)} texts: {style.HASHES}")
    return 0


def reading(args: argparse.Namespace) -> int:
    """tell how easy each page reads"""
    from guide.rules import readability

    print("grade  neutral  words a sentence  page")
    for page, score in readability.scores(read_library(args.root)):
        if score.words:
            mean = score.words / score.sentences
            print(f"{score.grade:5.1f}  {score.neutral:7.1f}  {mean:16.1f}  {page.path}")
    return 0


def built(args: argparse.Namespace) -> int:
    """look over the built site"""
    from guide import built as made

    return told(made.check(args.site, read_library(args.root)))


def bundle(args: argparse.Namespace) -> int:
    """write the offline copy of the built site into dist/"""
    from guide import bundle as made

    site = args.root / "site"
    if not (site / "index.html").is_file():
        return _fail("there is no site/ to bundle: python3 scripts/run.py build")
    print(made.make(args.root, read_library(args.root), site).relative_to(args.root))
    return 0


def _fail(sentence: str) -> int:
    print(f"{sentence}.", file=sys.stderr)
    return 1


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": check,
    "uses": uses,
    "new": new,
    "reading": reading,
    "schemas": schemas,
    "rule-table": rule_table,
    "own-words": own_words,
    "built": built,
    "bundle": bundle,
}


def parser() -> argparse.ArgumentParser:
    """The commands and what each one takes."""
    made = argparse.ArgumentParser(prog="guide", description="Commands of the Azoospermia Guide.")
    made.add_argument("--root", type=Path, default=ROOT, help="the folder that holds content/ and docs/")
    commands = made.add_subparsers(required=True, metavar="COMMAND")
    each = {name: commands.add_parser(name, help=run.__doc__) for name, run in COMMANDS.items()}
    for name, run in COMMANDS.items():
        each[name].set_defaults(run=run)
    each["check"].add_argument("--annotations", action="store_true", help="print the form GitHub shows beside lines")
    each["uses"].add_argument("id", metavar="ID", help="the id of a reference, number or term")
    each["new"].add_argument("kind", metavar="KIND", choices=("page", "reference", "number", "term"))
    each["new"].add_argument("name", metavar="NAME", help="a path such as causes/genetic.md, or an id")
    each["own-words"].add_argument("folder", type=Path, metavar="FOLDER", help="where the texts are, as .txt")
    each["built"].add_argument("site", type=Path, metavar="DIR", help="the built site")
    return made


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; the number is the exit code."""
    args = parser().parse_args(words)
    run: Callable[[argparse.Namespace], int] = args.run
    try:
        return run(args)
    except RefusedError as error:
        return _fail(str(error))


if __name__ == "__main__":
    sys.exit(main())
