"""Short compounds in headings and titles: marked so that they stay on one line, and otherwise as they were written."""

import pytest

from guide.markdown import nowrap
from guide.markdown.elements import element, mark
from tests.rendering.shown import shown, text_of


def marked(text: str) -> list[str]:
    return [text_of(mark) for mark in shown(text).iterfind(".//span[@class='whole']")]


@pytest.mark.parametrize(
    ("heading", "compounds"),
    [
        ("# micro-TESE: the search", ["micro-TESE"]),
        ("## Is **micro-TESE** or a *back-up* worth it?", ["micro-TESE", "back-up"]),
        ("### Men who had two micro-TESEs", ["micro-TESEs"]),
        ("## Non-obstructive azoospermia", ["Non-obstructive"]),
        ("## Follicle-stimulating hormone", []),
        ("## Ten - or more", []),
    ],
)
def test_each_short_one_in_a_heading_is_marked(heading: str, compounds: list[str]) -> None:
    assert marked(heading) == compounds


def test_text_may_break() -> None:
    assert marked("# A\n\nA micro-TESE.\n\n- Two micro-TESEs.") == []


def test_words_and_anchor_of_the_heading_stay_as_written() -> None:
    page = shown("# A\n\n## Is micro-TESE “worth it”, or a back-up? { #no-semen }\n\n## A second micro-TESE")
    first, second = page.findall(".//h2")
    assert (text_of(first), first.get("id")) == ("Is micro-TESE “worth it”, or a back-up?", "no-semen")
    assert (text_of(second), second.get("id")) == ("A second micro-TESE", "a-second-micro-tese")


def test_in_a_link_the_words_before_and_behind_stay() -> None:
    link = element("a", "Decide: micro-TESE, or not", href="x.html")
    mark(link, nowrap.compounds)
    assert "".join(link.itertext()) == "Decide: micro-TESE, or not"
    assert [one.text for one in link] == ["micro-TESE"]


def test_a_template_gets_the_same_as_html() -> None:
    assert nowrap.html("Decide: micro-TESE or follicle-stimulating") == (
        'Decide: <span class="whole">micro-TESE</span> or follicle-stimulating'
    )
