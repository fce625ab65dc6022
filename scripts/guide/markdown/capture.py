"""Keeps the finished article for those who check it, and takes off what only they need."""

from __future__ import annotations

from guide.markdown.article import Article
from guide.render import MARKS, Render


def keep(article: Article) -> None:
    """Put the finished tree into the library: a page is rendered once, for its readers and for its check."""
    made_from = {
        node: {name: node.attrib.pop(name) for name in MARKS if name in node.attrib}
        for node in article.root.iter()
        if not set(MARKS).isdisjoint(node.keys())
    }
    article.library.renders[article.markdown] = Render(article.root, article.kept_out, made_from=made_from)
