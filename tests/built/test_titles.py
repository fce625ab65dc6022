"""Titles of pages in the frame around the text: short compounds are marked as in headings."""

from pathlib import Path

import pytest
from lxml import html

from guide.site.pages import read_site

PLACES = {
    "a heading": "//*[self::h1 or self::h2 or self::h3]",
    "the list of pages": "//a[contains(@class, 'md-nav__link')][not(starts-with(@href, '#'))]",
    "the list of sections": "//a[contains(@class, 'md-nav__link')][starts-with(@href, '#')]",
    "the way to the next page": "//*[@class='next-title']",
    "a link to where a number is used": "//body[@data-type='generated']//td/a",
}


@pytest.mark.parametrize("place", PLACES)
def test_micro_tese_is_marked_wherever_it_stands_in_a_title(site: Path, place: str) -> None:
    found = [title for page in read_site(site)[0].pages for title in page.tree.xpath(PLACES[place])]
    titles = [title for title in found if "micro-TESE" in title.text_content() and "term" not in title.classes]
    assert titles
    unmarked = [title for title in titles if not title.xpath(".//span[@class='whole'][contains(., '-TESE')]")]
    assert [html.tostring(title) for title in unmarked] == []
