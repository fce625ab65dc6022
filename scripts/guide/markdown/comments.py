"""What an editor notes in a comment is for editors: no reader gets it."""

from __future__ import annotations

import re

from markdown.postprocessors import Postprocessor

COMMENT = re.compile(r"\s*<!--(?:(?!-->).)*-->\s*(?=\n)|<!--.*?-->", re.DOTALL)
"""With the line it fills."""


class Comments(Postprocessor):
    """Takes comments out of the finished HTML."""

    def run(self, text: str) -> str:
        return COMMENT.sub("", text) if "<!--" in text else text
