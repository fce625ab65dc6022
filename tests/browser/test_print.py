"""On paper: the text with its numbers, sources and words; nothing that can only be pressed."""

import re
from collections.abc import Iterator
from io import BytesIO
from unicodedata import normalize

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.browser.reader import BRIEF, MICRO_TESE, WIDE, NewReader, sit_down

ONLY_FOR_SCREENS = (
    "Skip to the text",
    "Search this guide",
    "Close menu",
    "On this page",
    "Open the glossary",
    "Print this page",
    "Print in large type",
    "Next: ",
    "↑1",
)
ADD_FOLDED = """() => document.querySelector('article > p').insertAdjacentHTML(
  'afterend', '<details><summary>More</summary><p>Folded away on screens.</p></details>')"""


def pdf(page: Page, *, wide: bool = False) -> PdfReader:
    return PdfReader(BytesIO(page.pdf(format="A3" if wide else "A4", landscape=wide)))


def sheets(page: Page, *, wide: bool = False) -> list[str]:
    """What each sheet says. Paper breaks words and addresses anywhere: compare without spaces."""
    return [sheet.extract_text() for sheet in pdf(page, wide=wide).pages]


def printed(page: Page, *, wide: bool = False) -> str:
    return "".join(sheets(page, wide=wide))


def close(text: str) -> str:
    """Without any space, soft or joining marks, and with ligatures taken apart."""
    return re.sub(r"[\s\u00ad\u200b\u2060]", "", normalize("NFKC", text))


@pytest.fixture(scope="module")
def page(browser: Browser, address: str) -> Iterator[Page]:
    """Compared with its paper by the tests below; none changes it."""
    reader = sit_down(browser, address, WIDE, 900, color_scheme="dark")
    yield reader.open(MICRO_TESE)
    reader.page.context.close()


@pytest.fixture(scope="module")
def paper(page: Page) -> str:
    return close(printed(page))


def to_press(page: Page) -> list[str]:
    """Words of what can only be pressed."""
    menu = page.locator("#guide-menu nav").inner_text().splitlines()
    assert len(menu) > 5
    return [close(words) for words in (*ONLY_FOR_SCREENS, "".join(menu[:3]))]


def test_nothing_to_press_is_printed(page: Page, paper: str) -> None:
    assert [words for words in to_press(page) if words in paper] == []


def test_nothing_to_press_is_printed_on_wide_paper(reader: NewReader) -> None:
    page = reader().open(BRIEF)
    paper = close(printed(page, wide=True))
    assert [words for words in to_press(page) if words in paper] == []


def test_every_paragraph_list_and_caption_is_printed(page: Page, paper: str) -> None:
    """Up to the first address that paper adds; and but what the line below the title unfolds, which the first and the
    last line of the paper say."""
    parts = page.locator("article :is(h1, h2, h3, p, li, dd, figcaption):not(nav *, .back *, .trust *)")
    texts = parts.evaluate_all("""(parts) => parts.map((part) => {
      const copy = part.cloneNode(true);
      for (const extra of copy.querySelectorAll('.back, .zoom, ul, ol, svg')) extra.remove();
      for (const link of copy.querySelectorAll('a[href^="http"]')) link.after('|');
      return copy.textContent.split('|')[0];
    })""")
    assert len(texts) > 100
    assert [text for text in texts if close(text)[:25] not in paper] == []


def test_when_and_by_whom_a_page_was_checked_is_printed(page: Page, paper: str) -> None:
    lines = page.locator(".md-leaflet, .review").all_text_contents()
    assert len(lines) == 2
    assert [line for line in lines if close(line) not in paper] == []


def test_the_main_numbers_are_printed(page: Page, paper: str) -> None:
    numbers = page.locator(".number, .sides p").all_text_contents()
    assert len(numbers) > 20
    assert [number for number in numbers if close(number) not in paper] == []


