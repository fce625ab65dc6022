"""Rules on pages as a whole: name, front matter, dates, place in the navigation; and on the other files of docs/."""

import re
from datetime import date

from guide.history import MOVED
from guide.library import Library
from guide.models.front_matter import SOON, PageMeta, next_check
from guide.names import is_page_name, relative_link
from guide.page import Page
from guide.problem import WARNING, Place
from guide.rules.tools import Found, nearest, unknown_name
from guide.yaml_reader import Entry

CHECK = "check the facts, then write new dates"
LEFT_BEHIND = re.compile(r"\..*|.*~|#.*#|.*\.(?:swp|swo|tmp|bak|orig)|Thumbs\.db|desktop\.ini")
"""Files that systems and programs leave behind; `exclude_docs` in mkdocs.yml keeps them out of the site."""


def page_front_matter(library: Library) -> Found:
    """A page is a text file that begins with title, description, type, checked and due, each of the right kind."""
    yield from ()  # reported where pages are read (page.py)


def page_in_nav(library: Library) -> Found:
    """Every page stands once in the navigation of mkdocs.yml, and every entry there has its page."""
    seen: set[str] = set()
    for path, place, _ in library.nav:
        if not path:
            fix = "write `- Title: path.md`, or below `- Title:` such lines indented by 4 spaces more"
            yield place, "this is not a line of the navigation", fix
        elif path in seen:
            yield place, f"`{path}` is in the navigation twice", "keep one of the two"
        elif "://" not in path and (fault := unknown_name(library, "page", path)):
            yield place, *fault
        seen.add(path)
    for page in library.pages if library.nav else ():
        if page.path not in seen:
            fix = f"add `{page.path}` to `nav:` in mkdocs.yml"
            yield Place(page.text.path), "this page is not in the navigation", fix


def page_named(library: Library, page: Page) -> Found:
    """The name of a page has small letters, digits and single hyphens, so that every system and address takes it."""
    if not is_page_name(page.path):
        fix = "write it in small letters, digits and hyphens, such as causes/genetic.md"
        yield Place(page.text.path), f"`{page.path}` cannot be the name of a page", fix


def page_checked(library: Library, page: Page) -> Found:
    """No page is past the day its facts are due to be checked, a year after the last check at most; you are warned
    from 60 days before. It cites no work that is newer than the last check. A decision aid's line “Next update” names
    the day of the next check.
    """
    if page.meta is None:
        return
    meta, today = page.meta.value, library.today
    days = {"checked": meta.checked, "reviewer": meta.reviewer.on if meta.reviewer else today}
    for field in (field for field, day in days.items() if day > today):
        yield page.meta.place(field), f"the check of {days[field]} lies in the future", "write the day it was done"
    if meta.due > (latest := next_check(meta.checked)):
        says = f"the next check, on {meta.due}, is more than a year after the last, on {meta.checked}"
        yield page.meta.place("due"), says, f"write `due: {latest}`, or a day before"
    yield from (*_next_update(library, page, meta.due), *_newer_work(library, page, page.meta))
    if meta.due < today:
        yield page.meta.place("due"), f"the check was due on {meta.due}", CHECK
    elif meta.due - today <= SOON:
        yield page.meta.place("due"), f"the check is due in {(meta.due - today).days} days", CHECK, WARNING


def _next_update(library: Library, page: Page, due: date) -> Found:
    day = library.wording.day(due) if library.wording and page.type == "decision" else ""
    for block in page.blocks if day else ():
        if block.text.startswith("Next update") and day not in block.text:
            says = "this is another day than `due:` of this page"
            yield page.place_in(block), says, f"write {day}, or correct `due:`"


def _newer_work(library: Library, page: Page, meta: Entry[PageMeta]) -> Found:
    """The first work that appeared after the check; one of which only the year is known counts from its first day."""
    checked = str(meta.value.checked)
    for work in sorted({work for work, _ in page.citations} & library.reference.keys()):
        issued = library.reference[work].issued or ""
        if issued > checked[: len(issued)]:
            yield meta.place("checked"), f"`{work}`, of {issued}, is newer than the check of {checked}", CHECK
            return


def title_unique(library: Library) -> Found:
    """No two pages have the same title or description."""
    seen: dict[str, str] = {}
    for meta in (page.meta for page in library.pages if page.meta):
        for field in ("title", "description"):
            first = seen.setdefault(getattr(meta.value, field).casefold(), meta.path)
            if first != meta.path:
                yield meta.place(field), f"{first} has the same {field}", "say in it what this page alone is about"


def file_expected(library: Library) -> Found:
    """docs/ holds only Markdown pages, and SVG drawings in assets/figures/: anything else would be published, too.
    content/ holds no file that nothing reads."""
    docs = library.root / "docs"
    for path in sorted(path for path in docs.rglob("*") if path.is_file() and not LEFT_BEHIND.fullmatch(path.name)):
        name = path.relative_to(docs).as_posix()
        if path.suffix != ".md" and not (name.startswith("assets/figures/") and path.suffix == ".svg"):
            fix = "a page ends with .md, a drawing is an SVG in docs/assets/figures/; move or delete anything else"
            yield Place(f"docs/{name}"), "this file is neither a page nor a drawing", fix
    read_there = [text.path for text in library.texts]
    for path in (*(library.root / "content").glob("*.*"), *(library.root / "content/articles").glob("*")):
        name = path.relative_to(library.root).as_posix()
        if path.is_file() and name not in read_there and not LEFT_BEHIND.fullmatch(path.name):
            fix = nearest(name, read_there, "move what it holds, or delete it")
            yield Place(name), "nothing reads this file", fix


def redirect_lands(library: Library) -> Found:
    """The old path of a page that has moved, where there is no page now, leads to a page that exists."""
    for old, new in library.redirects.items():
        place = library.moved.place("redirects", old) if library.moved else Place(MOVED)
        if old in library.page or not is_page_name(old):
            is_page = old in library.page
            says = f"`{old}` is a page itself" if is_page else f"`{old}` is not the path of a page"
            fix = "delete this line" if is_page else "write the path below docs/ that it had: causes/old.md"
            yield place, says, fix
        elif fault := unknown_name(library, "page", new):
            yield place, *fault


def section_listed(library: Library) -> Found:
    """A page of type `section` links to every other page of its section in the navigation."""
    sections = {entry.path: entry.section for entry in library.nav if entry.path in library.page}
    for page in (page for page in library.pages if page.type == "section" and not page.fault):
        led = {page.path, *(page.leads_to(link.token) for link in page.shown.links)}
        for path in (path for path, one in sections.items() if one == sections.get(page.path) and path not in led):
            says = f"this page does not link to `{path}` of its section"
            yield Place(page.text.path), says, f"write `- [its title]({relative_link(page.path, path)}): what it tells`"
