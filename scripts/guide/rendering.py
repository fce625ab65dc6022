"""Renders pages by the same extensions and settings as the site, so that what is checked is what is shown."""

from collections.abc import Callable
from datetime import date
from functools import cache, partial
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown

from guide.library import Library
from guide.library_reader import read_library
from guide.markdown import GuideExtension
from guide.rendered import Rendered
from guide.settings import OUR_EXTENSION


def read_guide(root: Path, today: date | None = None) -> Library:
    """All of `content/` and `docs/`, with pages that can be rendered; nothing raises, problems are collected."""
    library = read_library(root, today)
    for page in library.pages:
        page.render = partial(_render, library)
    return library


@cache
def shared_guide(root: Path) -> Library:
    """One reading for all pages of a build; `shared_guide.cache_clear()` begins the next."""
    return read_guide(root)


def _render(library: Library, body: str) -> Rendered:
    """The article for the body of a page; one that the build has rendered is not rendered again."""
    if not body.strip() or not library.extensions:
        return Rendered()
    if body.strip() not in library.renders:
        ours = [GuideExtension(lambda: library) if name == OUR_EXTENSION else name for name in library.extensions]
        renderer = Markdown(extensions=ours, extension_configs=library.extensions)
        renderer.serializer = partial(_all_but_the_article, renderer.serializer)
        try:
            renderer.convert(body)
        except Exception as error:  # whatever goes wrong in an extension, the problem names the page
            return Rendered(fault=f"{type(error).__name__}: {error}")
    return library.renders[body.strip()]


def _all_but_the_article(serializer: Callable[[Element], str], node: Element) -> str:
    """Headings as HTML, from which their ids are made; of the article, only the tree is needed."""
    return "<div></div>" if node.tag == Markdown.doc_tag else serializer(node)
