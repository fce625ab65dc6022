"""What speaks for a page, below its title: its counts are those of its own list of sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from guide.rendering import shared_guide
from guide.site.pages import BuiltPage, read_site
from guide.site.visible import words

ROOT = Path(__file__).resolve().parents[2]
TOLD = re.compile(
    r"Drafted by AI from (?P<all>\d+) sources?"
    r"(?:, (?P<strong>\d+) of them (?:a guideline or review|guidelines or reviews))? · "
)


@pytest.fixture(scope="module")
def pages(site: Path) -> list[BuiltPage]:
    """Those made from Markdown."""
    return [page for page in read_site(site)[0].pages if page.path != "404.html"]


def strip(page: BuiltPage) -> HtmlElement:
    [found] = page.tree.xpath("//article//details[@class='trust']")
    return found


def listed(page: BuiltPage) -> list[str]:
    """The level of each work in the list at the end."""
    kinds = shared_guide(ROOT).wording
    assert kinds
    level = {name: level for level, name in kinds.evidence.items()}
    return [level[words(one)] for one in page.tree.xpath("//section[@class='references']//span[@class='level']")]


def counts(page: BuiltPage) -> tuple[int, int]:
    told = TOLD.match(words(strip(page).find("summary")))
    return (int(told["all"]), int(told["strong"] or 0)) if told else (0, 0)


def test_every_page_counts_its_sources_as_its_list_does(pages: list[BuiltPage]) -> None:
    for page in pages:
        levels = listed(page)
        strong = sum(one in {"guideline", "review-of-studies"} for one in levels)
        assert counts(page) == (len(levels), strong if len(levels) > 1 else 0), page.path


def test_the_panel_repeats_the_count_of_the_list_and_leads_to_it(pages: list[BuiltPage]) -> None:
    for page in pages:
        said = words(strip(page))
        heads = page.tree.xpath("//section[@class='references']//summary/span[@class='count']")
        assert all(words(head) in said for head in heads)
        assert len(strip(page).xpath(".//a[@href='#sources-on-this-page']")) == len(heads) == bool(listed(page))


def test_help_is_named_and_placed_alike_in_header_menu_and_footer(pages: list[BuiltPage]) -> None:
    for page in pages:
        for place in ("//header/div", "//*[@id='guide-menu']/nav/div", "//footer//li"):
            links = page.tree.xpath(f"{place}/a[normalize-space()='Get help']")
            assert [page.target(link.get("href")) for link in links] == [("about/index.html", "get-help")]


def test_reader_views_of_browsers_are_told_who_wrote_and_checked_a_page(pages: list[BuiltPage]) -> None:
    """They show this below the title, whatever else of the page they leave out."""
    told = {page.tree.xpath("string(//meta[@name='author']/@content)") for page in pages}
    assert told == {"Drafted by AI, checked against the sources it could open · Not yet checked by a doctor or nurse"}
