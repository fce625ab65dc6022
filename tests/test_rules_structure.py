"""No section of a page is empty, and what is urgent stays."""

from textwrap import indent

import pytest

from guide.rules.structure import ASK, HELP, KNOWN, PICK, section_filled, urgent_kept
from tests.small import GuideOf, finds

HEADINGS = ("Chances", "Risks and side effects", "Life with it", KNOWN)
SECTIONS = "\n\n".join(f"## {title}\n\nHere stand at least eight words of text, really." for title in HEADINGS)


def test_filled_sections_are_sound(guide_of: GuideOf) -> None:
    body = f"{SECTIONS}\n\n### Drawn\n\n::: chance found\n\n### Listed\n\n- One"
    assert finds(section_filled, guide_of(body, front="type: treatment")) == []


@pytest.mark.parametrize("below", ["", "<!-- to come -->", "##### Lower"])
def test_a_heading_above_nothing_is_told(guide_of: GuideOf, below: str) -> None:
    last = "Lower" if below.startswith("#") else "Empty"
    (line,) = finds(section_filled, guide_of(f"## Full\n\nText.\n\n## Empty\n\n{below}"))
    assert line.endswith(
        f"[section-filled] nothing follows “{last}” (write what belongs there, or take the heading out)"
    )


def test_a_section_of_few_words_is_told_where_its_type_asks_for_more(guide_of: GuideOf) -> None:
    body = SECTIONS.replace(
        "## Chances\n\nHere stand at least eight words of text, really.", "## Chances\n\nGood ones."
    )
    (line,) = finds(section_filled, guide_of(body, front="type: treatment"))
    assert line.endswith("[section-filled] “Chances” has 2 words (write at least 8, outside folded parts)")


def test_a_section_whose_words_are_all_folded_away_is_told(guide_of: GuideOf) -> None:
    folded = indent("Here stand at least eight words of text, really.", "    ")
    body = SECTIONS.replace("## Chances\n\n", f'## Chances\n\n??? more "More"\n\n{folded}\n\n## ', 1)
    (line, *_) = finds(section_filled, guide_of(body, front="type: treatment"))
    assert line.endswith("[section-filled] “Chances” has 0 words (write at least 8, outside folded parts)")


@pytest.mark.parametrize(
    "behind", ["", "## Next\n\nText.", "#### Lower\n\nText.", '!!! partner "For partners"\n\n    Text.']
)
def test_a_sentence_that_leads_to_nothing_is_told(guide_of: GuideOf, behind: str) -> None:
    (line,) = finds(section_filled, guide_of(f"Do not wait when [@corona2019]:\n\n{behind}"))
    says = "nothing follows “Do not wait when:” (write what belongs there, or take the sentence out)"
    assert line == f"docs/page.md:11:1: [section-filled] {says}"


@pytest.mark.parametrize("behind", ["- It hurts.", "| A |\n|---|\n| b |", "::: chance found", "“It hurts.”"])
def test_a_sentence_that_leads_to_something_is_sound(guide_of: GuideOf, behind: str) -> None:
    assert finds(section_filled, guide_of(f"Do not wait when:\n\n{behind}")) == []


URGENT = '!!! urgent "Get help now"\n\n    Go to a hospital.'


def test_a_block_that_the_front_matter_tells_of_is_sound(guide_of: GuideOf) -> None:
    assert finds(urgent_kept, guide_of(URGENT, front="urgent: true")) == []
    assert finds(urgent_kept, guide_of("Text.")) == []


def test_an_urgent_block_that_is_gone_is_told(guide_of: GuideOf) -> None:
    assert finds(urgent_kept, guide_of("Text.", front="urgent: true")) == [
        "docs/page.md:7:1: [urgent-kept] this page has no `!!! urgent` block "
        "(restore the block, or take the line out if nothing here is urgent)"
    ]


def test_one_of_two_urgent_blocks_that_is_gone_or_new_is_told(guide_of: GuideOf) -> None:
    both = f"{URGENT}\n\nWords.\n\n{URGENT}"
    assert finds(urgent_kept, guide_of(both, front="urgent: 2")) == []
    (line,) = finds(urgent_kept, guide_of(URGENT, front="urgent: 2"))
    assert line.startswith("docs/page.md:7:1: [urgent-kept] this page has 1 of 2 `!!! urgent` blocks (restore")
    (line,) = finds(urgent_kept, guide_of(both, front="urgent: true"))
    assert line.startswith(
        "docs/page.md:18:1: [urgent-kept] the front matter does not mention this block (write `urgent: 2`"
    )


def test_an_urgent_block_that_is_folded_away_is_told(guide_of: GuideOf) -> None:
    body = f'??? more "More"\n\n    Words.\n\n{indent(URGENT, "    ")}'
    assert finds(urgent_kept, guide_of(body, front="urgent: true")) == [
        "docs/page.md:16:5: [urgent-kept] this block is inside another and is overlooked there (begin it at the margin)"
    ]


def test_an_urgent_block_nobody_would_miss_is_told(guide_of: GuideOf) -> None:
    assert finds(urgent_kept, guide_of(URGENT)) == [
        "docs/page.md:11:1: [urgent-kept] the front matter does not mention this block "
        "(write `urgent: true` into the front matter, so that it is missed when it goes)"
    ]


def test_the_headings_that_rules_look_into_are_those_of_the_house_style(guide_of: GuideOf) -> None:
    known = {heading for headings in guide_of().style.headings.values() for heading in headings}
    assert {KNOWN, ASK, PICK, HELP} <= known
