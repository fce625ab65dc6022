"""Draws docs/assets/figures/ from the templates in content/drawings/, which share shapes and colours.

A source is SVG with Jinja. It names colours (`fill="bladder"`), and becomes a file in which each shape has its own
`fill` and `stroke`, and classes by which a dark screen changes them: it looks right wherever it is opened. Its last
line names its source and holds a digest of both, so that `check` need not draw it to see whether it is current.
"""

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import starmap
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError

from files import write_whole
from guide.problem import RefusedError

SOURCES = "content/drawings"
FIGURES = "docs/assets/figures"
TAG = re.compile(r"<(\w+)([^>]*)>")
PAINT = re.compile(r'\b(fill|stroke)="(?!none)([#\w]+)"')
STYLE = "<style/>"
Colours = dict[str, tuple[str, str]]
"""Name → the colour on a light screen and on a dark one."""


def write(root: Path) -> Iterator[str]:
    """Write every drawing; gives the paths. Raises RefusedError, before any is written, where one cannot be drawn."""
    for name, drawing in [(name, drawn(root, name)) for name in names(root)]:
        path = f"{FIGURES}/{name}.svg"
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        write_whole(root / path, drawing.encode())
        yield path


def names(root: Path) -> list[str]:
    """The drawings; a source whose name begins with `_` is a part of others."""
    return sorted(path.stem for path in (root / SOURCES).glob("*.svg") if not path.name.startswith("_"))


def drawn(root: Path, name: str) -> str:
    """The SVG of one drawing. Raises RefusedError if it cannot be drawn."""
    sources = _sources(root)
    try:
        plain = sources.get_template(f"{name}.svg").render(name=name)
        colours = vars(sources.get_template("_colours.svg").module)["COLOURS"]
    except Exception as error:  # whatever goes wrong in a template
        where = f"{error.name}:{error.lineno}" if isinstance(error, TemplateSyntaxError) else f"{name}.svg"
        says = f"there is no {error.name}" if isinstance(error, TemplateNotFound) else f"{error}"
        raise RefusedError(f"{SOURCES}/{where} cannot be drawn: {says}") from error
    shades = dict(_shades(name, plain, colours))
    dark = "".join(f".{shade}{{{shades[shade]}}}\n" for shade in sorted(shades))
    style = f"<style>@media (prefers-color-scheme: dark){{\n{dark}}}</style>"
    body = TAG.sub(partial(_coloured, colours), plain).replace(STYLE, style)
    return _marked(root, name, "".join(f"{line}\n" for line in map(str.strip, body.splitlines()) if line))


def outdated(root: Path) -> Iterator[str]:
    """The drawings that were changed, or whose source was, since they were drawn from it."""
    for name in names(root):
        path = root / FIGURES / f"{name}.svg"
        drawing = path.read_text("utf-8", errors="replace") if path.is_file() else ""
        if drawing != _marked(root, name, drawing.rpartition("<!--")[0]):
            yield name


def _marked(root: Path, name: str, drawing: str) -> str:
    """A drawing with the line that names its source, and the digest of the drawing, the source and what all share."""
    source = root / SOURCES / f"{name}.svg"
    digest = hashlib.sha256(drawing.encode())
    for path in (source, *sorted(source.parent.glob("_*.svg"))):
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))  # as git will keep it
    return f"{drawing}<!-- drawn from {SOURCES}/{name}.svg {digest.hexdigest()[:16]} -->\n"


@lru_cache(maxsize=1)  # what drawings share is read once
def _sources(root: Path) -> Environment:
    loader = FileSystemLoader(root / SOURCES)
    return Environment(loader=loader, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)  # noqa: S701 (SVG)


def _shades(name: str, plain: str, colours: Colours) -> Iterator[tuple[str, str]]:
    """The class of each colour that the drawing names, and what a dark screen changes it to. Raises RefusedError."""
    for part, colour in PAINT.findall(plain):
        if colour not in colours:
            known = "write one of those in _colours.svg"
            raise RefusedError(f'{SOURCES}/{name}.svg: `{part}="{colour}"` names no colour: {known}')
        yield _shade(part, colour), f"{part}:{colours[colour][1]}"


def _shade(part: str, colour: str) -> str:
    return f"{part[0]}-{colour}"


def _coloured(colours: Colours, tag: re.Match[str]) -> str:
    """A tag with the colours that its `fill` and `stroke` name, and the classes that change them."""
    element, attributes = tag.groups()
    classes = " ".join(starmap(_shade, PAINT.findall(attributes)))
    coloured = PAINT.sub(lambda paint: f'{paint[1]}="{colours[paint[2]][0]}"', attributes)
    return f'<{element} class="{classes}"{coloured}>' if classes else tag.group()
