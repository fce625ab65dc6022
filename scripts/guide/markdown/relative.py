"""Links of ours as seen from the page they stand on, so that any builder that follows relative links follows them."""

from __future__ import annotations

from functools import cache
from posixpath import dirname, relpath

from guide.markdown.article import Article


def lead_from_here(article: Article) -> None:
    """Turn `/tools/glossary.md#semen` into `../tools/glossary.md#semen` on a page of the guide.

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
