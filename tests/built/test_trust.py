"""What speaks for a page, below its title: its counts are those of its own list of sources."""

import re
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from guide.rendering import shared_guide
from guide.site.pages import BuiltPage, read_site
from guide.site.visible_text import words

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


def in_rows(page: BuiltPage) -> list[str]:
    """The level of each work that the rows of a page's long list name, or are."""
    works = shared_guide(ROOT).reference
    links = page.tree.xpath("//*[@data-works]//a/@href")
    named = {name for path, name in map(page.target, links) if path == "about/sources.html"}
    return [works[one].level for one in named | {*page.tree.xpath("//div[@class='sources']//li/@id")}]


def counts(page: BuiltPage) -> tuple[int, int]:
    told = TOLD.match(words(strip(page).find("summary")))
    return (int(told["all"]), int(told["strong"] or 0)) if told else (0, 0)


def test_every_page_counts_its_sources_as_its_list_does(pages: list[BuiltPage]) -> None:
    for page in pages:
        levels = in_rows(page) or listed(page)
        strong = sum(one in {"guideline", "review-of-studies"} for one in levels)
        assert counts(page) == (len(levels), strong if len(levels) > 1 else 0), page.path


def test_what_the_text_of_a_list_cites_its_rows_name_too(pages: list[BuiltPage]) -> None:
    """Else the count of the rows would not be that of the page."""
    guide, found = shared_guide(ROOT), 0
    for page in pages:
        if page.tree.xpath("//*[@data-works]"):
            source = f"{page.path.removesuffix('.html')}.md"
            cited = {one for one, on in guide.pages_of_references.items() if source in on}
            named = {page.target(link)[1] for link in page.tree.xpath("//*[@data-works]//a/@href")}
            assert cited <= named | {*page.tree.xpath("//li/@id")}, page.path
            found += 1
    assert found == 3


def test_the_panel_repeats_the_count_of_the_list_and_leads_to_it(pages: list[BuiltPage]) -> None:
    for page in pages:
        said = words(strip(page))
        if rows := page.tree.xpath("string(//@data-kinds)"):
            assert f"{rows}. Each row of the list names its own." in said
            continue
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
    assert told == {
        "Drafted by AI, checked against the sources it could open · No doctor or nurse has checked this page yet"
    }
