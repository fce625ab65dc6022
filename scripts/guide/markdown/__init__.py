"""The Python-Markdown extension: citations, numbers, glossary words, drawings and generated lists.

It needs no MkDocs: any site builder that runs Python-Markdown gives the same article HTML.
Links are written as `/path.md#anchor` below `docs/`; the builder makes them relative.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from guide.holdings import shared_library
from guide.markdown.citations import CitationInline, CitationList
from guide.markdown.comments import PLACE, STRIP, Comments
from guide.markdown.frames import Frames
from guide.markdown.markers import MarkerBlock, Markers
from guide.markdown.numbers import NumberBars, NumberInline
from guide.markdown.signs import PRIORITY, SMARTY, Quotes, Unmarked
from guide.markdown.ticks import TickBoxes
from guide.markdown.whole import WholeCompounds
from guide.markdown.words import GlossaryWords

BEFORE_INLINE, AFTER_INLINE = 21, 19
"""Python-Markdown runs its own inline step at 20, attribute lists at 8, the table of contents at 5."""
LAST = 4


class GuideExtension(Extension):
    """`guide.markdown` in `markdown_extensions`; `root` is the folder that holds `content/` and `docs/`."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {"root": [".", "the folder that holds content/ and docs/"]}
        super().__init__(**kwargs)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the name Python-Markdown calls)
        library = shared_library(Path(self.getConfig("root")).resolve())
        self.md = md
        md.registerExtension(self)
        md.parser.blockprocessors.register(MarkerBlock(md.parser), "guide-marker", 175)
        md.preprocessors.register(NumberBars(md), "guide-number-bars", 15)
        md.inlinePatterns.register(CitationInline(md), "guide-citation", 176)
        md.inlinePatterns.register(NumberInline(md, library), "guide-number", 175)
        steps = [
            GlossaryWords(md, library),
            TickBoxes(md),
            Markers(md, library),
            Frames(md, library),
            CitationList(md, library),
        ]
        for step, processor in enumerate(steps):
            md.treeprocessors.register(processor, f"guide-{step}", AFTER_INLINE - step)
        md.treeprocessors.register(Unmarked(md), "guide-unmarked", BEFORE_INLINE)
        if SMARTY in md.treeprocessors:
            md.treeprocessors.register(Quotes(md, md.treeprocessors[SMARTY]), SMARTY, PRIORITY)
        if STRIP in md.postprocessors:
            md.postprocessors.register(Comments(md, md.postprocessors[STRIP]), STRIP, PLACE)
        md.treeprocessors.register(WholeCompounds(md), "guide-whole", LAST)

    def reset(self) -> None:
        """Write `<br>`, not XHTML's `<br />`: Python-Markdown lets this be set only once it is ready."""
        self.md.set_output_format("html")


def makeExtension(**kwargs: Any) -> GuideExtension:  # noqa: N802 (the name Python-Markdown calls)
    """The entry point Python-Markdown looks for."""
    return GuideExtension(**kwargs)
