"""Renders the templates of charts and lists in `overrides/parts/`; what they show is worked out in Python."""

from collections.abc import Callable
from functools import cache
from inspect import isfunction
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, ParseError, fromstring, tostring

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup, escape

from guide import number_words
from guide.library import Library
from guide.markdown import works
from guide.markdown.elements import cites
from guide.markdown.nowrap import html

LAYOUT = " \n"
FOLDER = Path(__file__).parents[3] / "overrides/parts"


def part(name: str, library: Library, **given: object) -> Element:
    """The element that `overrides/parts/<name>.html` becomes. Raises TemplateError where the template is wrong.

    It is empty if content/words.yml cannot be used, which is a problem of its own.
    """
    if library.wording is None:
        return Element("div")
    made = text(name, library, **given)
    try:
        return _without_layout(fromstring(made))  # noqa: S314 (our own templates, and what they quote is escaped)
    except ParseError as error:
        raise TemplateError(f"`overrides/parts/{name}.html` gives no sound HTML: {error}") from error


def text(name: str, library: Library, **given: object) -> str:
    """What `overrides/parts/<name>.html` becomes, as it stands. Raises TemplateError where the template is wrong."""
    try:
        return _environment().get_template(f"{name}.html").render(library=library, words=library.wording, **given)
    except TemplateError as error:
        raise TemplateError(f"`overrides/parts/{name}.html`: {error.message}") from error


@cache
def _environment() -> Environment:
    files = FileSystemLoader(FOLDER)
    made = Environment(loader=files, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters.update(FILTERS)
    return made


def _without_layout(root: Element) -> Element:
    """Drop the white space that lays out the template; a single space alone is text."""
    for node in root.iter():
        node.text, node.tail = _words(node.text), _words(node.tail)
    return root


def _words(text: str | None) -> str | None:
    return text if text and (text.strip(LAYOUT) or text == " ") else None


def _title(library: Library, path: str) -> str:
    """The title of the page at `path` below `docs/`."""
    page = library.page.get(path)
    return page.meta.value.title if page and page.meta else path


FILTERS: dict[str, Callable[..., Any]] = {
    **{name: one for file in (number_words, works) for name, one in vars(file).items() if isfunction(one)},
    "cites": lambda ids: Markup(tostring(cites(ids), "unicode")),  # noqa: S704 (made here, element by element)
    "title_of": _title,
    "nowrap": lambda text: Markup(html(str(escape(text)))),  # noqa: S704 (escaped just here)
}
"""What templates may ask of a number or a work: the functions of these two files, by name."""
