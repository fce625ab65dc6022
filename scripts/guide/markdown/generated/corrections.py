"""`::: corrections`: every claim of the source articles with our verdict, what is right, and the source."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.parts import part


def corrections(library: Library) -> Element:
    """What each article is, a count of verdicts, and a table of its claims."""
    claims = [entry.value for entry in library.claims]
    articles = {entry.value.id: entry.value for entry in library.articles}
    own = [(articles[letter], [one for one in claims if one.id[0] == letter]) for letter in sorted(articles)]
    return part("corrections", library, claims=claims, articles=own)
