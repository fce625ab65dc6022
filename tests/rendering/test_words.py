"""Glossary words: the first use on a page becomes a link, whatever form it has, and its meaning stands at the end."""

import pytest

from tests.rendering.shown import library, shown, text_of


def linked(page: object) -> list[tuple[str, str]]:
    return [(link.text or "", link.get("href", "")) for link in page.iter("a") if link.get("class") == "term"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "form",
    [
        "micro-TESE",
        "Micro-TESE",
        "micro-TESEs",
        "micro\u2011TESE",
        "micro TESE",
        "mTESE",
        "microdissection testicular sperm extraction",
    ],
)
def test_every_form_of_a_word_leads_to_its_own_entry(form: str) -> None:
    assert linked(shown(f"After {form}, rest.")) == [(form, "/tools/glossary.md#micro-tese")]


def test_only_the_first_use_is_linked_in_whatever_form_it_comes() -> None:
    assert linked(shown("Cum, then semen, then cum.")) == [("Cum", "/tools/glossary.md#semen")]


def test_an_everyday_word_is_not_linked() -> None:
    made = library()
    made.term["semen"] = made.term["semen"].model_copy(update={"everyday": True})
    assert linked(shown("Semen, then micro-TESE.", made)) == [("micro-TESE", "/tools/glossary.md#micro-tese")]


def test_the_line_that_opens_a_folded_part_holds_no_link() -> None:
    assert linked(shown('??? more "On micro-TESE"\n\n    Text.')) == []


def test_the_longest_form_wins() -> None:
    assert linked(shown("A micro-TESE and a TESE.")) == [
        ("micro-TESE", "/tools/glossary.md#micro-tese"),
        ("TESE", "/tools/glossary.md#tese"),
    ]


@pytest.mark.parametrize("text", ["cumin and document", "pre-semen", "semen-like", "tese"])
def test_parts_of_other_words_are_left_alone(text: str) -> None:
    assert linked(shown(text)) == []


@pytest.mark.parametrize(
    "text", ["# Semen", "## Semen", "`semen`", "[semen](other.md)", "    semen", "![semen](x.svg)"]
)
def test_headings_links_and_code_are_left_alone(text: str) -> None:
    assert linked(shown(text)) == []


@pytest.mark.parametrize(
    "text",
    ["**Bold** semen here", "One [@kang2021] semen.", "- item semen", "| a |\n|---|\n| x | \n\nsemen", "**semen** x"],
)
def test_words_after_and_inside_other_marks_are_found(text: str) -> None:
    assert linked(shown(text)) == [("semen", "/tools/glossary.md#semen")]


def test_two_words_in_one_sentence_keep_the_text_between_them() -> None:
    page = shown("First semen, then TESE, done.")
    assert text_of(page.find("p")) == "First semen, then TESE, done."
    assert [name for name, _ in linked(page)] == ["semen", "TESE"]


def test_meanings_stand_at_the_end_after_the_sources() -> None:
    page = shown("A micro-TESE finds sperm [@corona2019].")
    assert [section.get("class") for section in page.findall("section")] == ["references", "words"]
    word, meaning = page.findall(".//dl/div/*")
    assert text_of(word) == "micro-TESE, short for microdissection testicular sperm extraction (say: MY-kro TEE-zee)"
    assert text_of(meaning) == "An operation that looks for sperm with a microscope."
    linked = [link.get("aria-describedby") for link in page.iterfind(".//a[@class='term']")]
    assert linked == [meaning.get("id")] == ["word-micro-tese"]


def test_how_to_say_a_word_is_kept_from_translation() -> None:
    said = shown("A micro-TESE.").find(".//span[@class='say']/span")
    assert said is not None
    assert (said.get("translate"), said.text) == ("no", "MY-kro TEE-zee")


def test_a_guide_without_glossary_links_nothing() -> None:
    assert linked(shown("semen", library(terms=[]))) == []
