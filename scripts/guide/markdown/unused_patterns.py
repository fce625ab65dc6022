"""Python-Markdown tries each pattern on each text of a page; what the page holds no sign of is not looked for."""

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
"""A pattern of Python-Markdown → what a page must hold for it to be found. A reference needs the line that it names."""


class Unused(Preprocessor):
    """Keeps the patterns whose signs stand in the lines that blocks are made of."""

    def run(self, lines: list[str]) -> list[str]:
        text, patterns = "\n".join(lines), self.md.inlinePatterns
        unused = [patterns[name] for name, sign in SIGNS.items() if name in patterns and sign not in text]
        inline = self.md.treeprocessors["inline"]
        inline.inlinePatterns = [one for one in patterns if one not in unused]  # type: ignore[attr-defined]
        return lines


class Unescape(UnescapeTreeprocessor):
    """Gives back the letters that stood behind a backslash, where there is one."""

    def __init__(self, md: Markdown, source: Source) -> None:
        super().__init__(md)
        self.source = source

    def run(self, root: Element) -> None:
        if SIGNS["escape"] in self.source.text:
            super().run(root)
