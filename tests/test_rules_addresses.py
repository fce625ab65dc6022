"""An address is safe for whoever follows it, and tells nobody where the reader came from."""

import pytest

from guide.rules import check
from guide.rules.links import link_clean, link_lands
from guide.rules.sources import address_clean
from tests.small import GuideOf, finds


def test_a_clean_address_passes_with_its_query(guide_of: GuideOf) -> None:
    address = "https://example.org/view.asp?id=3&page=2#part"
    library = guide_of(f"See [the law]({address}).", references=f"- {{id: corona2019, URL: '{address}'}}")
    assert finds(address_clean, library) + finds(link_clean, library) == []


@pytest.mark.parametrize("name", ["utm_source", "utm_term", "gclid", "fbclid", "msclkid", "mc_eid"])
def test_what_follows_a_reader_is_told_wherever_an_address_stands(guide_of: GuideOf, name: str) -> None:
    address = f"https://example.org/a?id=3&{name}=x"
    entry = f"- {{id: corona2019, URL: '{address}', seen: {{where: ['{address}']}}}}"
    library = guide_of(f"See [the law]({address}).", references=entry)
    says = f"`{name}=` in this address follows the reader (leave it out, with its value)"
    assert [one.partition("] ")[2] for one in finds(address_clean, library)] == [says, says]
    assert finds(link_clean, library) == [f"docs/page.md:11:15: [link-clean] {says}"]


def test_an_address_without_a_lock_is_told(guide_of: GuideOf) -> None:
    library = guide_of(
        "See [the law](http://example.org).", references="- {id: corona2019, URL: 'http://example.org/a'}"
    )
    says = "anyone on the way can read and change a page at http: (write `https://example.org"
    assert finds(address_clean, library) == [
        f"content/references.yml:2:20: [address-clean] {says}/a` if that shows the same page, "
        "or allow it with the reason)"
    ]
    assert finds(link_clean, library) == [
        f"docs/page.md:11:15: [link-clean] {says}` if that shows the same page, or allow it with the reason)"
    ]


def test_it_may_be_allowed_with_a_reason(guide_of: GuideOf) -> None:
    entry = "# allow address-clean: the site has no other\n- {id: corona2019, URL: 'http://example.org/a'}"
    assert [str(one) for one in check(guide_of(references=entry))] == []


def test_where_a_record_was_seen_may_be_any_address(guide_of: GuideOf) -> None:
    entry = "- {id: corona2019, seen: {where: ['http://example.org/a']}}"
    assert finds(address_clean, guide_of(references=entry)) == []


def test_a_search_is_no_record(guide_of: GuideOf) -> None:
    seen = "seen: {where: ['https://www.google.com/search?q=sperm', 'https://blog.google.org/a']}"
    assert finds(address_clean, guide_of(references=f"- {{id: corona2019, {seen}}}")) == [
        "content/references.yml:2:35: [address-clean] this address is a search, an answer of a program or a short form "
        "(write the address of the page itself)"
    ]


@pytest.mark.parametrize(
    "address", ["chatgpt.com/c/1", "gemini.google.com/app", "bit.ly/3x", "t.co/a", "claude.ai/chat"]
)
def test_a_page_leads_to_no_answer_of_a_program_and_to_no_short_form(guide_of: GuideOf, address: str) -> None:
    assert finds(link_clean, guide_of(f"See [a law](https://{address}).")) == [
        "docs/page.md:11:13: [link-clean] this address is a search, an answer of a program or a short form "
        "(write the address of the page itself)"
    ]


@pytest.mark.parametrize(
    "address", ["books.google.com/a", "tinyurls.org", "claudel.org/a", "about.google/x", "test.co/a"]
)
def test_an_address_like_one_of_those_is_sound(guide_of: GuideOf, address: str) -> None:
    assert finds(link_clean, guide_of(f"See [a law](https://{address}).")) == []


@pytest.mark.parametrize(
    "link",
    ["[116\u00a0123](tel:116123)", "[1-267 338](tel:+1267338)", "[0800 567](tel:+27800567)", "[the line](tel:116123)"],
)
def test_a_number_to_call_that_is_the_one_in_its_words_passes(guide_of: GuideOf, link: str) -> None:
    assert finds(link_lands, guide_of(f"Call {link}.")) == []


@pytest.mark.parametrize("called", ["116132", "11612", "+44116132", "11612E"])
def test_a_press_that_calls_another_number_is_told(guide_of: GuideOf, called: str) -> None:
    assert finds(link_lands, guide_of(f"Call [116 123](tel:{called}).")) == [
        f"docs/page.md:11:16: [link-lands] a press on “116 123” calls {called} "
        "(see which is right, and write both alike)"
    ]


def test_a_number_to_call_is_one_of_those_in_the_house_style(guide_of: GuideOf) -> None:
    page = "Call [998](tel:998), [0800 1234](tel:08001234) or [988](tel:988)."
    assert finds(link_lands, guide_of(page, promises="- guaranteed\ncall: {'988': the USA, '131114': Australia}")) == [
        "docs/page.md:11:12: [link-lands] `998` is not one of our numbers to call "
        "(write it into house-style.yml under `call`, once you saw it with those who answer it)",
        "docs/page.md:11:34: [link-lands] `08001234` is not one of our numbers to call "
        "(write it into house-style.yml under `call`, once you saw it with those who answer it)",
    ]


def test_a_number_to_call_without_a_link_is_looked_up_too(guide_of: GuideOf) -> None:
    page = "Call Samaritans on 116 123, or text HELLO to 50880. We call 1,000 men, and text 12 of 138-150."
    (said,) = finds(link_lands, guide_of(page, promises="- guaranteed\ncall: {'116123': the UK, '50808': Ireland}"))
    assert said.startswith("docs/page.md:11:46: [link-lands] `50880` is not one of our numbers to call (did you mean")


@pytest.mark.parametrize(
    "body", ["- Australia: [988](tel:988)\n- USA: 911", "| In | Call |\n| --- | --- |\n| UK | [988](tel:988) |"]
)
def test_a_number_to_call_beside_another_country_is_told(guide_of: GuideOf, body: str) -> None:
    (said,) = finds(link_lands, guide_of(body, promises="- guaranteed\ncall: {'988': the USA and Canada}"))
    assert "`988` is a number of the USA and Canada (write one of the place that is named here)" in said


@pytest.mark.parametrize("body", ["- USA, not UK: [988](tel:988)", "Call [988](tel:988).", "- UK: [112](tel:112)"])
def test_a_number_to_call_beside_its_own_country_or_none_passes(guide_of: GuideOf, body: str) -> None:
    style = "- guaranteed\ncall: {'988': the USA and Canada, '112': many countries}"
    assert finds(link_lands, guide_of(body, promises=style)) == []
