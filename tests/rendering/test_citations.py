"""Citations are numbered in order, and the works cited stand at the page's end with links back."""

from typing import Any
from xml.etree.ElementTree import Element

import pytest

from guide.markdown.works import short
from guide.models.reference import Reference
from tests.rendering.shown import CORONA, KANG, WORDS, library, shown, text_of


def test_works_are_numbered_in_the_order_of_their_first_citation() -> None:
    page = shown("One [@kang2021]. Two [@corona2019]. Three [@kang2021].")
    assert [link.text for link in page.iter("a") if link.get("class") == "cite"] == ["1", "2", "1"]


def test_several_works_share_one_bracket() -> None:
    page = shown("Told twice [@corona2019; @kang2021].")
    assert text_of(page.find("p")) == "Told twice 1, 2."


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("Found in {{ noa-found }} [@corona2019]. More.", "1. More."),
        ("Found in {{ noa-found }} [@corona2019; @kang2021]. More.", "1, 2. More."),
        ("Found [@corona2019] [@kang2021]. More.", "1, 2. More."),
        ("Found in {{ noa-found }} [@kang2021] [@corona2019; @kang2021], then.", "1, 2, then."),
        ("Found in {{ noa-found }}, told [@corona2019].", ", told 1."),
        ("**Found [@corona2019] men** [@kang2021].", "1 men 2."),
        ("***Found [@corona2019]*** [@kang2021].", "1, 2."),
        ("Found [@kang2021; @kang2021].", "1."),
        ("One [@corona2019]. Two [@kang2021; @corona2019].", "1. Two 1, 2."),
    ],
)
def test_citations_side_by_side_become_one_in_order(sentence: str, read: str) -> None:
    assert text_of(shown(sentence).find("p")).endswith(read)


@pytest.mark.parametrize(
    "text", ["It was 28 [@kang2021].", "| Share |\n|---|\n| It was 28 [@kang2021] |", "::: chance noa-found"]
)
def test_as_plain_text_a_citation_stands_apart_from_the_number_before_it(text: str) -> None:
    assert ["".join(mark.itertext()) for mark in shown(text).iterfind(".//sup")] == ["\u202f1"]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("One [@corona2019]. Two {{ noa-found }}. Three [@corona2019].", ["1"]),
        ("One [@corona2019]. Two [@kang2021]. Three [@corona2019].", ["1", "2", "1"]),
        ("One [@corona2019].\n\nTwo [@corona2019].", ["1", "1"]),
        ("- One [@corona2019].\n- Two [@corona2019].", ["1", "1"]),
        ("- One [@corona2019].\n\n    Two [@corona2019].", ["1", "1"]),
        ("- One [@corona2019].\n    - Two [@corona2019].", ["1", "1"]),
        ("| A | B |\n|---|---|\n| One [@corona2019] | Two [@corona2019] |", ["1", "1"]),
        ("**One [@corona2019].** Two *and [@corona2019]*.", ["1"]),
    ],
)
def test_of_two_marks_in_a_row_on_the_same_works_a_paragraph_shows_the_second(text: str, marks: list[str]) -> None:
    page = shown(text)
    assert [link.text for link in page.iter("a") if link.get("class") == "cite"] == marks
    assert all((mark.get("hidden") is None) == (len(mark) > 0) for mark in page.iter("sup"))


def test_a_work_cited_twice_is_listed_once_with_two_ways_back() -> None:
    page = shown("One [@corona2019].\n\nTwo [@corona2019].")
    items = page.findall(".//section[@class='references']/details/ol/li")
    assert [item.get("id") for item in items] == ["ref-1"]
    assert [link.get("href") for link in items[0].findall("span[@class='back']/a")] == ["#cite-1", "#cite-2"]
    assert [link.get("aria-label") for link in items[0].findall("span[@class='back']/a")] == [
        "Back to place 1 in the text",
        "Back to place 2 in the text",
    ]


def test_a_citation_and_its_entry_point_at_each_other() -> None:
    page = shown("One [@corona2019].")
    cite = page.find(".//a[@class='cite']")
    assert cite is not None
    assert (cite.get("id"), cite.get("href"), cite.get("title")) == ("cite-1", "#ref-1", "Corona and others, 2019")


def test_citations_in_tables_blocks_and_numbers_count_too() -> None:
    page = shown('!!! brief "In brief"\n\n    - {{ noa-found }}.\n\n| A | B |\n|---|---|\n| x | y [@kang2021] |\n')
    assert [link.get("href") for link in page.iter("a") if link.get("class") == "cite"] == ["#ref-1", "#ref-2"]


@pytest.mark.parametrize(
    ("item", "kind"), [("[x](y.md) [@kang2021].", "cites alone"), ("[x](y.md), and more [@kang2021].", "cites")]
)
def test_citations_of_a_lone_link_are_marked_for_a_full_target(item: str, kind: str) -> None:
    marked = shown(f"- {item}").find(".//sup")
    assert marked is not None
    assert marked.get("class") == kind


