"""Rules on pages as a whole: front matter, place in the navigation, dates, titles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide import page as reading
from guide.library import Library
from guide.names import is_page_name
from guide.page import Page
from guide.problem import WARNING, Place, Problem
from guide.review import SOON, next_check
from guide.rules.tools import near

CHECK = "check the facts, then write new dates"
LEFT_BEHIND = re.compile(r"\..*|.*~|#.*#|.*\.(?:swp|swo|tmp|bak|orig)|Thumbs\.db|desktop\.ini")
"""Files of systems and programs: no editor put them there, and `exclude_docs` in mkdocs.yml keeps them out."""


def page_front_matter(library: Library) -> Iterator[Problem]:
    """A page is a text file that begins with title, description, type, checked and due, each of the right kind."""
    yield from (problem for problem in library.problems if problem.rule == reading.RULE)
    for page in library.pages:
        if page.meta and (wanted := page.meta.value.next) is not None and wanted not in library.page:
            fix = near(wanted, library.page, "write a page such as start/first-steps.md")
            yield Problem(page.meta.place("next"), "page-front-matter", f"there is no page `{wanted}` to go on to", fix)


def page_in_nav(library: Library) -> Iterator[Problem]:
    """Every page stands once in the navigation of mkdocs.yml, and every entry there has its page."""
    seen: set[str] = set()
    for path, place, _ in library.nav:
        if path in seen:
            yield Problem(place, "page-in-nav", f"`{path}` stands twice in the navigation", "keep one of the two")
        elif path not in library.page and "://" not in path:
            fix = near(path, library.page, f"write docs/{path}, or delete the line")
            yield Problem(place, "page-in-nav", f"there is no page `{path}`", fix)
        seen.add(path)
    for page in library.pages if library.nav else ():
        if page.path not in seen:
            fix = f"add `{page.path}` to `nav:` in mkdocs.yml"
            yield Problem(Place(page.text.path), "page-in-nav", "this page is not in the navigation", fix)


def page_named(library: Library, page: Page) -> Iterator[Problem]:
    """The name of a page has small letters, digits and single hyphens, so that every system and address takes it."""
    if not is_page_name(page.path):
        fix = "write it in small letters, digits and hyphens, such as causes/genetic.md"
        yield Problem(Place(page.text.path), "page-named", f"`{page.path}` is no name for a page", fix)


def page_checked(library: Library, page: Page) -> Iterator[Problem]:
    """No page is past the day its facts are due to be checked, a year after the last check at most; you are warned
    from 60 days before.
    """
    if page.meta is None:
        return
    meta, today = page.meta.value, library.today
    days = {"checked": meta.checked, "reviewer": meta.reviewer.on if meta.reviewer else today}
    for field in (field for field, day in days.items() if day > today):
        says = f"the check of {days[field]} lies in the future"
        yield Problem(page.meta.place(field), "page-checked", says, "write the day it was done")
    if meta.due > (latest := next_check(meta.checked)):
        says = f"the next check, on {meta.due}, is more than a year after the last, on {meta.checked}"
        yield Problem(page.meta.place("due"), "page-checked", says, f"write `due: {latest}`, or a day before")
    if meta.due < today:
        yield Problem(page.meta.place("due"), "page-checked", f"the check was due on {meta.due}", CHECK)
    elif meta.due - today <= SOON:
        says = f"the check is due in {(meta.due - today).days} days"
        yield Problem(page.meta.place("due"), "page-checked", says, CHECK, WARNING)


def title_unique(library: Library) -> Iterator[Problem]:
    """No two pages have the same title."""
    seen: dict[str, str] = {}
    for page in library.pages:
        if page.meta is None:
            continue
        first = seen.setdefault(page.meta.value.title.casefold(), page.path)
        if first != page.path:
            says = f"docs/{first} has the same title"
            yield Problem(page.meta.place("title"), "title-unique", says, "say in the title what this page is about")


def file_expected(library: Library) -> Iterator[Problem]:
    """In docs/ lie Markdown pages, and SVG drawings in assets/figures/; whatever else lies there would be published."""
    docs = library.root / "docs"
    for path in sorted(path for path in docs.rglob("*") if path.is_file() and not LEFT_BEHIND.fullmatch(path.name)):
        name = path.relative_to(docs).as_posix()
        if path.suffix != ".md" and not (name.startswith("assets/figures/") and path.suffix == ".svg"):
            fix = "a page ends with .md, a drawing is an SVG in docs/assets/figures/; move or delete anything else"
            yield Problem(Place(f"docs/{name}"), "file-expected", "this file is no page and no drawing", fix)
