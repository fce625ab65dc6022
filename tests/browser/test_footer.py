"""Help, feedback, privacy and licence stand in the same place at the end of every page."""

from pathlib import Path

from guide.site.pages import read_site
from tests.browser.reader import PHONE, NewReader

FIRST = [
    ("Get help", "about/index.html", "get-help"),
    ("Report a mistake", "about/index.html", "how-to-report-a-mistake"),
    ("Privacy", "about/privacy.html", ""),
    ("Licence", "about/index.html", "licence"),
]


def test_every_page_ends_with_the_same_links_and_help_is_the_first(site: Path) -> None:
    footers = {
        page.path: [
            (str(link.text_content()).strip(), *page.target(link.get("href") or ""))
            for link in page.tree.iterfind(".//footer//nav//a")
        ]
        for page in read_site(site)[0].pages
    }
    assert footers["index.html"][: len(FIRST)] == FIRST
    assert {path: links for path, links in footers.items() if links != footers["index.html"]} == {}


def test_the_footer_fits_one_small_screen(reader: NewReader) -> None:
    footer = reader(PHONE, 640).open().locator(".md-footer")
    box = footer.bounding_box()
    assert box
    assert box["height"] < 480
