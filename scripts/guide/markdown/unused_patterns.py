"""Takes out the patterns whose signs a page does not hold, since Python-Markdown tries each of them on each text."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import UnescapeTreeprocessor

from guide.markdown.article import Source

SIGNS = {
    "backtick": "`",
    "escape": "\\",
    "entity": "&",
    "linebreak": "  \n",
    **dict.fromkeys(("autolink", "html"), "<"),
    **dict.fromkeys(("image_link", "image_reference", "short_image_ref"), "!["),
    **dict.fromkeys(("reference", "short_reference"), "]:"),
}
"""A pattern of Python-Markdown → its sign. That of a reference is in the line that defines it."""


class Unused(Preprocessor):
    """Keeps the patterns whose signs stand in the lines that blocks are made of."""

    def run(self, lines: list[str]) -> list[str]:
        text, patterns = "\n".join(lines), self.md.inlinePatterns
        unused = [patterns[name] for name, sign in SIGNS.items() if name in patterns and sign not in text]
        inline = self.md.treeprocessors["inline"]
        inline.inlinePatterns = [one for one in patterns if one not in unused]  # type: ignore[attr-defined]
        return lines


class Unescape(UnescapeTreeprocessor):
    """Restores the letters that had a backslash, if the page has one."""

    def __init__(self, md: Markdown, source: Source) -> None:
        super().__init__(md)
        self.source = source

    def run(self, root: Element) -> None:
        if SIGNS["escape"] in self.source.text:
            super().run(root)