def test_code_is_left_alone() -> None:
    page = shown("Write `[@corona2019]`.")
    assert page.find(".//sup") is None
    assert page.find("section") is None


def test_an_unknown_work_is_shown_as_such_instead_of_vanishing() -> None:
    page = shown("One [@nobody1999].")
    assert "Unknown source: nobody1999" in text_of(page.find(".//section[@class='references']"))


def full(record: dict[str, Any]) -> Element:
    """How the list at a page's end names the work."""
    found = shown(f"One [@{record['id']}].", library(references=[record])).find(".//span[@class='reference']")
    assert found is not None
    return found


def test_the_reference_reads_as_journals_print_it() -> None:
    words = text_of(full(CORONA))
    assert words == (
        "Corona G, Minhas S and others. Sperm recovery and ICSI outcomes. Human Reproduction Update. "
        "2019;25(6):733–757. doi:10.1093/humupd/dmz028"
    )


def test_a_page_without_date_or_journal_keeps_its_own_question_mark_and_site() -> None:
    assert text_of(full(KANG)) == "A health service. Sperm made in islands? No date. example.org"


def test_a_work_without_date_tells_when_it_was_seen() -> None:
    seen = {"seen": {"where": ["https://example.org"], "on": "2026-11"}}
    assert "No date, seen in November 2026. example.org" in text_of(full({**KANG, **seen}))
    assert "November" not in text_of(full({**CORONA, **seen}))


@pytest.mark.parametrize(
    ("doi", "path"),
    [
        ("10.1000/456#789", "10.1000/456%23789"),
        ("10.1000/a%2Fb?c", "10.1000/a%252Fb%3Fc"),
        (
            "10.1002/(SICI)1097-0142(1996)77:4<616::AID-X>3.0.CO;2-D",
            "10.1002/(SICI)1097-0142(1996)77:4%3C616::AID-X%3E3.0.CO;2-D",
        ),
    ],
)
def test_a_doi_leads_to_its_own_work_whatever_signs_it_holds(doi: str, path: str) -> None:
    link = full({**CORONA, "DOI": doi}).find("a")
    assert link is not None
    assert (link.get("href"), link.text) == (f"https://doi.org/{path}", f"doi:{doi}")


def test_what_is_italic_or_low_in_a_title_is_shown_so_and_nothing_else_is_markup() -> None:
    work = {name: value for name, value in CORONA.items() if name != "container-title"}
    record = {**work, "author": [], "title": "The <i>TEX11</i> gene, H<sub>2</sub>O & x < y"}
    title = full(record).find("span")
    assert title is not None
    assert [(mark.tag, mark.text) for mark in title] == [("i", "TEX11"), ("sub", "2")]
    assert text_of(title) == "The TEX11 gene, H2O & x < y."
    assert short(Reference.model_validate(record), WORDS, "corona2019").startswith("“The TEX11 gene, H2O")


def test_names_titles_and_ids_are_kept_from_translation_so_that_a_work_can_be_looked_up() -> None:
    def kept(record: dict[str, Any]) -> list[str]:
        return [text_of(node) for node in full(record) if node.get("translate") == "no"]

    work = "Corona G, Minhas S and others. Sperm recovery and ICSI outcomes."
    assert kept(CORONA) == [f"{work} Human Reproduction Update.", "doi:10.1093/humupd/dmz028"]
    book = {**{name: value for name, value in CORONA.items() if name != "container-title"}, "publisher": "A press"}
    assert kept(book) == [f"{work} A press.", "doi:10.1093/humupd/dmz028"]


def test_links_to_works_name_no_referrer() -> None:
    link = full(CORONA).find("a")
    assert link is not None
    assert (link.get("href"), link.get("rel")) == ("https://doi.org/10.1093/humupd/dmz028", "noreferrer")


@pytest.mark.parametrize(
    ("authors", "words"),
    [
        ([], "“Sperm recovery and ICSI outcomes”, 2019"),
        (["Corona"], "Corona, 2019"),
        (["Corona", "Minhas"], "Corona and Minhas, 2019"),
        (["Corona", "Minhas", "Maggi"], "Corona and others, 2019"),
    ],
)
def test_the_short_name_follows_the_number_of_authors(authors: list[str], words: str) -> None:
    reference = Reference.model_validate({**CORONA, "author": [{"family": name} for name in authors]})
    assert short(reference, WORDS, "corona2019") == words


def test_pubmed_numbers_stand_where_there_is_no_doi() -> None:
    record = {key: value for key, value in CORONA.items() if key != "DOI"}
    assert text_of(full({**record, "PMID": "31665451"})).endswith("PubMed 31665451")
    assert text_of(full({**record, "PMCID": "PMC1"})).endswith("PMC1")


def test_the_list_says_how_strong_the_evidence_is() -> None:
    page = shown("One [@corona2019].", library())
    assert text_of(page.find(".//span[@class='level']")) == "Review of many studies"
