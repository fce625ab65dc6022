"""Firefox on paper: it knows no `break-after: avoid`, and it fetches late what nobody came near."""

import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.browser.reader import MICRO_TESE, WIDE, sit_down
from tests.browser.test_print import close

SIZE = {"width": "21in", "height": "29.7in"}
"""A4: Playwright hands Firefox its inches as centimetres."""
HEADS = """(heads) => heads
  .map((head) => [head.textContent, head.nextElementSibling.firstChild])
  .filter(([_, first]) => first.nodeType === Node.TEXT_NODE && first.data.trim().length > 15)
  .map(([head, first]) => [head, first.data.trim().slice(0, 25)])"""
"""Headings with how the text below them begins, where that is not bold: no bold words are read from such a PDF."""


@pytest.fixture(scope="module")
def page(firefox: Browser, address: str) -> Iterator[Page]:
    reader = sit_down(firefox, address, WIDE, 900)
    yield reader.open(MICRO_TESE)
    reader.page.context.close()


@pytest.fixture(scope="module")
def paper(page: Page) -> PdfReader:
    return PdfReader(BytesIO(page.pdf(**SIZE)))  # type: ignore[arg-type]


def plain(text: str) -> str:
    """Without the pairs of letters that headings draw as one sign: the PDF does not say what it is."""
    return re.sub("Th|f[fit]+|\N{REPLACEMENT CHARACTER}", "", close(text))


def test_no_heading_stands_last_on_a_sheet(page: Page, paper: PdfReader) -> None:
    sheets = [plain(sheet.extract_text()) for sheet in paper.pages]
    assert len(sheets) > 5
    heads = page.locator("article > :is(h2, h3):has(+ p)")
    pairs = heads.evaluate_all(HEADS)
    assert len(pairs) > 5
    parted = [head for head, text in pairs if not any(plain(head) in one and plain(text) in one for one in sheets)]
    assert parted == []


def test_eight_words_stand_on_the_last_sheet_with_the_foot(page: Page, paper: PdfReader) -> None:
    last = close(paper.pages[-1].extract_text())
    words = page.locator(".words dd").all_text_contents()[-8:]
    assert [word for word in words if close(word)[:20] not in last] == []


def test_drawings_are_printed_though_nobody_came_near(paper: PdfReader) -> None:
    """The islands of sperm have letters of their own: the numbers in their circles."""
    [sheet] = [one for one in paper.pages if "Most tubules are thin" in " ".join(one.extract_text().split())]
    assert len(sheet.get_contents().get_data()) > 30_000  # type: ignore[union-attr]
