"""The commands of editors: each takes the parsed arguments and returns the exit code; its docstring is its help."""

import argparse
import sys
from collections.abc import Callable

from guide.commands import below_docs, find_problems
from guide.commands import check as plain_check
from guide.problem import Place, UsageError
from guide.rendering import read_guide
from guide.report import plural
from guide.rules.tools import nearest


def new(args: argparse.Namespace) -> int:
    """start a page, reference, number or term"""
    from editing import fields, new_work
    from editing.new import KINDS, entry, page

    asks = sys.stdin.isatty() and args.name != new_work.STANDARD_INPUT
    kind, name = args.kind or (asks and _line("kind")), args.name
    if kind not in KINDS:
        wrong = f"there is no kind {kind}: " if kind else ""
        return _kinds(wrong)
    if not (name := name or (asks and _line(f"name ({KINDS[kind].named})"))):
        raise UsageError(f"say what the {kind} is called: {KINDS[kind].named}")
    model, wanted = KINDS[kind].model, KINDS[kind].asked
    given = fields.given(model, args.fields)
    record = new_work.fetched(name, given) if kind == "reference" and new_work.is_source(name) else None
    if asks and not args.fields:
        given |= fields.asked(model, wanted)
    if record is not None:
        places = [new_work.add(args.root, record, given)]
    else:
        places = page(args.root, name, given) if kind == "page" else entry(args.root, kind, name, given)
    return _started(places)


def _kinds(wrong: str) -> int:
    from editing.new import KINDS

    rows = (f"  {kind:<11}{one.named}" for kind, one in KINDS.items())
    says = f"{wrong}write run.py new KIND NAME [FIELD=VALUE ...]; the kinds, and what each is called by:"
    print("\n".join([says, "", *rows]), file=sys.stderr)
    return UsageError.code


def _line(question: str) -> str:
    print(f"{question}: ", end="", flush=True)
    return sys.stdin.readline().strip()


def _started(places: list[Place]) -> int:
    for place, says in zip(places, ("started", "named there", "named there"), strict=False):
        print(f"{place.path}:{place.line}: {says}.")
    print("Write what is missing, then run: python3 scripts/run.py check")
    return 0


def uses(args: argparse.Namespace) -> int:
    """list the sentences that use a reference, number or term"""
    from editing.uses import uses as uses_of

    library = read_guide(args.root)
    known = [*library.reference, *library.number, *library.term]
    if args.id not in known:
        raise UsageError(f"nothing in content/ is called {args.id} ({nearest(args.id, known, 'look into content/')})")
    found = sorted(set(uses_of(library, args.id)))
    for use in found:
        print(f"{use.place.path}:{use.place.line}:{use.place.column}: {use.how}")
        if use.sentence:
            print(f"    {use.sentence}")
    print(f"{args.id} is used in {plural(len(found), 'place')}.")
    return 0


def compare(args: argparse.Namespace) -> int:
    """show what has changed since another copy of the guide, as the comment below a pull request"""
    from editing.compare import comment

    if not (args.before / "docs").is_dir():
        raise UsageError(f"there is no guide in {args.before}: give the one that holds its docs/")
    print(comment(read_guide(args.before), read_guide(args.root)), end="")
    return 0


def sources(args: argparse.Namespace) -> int:
    """ask the registries what became of the works we cite (needs the internet)"""
    from editing.registries import ask
    from editing.work_updates import updates

    works = [entry.value for entry in read_guide(args.root).references]
    print(updates(works, ask, lambda line: print(line, file=sys.stderr, flush=True)), end="")
    return 0


def move(args: argparse.Namespace) -> int:
    """give a page another path, or a heading other words, and update every link to it"""
    from editing.move import move as move_in

    for path in move_in(read_guide(args.root), args.old, args.new):
        print(f"{path}{'' if (args.root / path).exists() else ': gone'}")
    if "#" not in args.old:
        print("In the navigation of mkdocs.yml it stays where it was: move its line, too, if it belongs elsewhere now.")
    print("Run next: python3 scripts/run.py check")
    return 0


def changes(args: argparse.Namespace) -> int:
    """list the numbers that have changed since the last release, with their sentences"""
    from editing.changes import lines

    for line in lines(read_guide(args.root)):
        print(line)
    return 0


def check(args: argparse.Namespace) -> int:
    """check the sources for mistakes"""
    from editing import explain, fix, watch

    if args.explain:
        print(explain.explanation(args.root, args.explain))
        return 0
    paths = [below_docs(args.root, path) for path in args.paths]
    if args.fix:
        for line in fix.summary(fix.fix(read_guide(args.root), paths)):
            print(line, file=sys.stderr)
    if args.watch:
        watch.watch(args.root, lambda: find_problems(args.root, paths)[1])
    return plain_check(args)


def due(args: argparse.Namespace) -> int:
    """list the pages that are to be checked again, and when"""
    from editing.due import FORMS, checks

    library = read_guide(args.root)
    print(FORMS[args.format](checks(library), library.today), end="")
    return 0


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    one.__name__: one for one in (check, new, move, uses, changes, due, compare, sources)
}
