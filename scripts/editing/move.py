"""Renames a page, or a heading of one, with every link to it; a page at the old address leads on to the new one."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from editing.new import MARKS
from files import write_all
from guide import walk
from guide.block import Block
from guide.history import MOVED, redirects_text
from guide.library import Library
from guide.names import is_page_name, linked_path, relative_link
from guide.page import Page
from guide.problem import RefusedError, UsageError
from guide.rules.tools import nearest
from guide.text import LARGEST_LIST, read

HOME = "index.md"
FOLDERS = (".github", "content", "docs", "hosting", "overrides", "scripts", "tests")
NAMING = ("mkdocs.yml", "README.md", "CONTRIBUTING.md", *FOLDERS)
"""Files that name pages by their paths."""
SKIPPED = ("tests/bad/", "docs/", "content/own-words.txt", "content/schemas/", MOVED)
"""Not these: the guide of tests, pages (whose links are read one by one), what names none, and what is written anew."""
READ = {".css", ".html", ".js", ".json", ".md", ".py", ".svg", ".txt", ".yaml", ".yml"}
HEADING = re.compile(r"(?P<marks>[ ]*#{1,6}[ ]+)(?P<words>.*?)(?P<id>[ ]*\{[^}]*#[^}]*\})?[ ]*")
Texts = dict[str, str | None]
"""Path → new text, or None for a file to delete."""


def move(library: Library, old: str, new: str) -> list[str]:
    """Move a page to another path, or give a heading (`page.md#anchor`) other words; returns the files it changed.

    Raises RefusedError, and then nothing is changed.
    """
    path, _, anchor = old.removeprefix("docs/").partition("#")
    page = library.page.get(path)
    if page is None:
        raise UsageError(f"there is no page {old} ({nearest(path, library.page, 'write causes/genetic.md')})")
    texts = _heading(library, page, anchor, new) if anchor else _page(library, page, new.removeprefix("docs/"))
    write_all({library.root / name: None if text is None else text.encode() for name, text in texts.items()})
    return sorted(texts)


def _page(library: Library, page: Page, new: str) -> Texts:
    if page.path == HOME:
        raise UsageError("the page index.md is the front door: it cannot be moved")
    if not is_page_name(new):
        raise UsageError(f"{new} is not the path of a page: write it in small letters, such as causes/genetic.md")
    if (library.root / "docs" / new).exists():
        raise RefusedError(f"docs/{new} is there already: take another name, or delete it first")
    texts: Texts = dict(_named(library.root, page.path, new))
    for one in library.pages:
        text = _relinked(one, page.path, new)
        if text != one.text.body or one is page:
            texts[one.text.path] = text
    texts[f"docs/{new}"] = texts[page.text.path]
    texts[page.text.path] = None
    texts[MOVED] = redirects_text(_redirects(library.redirects, page.path, new))
    return texts


def _redirects(before: dict[str, str], old: str, new: str) -> dict[str, str]:
    """Each old path leads straight to the page; one that is a page again leads nowhere."""
    led = {one: new if path == old else path for one, path in before.items() if one != new}
    return {**led, old: new}


def _named(root: Path, old: str, new: str, anchor: str = "", renamed: str = "") -> Iterator[tuple[str, str]]:
    """The files beside pages that name a page, or a heading of it, each with its new text."""
    name = re.compile(
        rf"(?<![\w./-])(?P<before>(?:\.\./)+|docs/|site/|/)?{re.escape(old.removesuffix('.md'))}\.(?P<kind>md|html)(?![\w-])"
        + (rf"#{re.escape(anchor)}(?![\w-])" if anchor else "")
    )
    stem, end = new.removesuffix(".md"), f"#{renamed}" if anchor else ""
    for path in _files(root):
        text, problems = read(root, path, LARGEST_LIST)
        changed = name.sub(lambda found: f"{found['before'] or ''}{stem}.{found['kind']}{end}", text.body)
        if not problems and changed != text.body:
            yield path, changed


def _files(root: Path) -> Iterator[str]:
    for name in NAMING:
        found = [root / name] if (root / name).is_file() else sorted((root / name).rglob("*"))
        for path in found:
            below = path.relative_to(root).as_posix()
            drawing = below.startswith("docs/") and path.suffix == ".svg"
            if path.is_file() and path.suffix in READ and (drawing or not below.startswith(SKIPPED)):
                yield below


def _relinked(page: Page, old: str, new: str) -> str:
    """The text of a page with each link, and its `next:`, as it must be after the move."""
    body = page.text.body
    for address, at in sorted(page.written.addresses.values(), key=_offset, reverse=True):
        path, mark, anchor = address.partition("#")
        if path and not re.match(r"[a-z][a-z0-9+.-]*:|[/<]", path):
            target = linked_path(page.path, path)
            here = new if page.path == old else page.path
            seen = relative_link(here, new if target == old else target)
            if target == old or (page.path == old and posixpath.dirname(old) != posixpath.dirname(new)):
                body = f"{body[:at]}{seen}{mark}{anchor}{body[at + len(address) :]}"
    front = re.sub(rf"^(next: *){re.escape(old)}(?= *$)", rf"\g<1>{new}", body[: page.body_start], flags=re.MULTILINE)
    return front + body[page.body_start :]


def _offset(found: tuple[str, int]) -> int:
    return found[1]


def _heading(library: Library, page: Page, anchor: str, words: str) -> Texts:
    words = " ".join(words.split())
    heading = next((one for one in page.headings if one.anchor == anchor and one.level > 1), None)
    if heading is None:
        known = [one.anchor for one in page.headings if one.level > 1]
        raise UsageError(
            f"docs/{page.path} has no heading #{anchor} ({nearest(anchor, known, 'look at its headings')})"
        )
    if not words or MARKS.search(words) or "#" in words:
        raise UsageError(f"“{words}” is not a heading: write its new words, without signs of Markdown")
    changed, renamed = _reworded(page, heading, words)
    texts: Texts = dict(_named(library.root, page.path, page.path, anchor, renamed) if renamed != anchor else ())
    for one in library.pages:
        text = changed if one is page else one.text.body
        text = _reanchored(one, text, page.path, anchor, renamed)
        if one is page:  # what readers type to find it, under `asked`
            front = re.sub(rf"(?<=[ {{]){re.escape(anchor)}(?=: \[)", renamed, text[: page.body_start])
            text = front + text[page.body_start :]
        if text != one.text.body:
            texts[one.text.path] = text
    return texts


def _reworded(page: Page, heading: Block, words: str) -> tuple[str, str]:
    """The page with the heading in other words, and the anchor this has then. Raises RefusedError."""
    line = page.place_in(heading).line
    lines = page.text.body.split("\n")
    found = HEADING.fullmatch(lines[line - 1])
    if found is None:
        raise RefusedError(f"docs/{page.path}:{line} cannot be read as a heading: change it by hand")
    lines[line - 1] = f"{found['marks']}{words}{found['id'] or ''}"
    body = "\n".join(lines)
    number = page.headings.index(heading)
    shown = [one for one in walk.read(page.render(body[page.body_start :])).blocks if one.kind == "heading"]
    anchor = shown[number].anchor if number < len(shown) else ""
    if sum(one.words == shown[number].words for one in shown) > 1:
        raise RefusedError(f"docs/{page.path} has a heading “{words}” already: take other words")
    return body, anchor


def _reanchored(page: Page, text: str, path: str, anchor: str, renamed: str) -> str:
    """The text of a page with its links to the heading; a heading that was reworded shifts what stands below it."""
    shift = len(text) - len(page.text.body)
    first = next((at for at, (a, b) in enumerate(zip(text, page.text.body, strict=False)) if a != b), len(text))
    for address, at in sorted(page.written.addresses.values(), key=_offset, reverse=True):
        target, _, end = address.partition("#")
        here = linked_path(page.path, target)
        if end == anchor and here == path:
            start = at + (shift if at > first else 0)
            text = f"{text[:start]}{target}#{renamed}{text[start + len(address) :]}"
    return text
