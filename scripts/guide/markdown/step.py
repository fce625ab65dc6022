"""What every step over a finished tree shares that looks things up in the library."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from guide.library import Library


class Step(Treeprocessor):
    """The library is asked for with the first page: MkDocs makes an extension once just to see whether it is there."""

    def __init__(self, md: Markdown, read: Callable[[], Library]) -> None:
        super().__init__(md)
        self._read = read

    @cached_property
    def library(self) -> Library:
        return self._read()
