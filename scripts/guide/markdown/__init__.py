"""The Python-Markdown extension: citations, numbers, glossary words, drawings and generated lists.

It needs no MkDocs: any site builder that runs Python-Markdown gives the same article HTML.
Our links begin as `/path.md#anchor` below `docs/` and end as seen from their page.
"""

from collections.abc import Callable
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from guide.library import Library
from guide.markdown.answers import fold_answers
from guide.markdown.article import Source, Step, Steps
from guide.markdown.blocks import MarkerBlock, fill_markers
from guide.markdown.boxes import mark_as_text, name_boxes
from guide.markdown.citations import CitationInline, number_citations
from guide.markdown.finished import Comments, keep, make_links_relative
from guide.markdown.frames import frame
from guide.markdown.nowrap import keep_whole
from guide.markdown.numbers import NumberBars, NumberInline, give_back_bars
from guide.markdown.smart_quotes import replace_smarty
from guide.markdown.terms import link_words
from guide.markdown.ticks import add_boxes
from guide.markdown.unused_patterns import Unescape, Unused

STEPS: dict[int, tuple[Step, ...]] = {
    19: (give_back_bars, link_words, add_boxes, fill_markers, frame, number_citations, name_boxes),
    7: (fold_answers,),
    4: (keep_whole, mark_as_text, make_links_relative, keep),
}
"""Priority → steps over the tree, in their order. Python-Markdown reads inline syntax at 20 and attribute lists at 8,
`smarty` works at 6, the table of contents at 5."""


class GuideExtension(Extension):
    """Adds our syntax to Python-Markdown; what pages quote is looked up in the library that `read` gives."""

    def __init__(self, read: Callable[[], Library], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.read = read

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name Python-Markdown calls)
        self.md = md
        md.registerExtension(self)
        source = Source(md)
        md.preprocessors.register(source, "guide-source", 100)
        md.preprocessors.register(NumberBars(md), "guide-number-bars", 15)
        md.preprocessors.register(Unused(md), "guide-unused", 0)
        md.parser.blockprocessors.register(MarkerBlock(md.parser), "guide-marker", 175)
        md.inlinePatterns.deregister("automail")  # its encoded letters reach no rule; an address is linked by words
        md.inlinePatterns.register(CitationInline(md), "guide-citation", 176)
        md.inlinePatterns.register(NumberInline(md, self.read), "guide-number", 175)
        md.treeprocessors.register(Unescape(md, source), "unescape", 0)
        for at, steps in STEPS.items():
            md.treeprocessors.register(Steps(md, self.read, source, steps), f"guide-{at}", at)
        md.postprocessors.register(Comments(md), "guide-comments", 1)

    def reset(self) -> None:
        """Set what has to wait until Python-Markdown is ready: `<br>`, not XHTML's `<br />`, and our quotation marks.

        It looks each element of a page up among its block elements: in a set, that is ten times as fast.
        """
        self.md.block_level_elements = set(self.md.block_level_elements)  # type: ignore[assignment]
        self.md.set_output_format("html")
        replace_smarty(self.md)
