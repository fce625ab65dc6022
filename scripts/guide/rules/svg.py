"""Checks one SVG drawing: what it has to contain, and what it must not."""

import re
from typing import NamedTuple
from xml.parsers import expat

from guide.models.base import Faults
from guide.problem import Place
from guide.rules.tools import Found
from guide.text import Text

FORBIDDEN = {
    *("script", "foreignobject", "iframe", "object", "embed", "audio", "video", "image"),
    *("handler", "listener", "set", "animate"),
}
NEEDED = ("title", "desc")
SIZES = ("width", "height", "viewBox")
SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polygon", "polyline", "text"})
NEVER_PAINTED = frozenset({"clipPath", "mask"})
"""Elements that are not painted themselves."""
DOTTED = re.compile(r"\s*0(?:\.0*)?(?=[\s,])")
"""Dashes of no length are dots in browsers, and nothing in many other programs."""
DECLARED = re.compile(r"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", re.IGNORECASE)
OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#|['\"#])|@import|expression\(|javascript:", re.IGNORECASE)
FONT_SIZE = re.compile(r"(?:font-size\s*:|font\s*:[^;}]*?)\s*(\d+(?:\.\d+)?)\s*(px|pt|em|rem|%)?")
SMALLEST = 13
"""CSS pixels of text in a drawing shown PHONE pixels wide."""
PHONE = 360


class Part(NamedTuple):
    """An element: its place, name and attributes, the words in it, and the elements around it, outermost first."""

    place: Place
    name: str
    attributes: dict[str, str]
    words: list[tuple[Place, str]]
    around: tuple["Part", ...]


def faults(text: Text) -> Found:
    """Every fault of the drawing, at its line and column."""
    if match := DECLARED.search(text.body):
        yield text.place(match.start()), f"`{match.group()}` may bring in other files", "delete it"
        return
    try:
        parts = _parts(text)
    except expat.ExpatError as error:
        says = f"this is not valid SVG: {expat.errors.messages[error.code]}"
        yield Place(text.path, error.lineno, error.offset + 1), says, "save it anew from the drawing program"
        return
    scale, inside = _scale(parts[0]), {part.name for part in parts if len(part.around) == 1}
    yield from ((parts[0].place, *fault) for fault in _root(parts[0], scale))
    for part in parts:
        yield from ((part.place, *fault) for fault in _element(part, scale or 1))
        yield from ((place, *fault) for place, words in part.words for fault in _css(words, scale or 1))
    for name in (name for name in NEEDED if name not in inside):
        yield Place(text.path), f"this drawing has no <{name}>", f"write <{name}> below <svg>"


def _parts(text: Text) -> list[Part]:
    """The elements in their order. Raises ExpatError."""
    found: list[Part] = []
    around: list[Part] = []
    parser = expat.ParserCreate()

    def here() -> Place:
        return Place(text.path, parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)

    def start(name: str, attributes: dict[str, str]) -> None:
        found.append(Part(here(), name.rpartition(":")[2], attributes, [], tuple(around)))
        around.append(found[-1])

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: around.pop()
    parser.CharacterDataHandler = lambda words: around[-1].words.append((here(), words))
    parser.Parse(text.body.encode(), True)
    return found


def _scale(root: Part) -> float:
    """The factor by which a phone shrinks the drawing; 0 if its size is not in pixels."""
    try:
        return min(float(root.attributes["width"]), PHONE) / float(root.attributes["viewBox"].split()[2])
    except (KeyError, ValueError, IndexError, ZeroDivisionError):
        return 0


def _root(root: Part, scale: float) -> Faults:
    if root.name != "svg":
        yield f"<{root.name}> is not an SVG", "begin with <svg>"
    lacking = [size for size in SIZES if size not in root.attributes]
    yield from ((f"<svg> has no {size}", f"write {size}, in pixels") for size in lacking)
    if not lacking and not scale:
        yield "the size of this drawing is not in pixels", 'write it as width="360" height="200" viewBox="0 0 360 200"'


def _element(part: Part, scale: float) -> Faults:
    filled = any("fill" in one.attributes or one.name in NEVER_PAINTED for one in (*part.around, part))
    if part.name in SHAPES and not filled:
        fix = 'write `fill="none"`, or its colour: without a page\'s styles it is black'
        yield f"<{part.name}> has no `fill`", fix
    if part.name.casefold() in FORBIDDEN:
        yield f"<{part.name}> is not allowed in a drawing", "delete it"
    for key, value in ((key.rpartition(":")[2].casefold(), value) for key, value in part.attributes.items()):
        if key.startswith("on"):
            yield f"`{key}` runs a script", "delete it"
        elif key in {"href", "src"} and not value.startswith("#"):
            yield f"`{value}` lies outside this drawing", "draw it here, or delete it"
        elif key == "stroke-dasharray" and DOTTED.match(value):
            yield f"dashes of `{value}` are dots only in browsers", "draw each dot as a <circle>"
        else:
            yield from _css(f"font-size:{value}" if key == "font-size" else value, scale)


def _css(words: str, scale: float) -> Faults:
    """What is wrong in an attribute or in <style>."""
    if match := OUTSIDE.search(words):
        yield f"`{match.group()}` may bring in something from outside", "delete it"
    for size, unit in FONT_SIZE.findall(words):
        if unit not in ("", "px"):
            yield f"the text size {size}{unit} is not in pixels", f"write a number, {SMALLEST} or more"
        elif float(size) * scale < SMALLEST:
            yield f"text of size {float(size) * scale:.3g} is too small on a phone", f"use {SMALLEST} or more"
