"""A page of any text, in a small guide."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

from guide.library import Library
from guide.page import Page
from guide.text import Text
from tests.small import GuideOf

PageOf = Callable[[str], Page]
quick = settings(
    max_examples=100, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
"""The same examples each time, so that a test fails for who broke it; nothing is timed."""


class Pages:
    """Makes pages; its own class, for a short name where an example is told."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def __call__(self, body: str) -> Page:
        """The first page of the guide with another body."""
        page = self.library.pages[0]
        return Page(page.path, Text(page.text.path, body), page.meta, 0, page.render)


@pytest.fixture
def page_of(guide_of: GuideOf) -> Pages:
    return Pages(guide_of())
