"""Rules on drawings: described, used, and safe to show."""

import re
from itertools import zip_longest

from guide.block import Block
from guide.drawings import FIGURES, SOURCES, drawn, outdated
from guide.library import Library
from guide.page import Page
from guide.problem import Place, RefusedError
from guide.rules.svg import faults
from guide.rules.tools import Found
from guide.spelling import misspelled
from guide.text import read

FOLDER = "assets/figures/"
DRAW = "run: python3 scripts/run.py drawings"
ALT = range(10, 151)
MARK = re.compile(r"<text[^>]*>([A-Z]|\d)</text>")
MARKED = re.compile(r"(?<!\w)(?:[A-Z]|(?<=\()\d(?=\)))(?=[:.,)]| (?:or|and|to)\b)")
"""A mark of a drawing in a text: A: or A and B, and (1)."""
WORDS = re.compile(r"<(?:title|desc|text|tspan)\b[^>]*>([^<]+)")
"""What is read in a drawing, or read out."""
FILE_NAME = re.compile(r"\.(?:svg|png|jpe?g|gif|webp)\b|^[a-z0-9]+(?:[-_][a-z0-9]+)+$", re.IGNORECASE)


def image_described(library: Library, page: Page) -> Found:
    """A picture stands alone in its paragraph, or begins a point of a `!!! panels` block, with a description of 10 to
    150 characters and a caption; in a panel the words of the point are its caption."""
    for picture in page.shown.pictures:
        place = page.place(picture.token)
        if len(picture.description) not in ALT:
            says = f"the description of this picture has {len(picture.description)} characters"
            yield place, says, "say in 10 to 150 characters what it shows"
        if FILE_NAME.search(picture.description):
            says = f"the description “{picture.description}” is the name of a file"
            yield place, says, "say what the picture shows"
        if not picture.caption.strip():
            yield place, "this picture has no caption", 'write `![description](path "Caption.")`'
        if not picture.alone:
            yield place, "this picture is inside a text", "give it a paragraph of its own"


def image_used(library: Library) -> Found:
    """Every file in docs/assets/figures/ is shown on a page."""
    shown = {page.leads_to(one.token) for page in library.pages for one in page.links_and_pictures}
    for path in library.figures:
        if path.startswith(FOLDER) and path not in shown:
            yield Place(f"docs/{path}"), "no page shows this drawing", "show it, or delete it"


def mark_told(library: Library) -> Found:
    """Each mark in a drawing is explained below the same heading, as 1., `(1)` or `A:`; words describe one drawing."""
    described: dict[str, str] = {}
    for page in library.pages:
        for picture in page.shown.pictures:
            path = f"docs/{page.leads_to(picture.token)}"
            if (first := described.setdefault(picture.description, path)) != path:
                yield page.place(picture.token), f"these words describe {first} elsewhere", "see which drawing you mean"
            marks = MARK.findall(read(library.root, path)[0].body) if (library.root / path).is_file() else []
            around = _section(page, picture.token) if marks else []
            explained = {str(one.number) for one in around}.union(*(MARKED.findall(one.text) for one in around))
            if lacking := ", ".join(sorted(set(marks) - explained)):
                fix = "tell it in a list right below, or see whether it is the drawing you mean"
                yield page.place(picture.token), f"below this drawing nothing explains {lacking}", fix


def _section(page: Page, token: int) -> list[Block]:
    """The texts below the same heading as a picture."""
    anchor = next((one.anchor for one in reversed(page.blocks) if one.token_before < token), "")
    return [one for one in page.blocks if one.anchor == anchor and one.kind != "heading"]


def figure_safe(library: Library) -> Found:
    """A drawing is an SVG with title, desc, size, readable text and colours of its own, and well spelled; it holds no
    script and nothing from outside."""
    for path in (path for path in library.figures if path.endswith(".svg")):
        text, wrong = read(library.root, f"docs/{path}")
        yield from wrong
        yield from faults(text) if text.body.strip() else ()
        for words in WORDS.finditer(text.body):
            for at, says, fix in misspelled(library, words[1]):
                yield text.place(words.start(1) + at), says, fix


def figure_drawn(library: Library) -> Found:
    """A drawing that has a template in content/drawings/ is what that template draws: a change is made there, or the
    next `run.py drawings` undoes it."""
    for name in outdated(library.root):
        source, path = f"{SOURCES}/{name}.svg", f"{FIGURES}/{name}.svg"
        try:
            lines = drawn(library.root, name).splitlines()
        except RefusedError as error:
            yield Place(source), f"{error}", "take back the last change to it"
            continue
        current = read(library.root, path)[0].body.splitlines()
        unlike = [at for at, (one, other) in enumerate(zip_longest(current, lines), 1) if one != other]
        if not (library.root / path).exists():
            yield Place(path), f"{source} draws this file, and there is none", f"give both one name, then {DRAW}"
        elif unlike == [len(lines)]:
            yield Place(path, unlike[0]), "only the mark in this last line, `<!-- drawn from`, is old", DRAW
        elif unlike and current:
            yield Place(path, unlike[0]), f"{source} draws something else here", f"change it there alone, then {DRAW}"
