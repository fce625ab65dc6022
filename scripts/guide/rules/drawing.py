"""Looks through one SVG drawing for what must not be in it, and for what must."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from guide.problem import Place, Problem
from guide.text import Text

RULE = "figure-safe"
FORBIDDEN = {
    *("script", "foreignobject", "iframe", "object", "embed", "audio", "video", "image"),
    *("handler", "listener", "set", "animate"),
}
NEEDED = ("title", "desc")
SIZES = ("width", "height", "viewBox")
SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polygon", "polyline", "text"})
UNSEEN = frozenset({"clipPath", "mask"})
"""What only cuts others out."""
DOTTED = re.compile(r"\s*0(?:\.0*)?(?=[\s,])")
"""Dashes of no length are dots in browsers, and nothing in many other programs."""
DECLARED = re.compile(r"<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet", re.IGNORECASE)
OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#|['\"#])|@import|expression\(|javascript:", re.IGNORECASE)
FONT_SIZE = re.compile(r"(?:font-size\s*:|font\s*:[^;}]*?)\s*(\d+(?:\.\d+)?)\s*(px|pt|em|rem|%)?")
SMALLEST = 13
"""CSS pixels of text in a drawing shown PHONE pixels wide."""
PHONE = 360


def faults(text: Text) -> Iterator[Problem]:
    """Every fault of the drawing, at its line and column."""
    if match := DECLARED.search(text.body):
        yield Problem(text.place(match.start()), RULE, f"`{match.group()}` may bring in other files", "delete it")
        return
    look = _Look(text)
    yield from look.run()


class _Look:
    """One pass over the elements."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.found: list[Problem] = []
        self.depth = 0
        self.filled = [False]
        """For each open element, whether a shape inside has a `fill`: its own, or that of a group around it."""
        self.titles: set[str] = set()
        self.scale = 1.0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._words

    def run(self) -> list[Problem]:
        try:
            self.parser.Parse(self.text.body.encode(), True)
        except expat.ExpatError as error:
            place = Place(self.text.path, error.lineno, error.offset + 1)
            return [
                Problem(
                    place,
                    RULE,
                    f"this is no sound SVG: {expat.errors.messages[error.code]}",
                    "save it anew from the drawing program",
                )
            ]
        for name in NEEDED:
            if name not in self.titles:
                self._say(f"this drawing has no <{name}>", f"write <{name}> below <svg>", Place(self.text.path))
        return self.found

    def _say(self, says: str, fix: str, place: Place | None = None) -> None:
        here = Place(self.text.path, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)
        self.found.append(Problem(place or here, RULE, says, fix))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        local = name.rpartition(":")[2]
        if self.depth == 1:
            self._root(local, attributes)
        if self.depth == 2:
            self.titles.add(local)
        self.filled.append(self.filled[-1] or "fill" in attributes or local in UNSEEN)
        if local in SHAPES and not self.filled[-1]:
            self._say(
                f"<{local}> has no `fill`", 'write `fill="none"`, or its colour: without a page\'s styles it is black'
            )
        if local.casefold() in FORBIDDEN:
            self._say(f"<{local}> may not stand in a drawing", "delete it")
        for key, value in attributes.items():
            self._attribute(key.rpartition(":")[2].casefold(), value)

    def _end(self, name: str) -> None:
        self.depth -= 1
        self.filled.pop()

    def _root(self, name: str, attributes: dict[str, str]) -> None:
        if name != "svg":
            self._say(f"<{name}> is no SVG", "begin with <svg>")
        for size in SIZES:
            if size not in attributes:
                self._say(f"<svg> has no {size}", f"write {size}, in pixels")
        try:
            self.scale = min(float(attributes["width"]), PHONE) / float(attributes["viewBox"].split()[2])
        except (KeyError, ValueError, IndexError, ZeroDivisionError):
            if all(size in attributes for size in SIZES):
                self._say(
                    "the size of this drawing is not in pixels",
                    'write it as width="360" height="200" viewBox="0 0 360 200"',
                )

    def _attribute(self, key: str, value: str) -> None:
        if key.startswith("on"):
            self._say(f"`{key}` runs a script", "delete it")
        elif key in {"href", "src"} and not value.startswith("#"):
            self._say(f"`{value}` lies outside this drawing", "draw it here, or delete it")
        elif key == "stroke-dasharray" and DOTTED.match(value):
            self._say(f"dashes of `{value}` are dots only in browsers", "draw each dot as a <circle>")
        elif key == "font-size":
            self._words(f"font-size:{value}")
        else:
            self._words(value)

    def _words(self, words: str) -> None:
        """CSS in attributes and in <style>."""
        if match := OUTSIDE.search(words):
            self._say(f"`{match.group()}` may bring in something from outside", "delete it")
        for match in FONT_SIZE.finditer(words):
            size = float(match.group(1)) * self.scale
            if match.group(2) in {None, "px"} and size < SMALLEST:
                self._say(f"text of size {size:.3g} is too small on a phone", f"use {SMALLEST} or more")
            elif match.group(2) not in {None, "px"}:
                self._say(
                    f"the text size {match.group(1)}{match.group(2)} is not in pixels",
                    f"write a number, {SMALLEST} or more",
                )
