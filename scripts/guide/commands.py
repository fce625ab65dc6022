"""The commands of the package: each takes the parsed arguments and returns the exit code; its docstring is its help."""

import argparse
import gc
from collections.abc import Callable
from pathlib import Path

from files import write_whole
from guide import rules
from guide.library import Library
from guide.memory import Memory
from guide.problem import Problem, RefusedError, UsageError, errors_in
from guide.rendering import read_guide
from guide.report import plural, print_problems
from guide.text import read


def check(args: argparse.Namespace) -> int:
    """check the sources for mistakes"""
    paths = [below_docs(args.root, path) for path in args.paths]
    library, problems = find_problems(args.root, paths)
    if not problems and args.format != "json":
        print(f"No problems in {plural(len(paths), 'page') if paths else _contents(library)}.")
    return print_problems(problems, args.format)


def find_problems(root: Path, paths: list[str]) -> tuple[Library, list[Problem]]:
    """The guide and all its problems, or those of the pages at these paths below `docs/`."""
    gc.disable()  # a check frees next to nothing: collecting garbage took a sixth of its time
    memory = Memory(root)
    library = read_guide(root)
    memory.recall(library)
    problems = rules.check_pages(library, paths) if paths else rules.check(library)
    memory.keep(library)
    return library, problems


def below_docs(root: Path, path: str) -> str:
    """The page's path below `docs/`. Raises UsageError."""
    docs = (root / "docs").resolve()
    for name in (Path(path).resolve(), (docs / path.removeprefix("docs/")).resolve()):
        if name.is_relative_to(docs) and name.suffix == ".md" and name.is_file():
            return name.relative_to(docs).as_posix()
    raise UsageError(f"there is no page {path}: write a path such as docs/start/azoospermia.md")


def _contents(library: Library) -> str:
    counts = (len(library.pages), len(library.terms), len(library.numbers), len(library.references))
    placed = sum(bool(entry.value.pages) for entry in library.facts)
    facts = f"{plural(placed, 'fact')} on pages and {len(library.facts) - placed} left out with a reason"
    return f"{', '.join(map(plural, counts, ('page', 'term', 'number', 'reference')))}, {facts}"


def schemas(args: argparse.Namespace) -> int:
    """rewrite content/schemas/ from the models"""
    from guide.schemas import write

    for path in write(args.root):
        print(path)
    return 0


def drawings(args: argparse.Namespace) -> int:
    """redraw docs/assets/figures/ from content/drawings/"""
    from guide.drawings import write

    for path in write(args.root):
        print(path)
    return 0


def rule_table(args: argparse.Namespace) -> int:
    """rewrite the table of rules in MAINTAINING.md"""
    found, faults = read(args.root, "MAINTAINING.md")
    if faults:
        _, says, fix = faults[0]
        raise RefusedError(f"MAINTAINING.md: {says}: {fix}")
    write_whole(args.root / found.path, rules.with_table(found.body).encode())
    return 0


def own_words(args: argparse.Namespace) -> int:
    """keep fingerprints of the texts in a folder, so that no page copies them"""
    from guide.own_words import OWN_WORDS, RUN, keep

    runs, texts = keep(args.root, args.folder)
    if not texts:
        raise UsageError(f"there is no .txt file in {args.folder}")
    print(f"{runs} runs of {RUN} words from {texts} texts: {OWN_WORDS}")
    return 0


def warnings(args: argparse.Namespace) -> int:
    """rewrite content/warnings.txt from the urgent blocks of all pages"""
    from guide.warning_texts import WARNINGS, warnings_text

    library = read_guide(args.root)
    if wrong := errors_in(library.problems):
        return print_problems(wrong)
    write_whole(args.root / WARNINGS, warnings_text(library).encode())
    return 0


def reading(args: argparse.Namespace) -> int:
    """show how easy each page is to read"""
    from guide.reading_grade import scores

    print("grade  neutral  words a sentence  page")
    for page, score in scores(read_guide(args.root)):
        if score.words:
            mean = score.words / score.sentences
            print(f"{score.grade:5.1f}  {score.neutral:7.1f}  {mean:16.1f}  {page.path}")
    return 0


def released(args: argparse.Namespace) -> int:
    """rewrite content/released.yml for a new release"""
    from guide import history

    if not history.VERSION.fullmatch(args.version):
        raise UsageError(f"`{args.version}` is not a version: write one such as 0.2.0")
    library = read_guide(args.root)
    if wrong := errors_in(library.problems):
        return print_problems(wrong)
    text = history.release_text(library.numbers, args.version, library.today)
    write_whole(args.root / history.RELEASED, text.encode())
    print(f"{history.RELEASED}: version {args.version}, {plural(len(library.numbers), 'number')}")
    return 0


def built(args: argparse.Namespace) -> int:
    """check the built site"""
    from guide.site.rules import check as check_site

    return print_problems(check_site(args.site, read_guide(args.root)))


NAMED = (check, reading, schemas, drawings, rule_table, own_words, warnings, released, built)
COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {one.__name__.replace("_", "-"): one for one in NAMED}
