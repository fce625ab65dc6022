"""At the end of a page stand two ways on, and never the same one twice."""

from pathlib import Path

from guide.site.pages import read_site


def test_the_next_page_and_the_one_before_differ(site: Path) -> None:
    pages = read_site(site)[0].pages
    ways = {page.path: [link.get("href") for link in page.tree.iterfind(".//nav[@class='next']//a")] for page in pages}
    assert sum(len(links) == 2 for links in ways.values()) > 40
    assert {path: links for path, links in ways.items() if len(set(links)) < len(links)} == {}
