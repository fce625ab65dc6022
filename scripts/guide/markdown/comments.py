"""An editor's comments stay out of the page; a page without one is not searched for them, which takes a tenth of it."""

from __future__ import annotations

from markdown import Markdown
from markdown.postprocessors import Postprocessor

STRIP, PLACE = "strip-html", 1
"""The name and the place of the step of pymdownx.striphtml."""


class Comments(Postprocessor):
    """Stands in the place of `strip-html`."""

    def __init__(self, md: Markdown, strip: Postprocessor) -> None:
        super().__init__(md)
        self.strip = strip

    def run(self, text: str) -> str:
        return self.strip.run(text) if "<!--" in text else text
