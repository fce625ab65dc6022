"""The last steps: relative links, keeping the article for its check, leaving out the comments of editors."""

import re

from markdown.postprocessors import Postprocessor

from guide.markdown.article import Article
from guide.names import relative_link
from guide.rendered import ORIGIN_ATTRIBUTES, Rendered

COMMENT = re.compile(r"\s*<!--(?:(?!-->).)*-->\s*(?=\n)|<!--.*?-->", re.DOTALL)
"""A comment, with its line if it is alone there."""


def make_links_relative(article: Article) -> None:
    """Turn `/tools/glossary.md#semen` into `../tools/glossary.md#semen`, which any builder follows.

    Python-Markdown is told no path: the page is the one whose body is rendered. A text that is no page keeps its links.
    """
    page = article.library.page_by_body.get(article.markdown)
    for link in article.root.iter("a") if page else ():
        path, *anchor = link.get("href", "").split("#", 1)
        if page and path.startswith("/"):
            link.set("href", "#".join([relative_link(page.path, path[1:]), *anchor]))


def keep(article: Article) -> None:
    """Put the finished tree into the library: a page is rendered once, for its readers and for its check. What only the
    check needs is taken off."""
    made_from = {
        node: {name: node.attrib.pop(name) for name in ORIGIN_ATTRIBUTES if name in node.attrib}
        for node in article.root.iter()
        if not ORIGIN_ATTRIBUTES.isdisjoint(node.keys())
    }
    article.library.renders[article.markdown] = Rendered(article.root, article.kept_out, made_from=made_from)


class Comments(Postprocessor):
    """Leaves out comments, which are for editors only."""

    def run(self, text: str) -> str:
        return COMMENT.sub("", text) if "<!--" in text else text
