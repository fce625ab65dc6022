"""The page that opens a section leads to each of its pages."""

from guide.rules.pages import section_listed
from tests.small import GuideOf, finds, page

FRONT = "title: Start\ntype: section"
NAV = "nav:\n- Start:\n  - start/index.md\n  - start/one.md\n- Other:\n  - page.md\n"


def test_a_section_page_that_leads_to_all_of_its_section_is_sound(guide_of: GuideOf) -> None:
    pages = {"start/index.md": page("See [one](one.md#part).", FRONT), "start/one.md": page("Text.", "title: One")}
    assert finds(section_listed, guide_of("Text.", pages=pages, nav=NAV)) == []


def test_a_page_that_a_section_page_does_not_lead_to_is_told(guide_of: GuideOf) -> None:
    pages = {"start/index.md": page("See [one](../page.md).", FRONT), "start/one.md": page("Text.", "title: One")}
    assert finds(section_listed, guide_of("Text.", pages=pages, nav=NAV)) == [
        "docs/start/index.md:1:1: [section-listed] this page does not link to `start/one.md` of its section "
        "(write `- [its title](one.md): what it tells`)"
    ]


def test_a_page_that_is_not_there_is_told_by_the_navigation_alone(guide_of: GuideOf) -> None:
    nav = NAV.replace("start/one.md", "start/one")
    assert finds(section_listed, guide_of(pages={"start/index.md": page("Text.", FRONT)}, nav=nav)) == []