def test_sources_and_words_are_printed(page: Page, paper: str) -> None:
    works = page.locator(".references .reference").all_text_contents()
    meanings = page.locator(".words dd").all_text_contents()
    assert len(works) > 20
    assert len(meanings) > 10
    assert [text for text in (*works, *meanings) if close(text)[:60] not in paper] == []


def links_not_written_out(page: Page, paper: str) -> list[str]:
    """Addresses of other sites that a printed page leads to and does not say."""
    links = page.locator('a[href^="http"]').evaluate_all("(links) => links.map((link) => link.getAttribute('href'))")
    return [link for link in links if close(link.removeprefix("https://doi.org/")) not in paper]


def test_links_to_other_sites_are_written_out(page: Page, paper: str) -> None:
    assert page.locator('a[href^="http"]').count() > 20
    assert links_not_written_out(page, paper) == []


@pytest.mark.exhaustive
def test_links_to_other_sites_are_written_out_on_every_kind_of_page(reader: NewReader, kinds: list[str]) -> None:
    visitor = reader()
    missing = {path: links_not_written_out(visitor.open(path), close(printed(visitor.page))) for path in kinds}
    assert {path: lost for path, lost in missing.items() if lost} == {}


def test_folded_parts_are_printed_and_folded_again_after(reader: NewReader) -> None:
    page = reader().open("about/privacy.html")
    page.evaluate(ADD_FOLDED)
    assert close("Folded away on screens.") in close(printed(page))
    assert page.locator("article details[open]").count() == 0


def test_paper_is_white_whatever_the_screen_was_and_cuts_off_no_table_or_drawing(reader: NewReader) -> None:
    page = reader(680, 960).open(MICRO_TESE)
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.evaluate("() => { const s = getComputedStyle(document.body); return [s.backgroundColor, s.color]; }")
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    wide = page.locator("article :is(table, img, svg)").evaluate_all(
        "(all) => all.filter((e) => e.getBoundingClientRect().right > innerWidth + 1).map((e) => e.outerHTML)"
    )
    assert wide == []


TABLES = """(tables) => tables.map((table) => ({
  heads: [...table.querySelectorAll('thead th')].map((head) => head.textContent),
  rows: [...table.querySelectorAll('tbody tr')].map((row) => [...row.cells].map((cell) => {
    const copy = cell.cloneNode(true);
    copy.querySelector('.head')?.remove(); // for phones
    return copy.textContent;
  })),
}))"""
LOOSE = """(marks) => marks.filter((mark) => {
  const words = mark.previousSibling;
  const range = document.createRange();
  if (words) range.selectNodeContents(words);
  const last = words && [...range.getClientRects()].at(-1);
  return last && mark.getClientRects()[0].top > last.bottom;
}).map((mark) => mark.parentElement.textContent)"""


@pytest.mark.parametrize(
    "path",
    ["causes/index.html", "about/corrections.html", pytest.param("tools/numbers.html", marks=pytest.mark.exhaustive)],
)
def test_no_row_is_torn_and_each_sheet_has_the_heads_of_its_columns(reader: NewReader, path: str) -> None:
    page = reader().open(path)
    paper = [close(sheet) for sheet in sheets(page)]
    tables = page.locator(".table table").evaluate_all(TABLES)
    rows = [(table["heads"], row) for table in tables for row in table["rows"]]
    assert len(rows) > 10
    torn = [row for heads, row in rows if not any(whole(heads, row, sheet) for sheet in paper)]
    assert torn == []


def whole(heads: list[str], row: list[str], sheet: str) -> bool:
    """Whether a sheet has all of a row, and the heads above it."""
    begins = sheet.find(close("".join(heads)))
    return begins >= 0 and all(close(cell) in sheet[begins:] for cell in row)


def test_the_mark_of_a_source_stays_with_its_words(reader: NewReader) -> None:
    page = reader(680, 960).open("causes/index.html")
    page.emulate_media(media="print")
    marks = page.locator(".cites:not([hidden])")
    assert marks.count() > 50
    assert marks.evaluate_all(LOOSE) == []
