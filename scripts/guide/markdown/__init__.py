"""The Python-Markdown extension: citations, numbers, glossary words, drawings and generated lists.

It needs no MkDocs: any site builder that runs Python-Markdown gives the same article HTML.
Our links begin as `/path.md#anchor` below `docs/` and end as seen from their page.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from guide.library import Library
from guide.markdown.answers import Answers
from guide.markdown.capture import Capture, Source
from guide.markdown.citations import CitationInline, CitationList
from guide.markdown.comments import Comments
from guide.markdown.frames import Frames
from guide.markdown.markers import MarkerBlock, Markers
from guide.markdown.numbers import NumberBars, NumberInline, ShownBars
from guide.markdown.places import Places
from guide.markdown.quotes import BEFORE_SMARTY, Quotes
from guide.markdown.reader_views import ReaderViews
from guide.markdown.relative import RelativeLinks
from guide.markdown.ticks import TickBoxes
from guide.markdown.whole import WholeCompounds
from guide.markdown.words import GlossaryWords

AFTER_INLINE, WITH_IDS = 19, 7
"""Python-Markdown runs its own inline step at 20, attribute lists at 8, the table of contents at 5."""
FIRST, LAST = 100, 4


class GuideExtension(Extension):
    """Adds our syntax to Python-Markdown; what pages quote is looked up in the library that `read` gives."""

    def __init__(self, read: Callable[[], Library], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.read = read

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name Python-Markdown calls)
        read = self.read
        self.md = md
        md.registerExtension(self)
        md.parser.blockprocessors.register(MarkerBlock(md.parser), "guide-marker", 175)
        md.preprocessors.register(NumberBars(md), "guide-number-bars", 15)
        md.inlinePatterns.register(CitationInline(md), "guide-citation", 176)
        md.inlinePatterns.register(NumberInline(md, read), "guide-number", 175)
        steps = [
            ShownBars(md),
            GlossaryWords(md, read),
            TickBoxes(md),
            Markers(md, read),
            Frames(md, read),
            CitationList(md, read),
            Places(md),
        ]
        for step, processor in enumerate(steps):
            md.treeprocessors.register(processor, f"guide-{step}", AFTER_INLINE - step)
        md.treeprocessors.register(Quotes(md), "guide-quotes", BEFORE_SMARTY)
        md.treeprocessors.register(Answers(md), "guide-answers", WITH_IDS)
        md.treeprocessors.register(WholeCompounds(md), "guide-whole", LAST)
        md.treeprocessors.register(ReaderViews(md), "guide-reader-views", LAST)
        source = Source(md)
        md.preprocessors.register(source, "guide-source", FIRST)
        md.treeprocessors.register(RelativeLinks(md, read, source), "guide-relative", LAST - 0.5)
        md.treeprocessors.register(Capture(md, read, source), "guide-capture", LAST - 1)
        md.postprocessors.register(Comments(md), "guide-comments", 1)

    def reset(self) -> None:
        """Write `<br>`, not XHTML's `<br />`: Python-Markdown lets this be set only once it is ready."""
        self.md.set_output_format("html")
