"""What a page tells machines, as schema.org terms in JSON-LD; it says nothing that readers do not see."""

from __future__ import annotations

import json

from guide.library import Library
from guide.structured.lists import GLOSSARY, QUESTIONS, questions, terms
from guide.structured.shown import Home, Shown, Step
from guide.structured.web_page import web_page

__all__ = ["Home", "Shown", "Step", "json_ld"]


def json_ld(library: Library, shown: Shown, home: Home) -> str:
    """The text of the page's data block; empty for a page whose front matter could not be read."""
    page = library.page.get(shown.source)
    if page is None or page.meta is None:
        return ""
    data = web_page(library, page.meta.value, shown, home)
    if shown.source == QUESTIONS:
        data["mainEntity"] = list(questions(shown.article))
    if shown.source == GLOSSARY:
        data["mainEntity"] = terms(shown.article, library, home.link(shown, shown.path))
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
