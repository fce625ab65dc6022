"""The last steps: links of ours lead from the page they stand on, and the article is kept for those who check it."""

from __future__ import annotations

from functools import cache
from posixpath import dirname, relpath

from guide.markdown.article import Article
from guide.render import MARKS, Render


def lead_from_here(article: Article) -> None:
    """Turn `/tools/glossary.md#semen` into `../tools/glossary.md#semen`, which any builder follows.

    Python-Markdown is told no path: the page is the one whose body is rendered. A text that is no page keeps its links.
    """
    page = article.library.page_with.get(article.markdown)
    for link in article.root.iter("a") if page else ():
        path, *anchor = link.get("href", "").split("#", 1)
        if page and path.startswith("/"):
            link.set("href", "#".join([_seen_from(dirname(page.path), path[1:]), *anchor]))


@cache
def _seen_from(folder: str, path: str) -> str:
    return relpath(path, folder or ".")


def keep(article: Article) -> None:
    """Put the finished tree into the library: a page is rendered once, for its readers and for its check. What only the
    check needs is taken off."""
    made_from = {
        node: {name: node.attrib.pop(name) for name in MARKS if name in node.attrib}
        for node in article.root.iter()
        if not set(MARKS).isdisjoint(node.keys())
    }
    article.library.renders[article.markdown] = Render(article.root, article.kept_out, made_from=made_from)
