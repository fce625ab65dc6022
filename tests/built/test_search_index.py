"""The search index: a script with what each section says, made from the pages as readers see them."""

import json
from pathlib import Path
from typing import Any, cast

import pytest

from guide.models import Synonym
from guide.site import search_index
from guide.site.build import finish
from guide.yaml_reader import Entry
from tests.rendering.shown import NOWHERE, library
from tests.rendering.test_generated import page

CONTENT = """<h1>The <em>basics</em><sup class="cites"><a>1</a></sup> now</h1><p class="lead">Before.</p>
<p>First (<b>bold <i>deep</i></b>) words<sup class="cites"><a>1</a></sup>.</p>
<h2 id="part">A <em>part</em> of it</h2><p>Below it.</p><h3 id="small">Small</h3><p>Deeper.</p>
<details class="more" id="folded-more"><summary>More of it</summary><p>Folded.</p></details><p>Deeper still.</p>
<h2 id="above">Above</h2><h3 id="asked">Is it so?</h3><p>It is.</p><h2 id="for-them">For them</h2>
<div class="admonition questions"><p class="admonition-title">Ask</p><ul><li>How?</li></ul></div>
<svg class="icons"><title>Drawn</title></svg>
<div class="glossary"><section><h2 id="letter-m">M</h2><dl><div id="micro-tese"><dt>micro-TESE</dt>
<dd>An operation.</dd></div></dl></section></div>
<section class="references"><h2 id="sources-on-this-page">Sources</h2><ol><li>Corona</li></ol></section>
<section class="words"><h2>Words</h2></section>"""
SYNONYMS = {"dry orgasm": ["aspermia"], "no cum": ["aspermia"], "snip": ["vasectomy"]}


def read(
    folder: Path, content: str = CONTENT, asked: dict[str, list[str]] | None = None, first: tuple[str, ...] = ()
) -> dict[str, Any]:
    made = library()
    made.pages = [page("start/a.md", "The title", "")]
    for meta in (one.meta for one in made.pages if one.meta):
        meta.value.asked.update(asked or {})
        meta.value.first.extend(first)
    made.synonyms = [Entry(Synonym(says=said, means=means), NOWHERE) for said, means in SYNONYMS.items()]
    (folder / "start").mkdir()
    for name in ("unread", "a"):
        frame = f'<html><body><article>{content}<p class="review">Checked</p></article></body></html>'
        (folder / f"start/{name}.html").write_text(frame, "utf-8")
    finish(folder, made)
    text = (folder / search_index.NAME).read_text("utf-8")
    assert text.startswith("window.guideSearchIndex={")
    found: dict[str, Any] = json.loads(text.removeprefix("window.guideSearchIndex=").rstrip(";\n"))
    return found | {"sections": [list(row) for row in zip(*found["sections"], strict=True)]}


def test_pages_are_listed_whose_front_matter_could_be_read(tmp_path: Path) -> None:
    assert read(tmp_path)["pages"] == [["The title", "start/a.html", "condition"]]


def test_each_heading_is_a_row_in_reading_order_without_citations_drawings_or_sources(tmp_path: Path) -> None:
    assert [row for row in read(tmp_path)["sections"] if row[1] != "micro-tese"] == [
        [0, "", "The basics now", "", "Before. First (bold deep) words.", search_index.PLAIN],
        [0, "part", "A part of it", "", "Below it.", search_index.PLAIN],
        [0, "small", "Small", "", "Deeper. Deeper still.", search_index.PLAIN],
        [0, "folded-more", "More of it", "", "Folded.", search_index.DETAIL],
        [0, "above", "Above", "", "Is it so?", search_index.PLAIN],
        [0, "asked", "Is it so?", "", "It is.", search_index.QUESTION],
        [0, "for-them", "For them", "", "How?", search_index.ASKS],
    ]


def test_what_readers_ask_stands_with_the_passage_that_answers_it(tmp_path: Path) -> None:
    rows = read(tmp_path, asked={"small": ["tiny", "not large"], "folded-more": ["detail"]})["sections"]
    assert {row[1]: row[3] for row in rows if row[3] and row[5] != search_index.TERM} == {
        "small": "tiny; not large",
        "folded-more": "detail",
    }


def test_what_comes_first_is_told_whether_it_is_a_question_or_not(tmp_path: Path) -> None:
    rows = read(tmp_path, first=("asked", "small"))["sections"]
    assert [row[1] for row in rows if row[5] == search_index.FIRST] == ["small", "asked"]


def test_a_heading_without_any_words_below_is_no_row(tmp_path: Path) -> None:
    assert "letter-m" not in [row[1] for row in read(tmp_path)["sections"]]


def test_a_page_that_begins_with_a_brief_says_so(tmp_path: Path) -> None:
    brief = (
        '<h1>A</h1><div class="admonition brief" id="in-brief"><p class="admonition-title">In brief</p><p>So.</p></div>'
    )
    assert read(tmp_path, brief)["sections"] == [[0, "", "A", "", "So.", search_index.BRIEFED]]


def test_a_page_with_headings_alone_is_told_by_its_description(tmp_path: Path) -> None:
    text = page("start/a.md", "The title", "").meta
    assert text
    assert read(tmp_path, "<h1>A</h1><h2 id='b'>B</h2><p>Words.</p>")["sections"][0][4] == text.value.description


def test_each_glossary_term_is_a_section_with_its_other_names(tmp_path: Path) -> None:
    assert [
        0,
        "micro-tese",
        "micro-TESE",
        "microdissection testicular sperm extraction; micro-TESEs; mTESE",
        "An operation.",
        search_index.TERM,
    ] in read(tmp_path)["sections"]


def test_nothing_of_the_sources_or_the_word_list_is_found(tmp_path: Path) -> None:
    assert "Corona" not in json.dumps(read(tmp_path))


def test_the_line_of_steps_that_many_sections_share_is_not_searched(tmp_path: Path) -> None:
    found = read(tmp_path, '<h1>A</h1><div class="route"><ol><li>You are here</li></ol></div><p>Words.</p>')["sections"]
    assert found == [[0, "", "A", "", "Words.", search_index.PLAIN]]


@pytest.mark.parametrize("name", ["numbers", "corrections", "sources"])
def test_a_long_list_with_a_filter_of_its_own_is_not_searched(tmp_path: Path, name: str) -> None:
    group = '<details class="group"><summary><h2 id="topic">Topic</h2></summary><p>Everything.</p></details>'
    found = read(tmp_path, f'<h1>A</h1><p>Words.</p><div class="{name}">{group}</div>')["sections"]
    assert found == [[0, "", "A", "", "Words.", search_index.PLAIN]]


def test_lay_words_come_along_by_what_they_mean(tmp_path: Path) -> None:
    assert read(tmp_path)["synonyms"] == [[["aspermia"], ["vasectomy"]], [["dry orgasm", "no cum"], ["snip"]]]


def test_a_page_without_a_heading_is_found_under_its_title(tmp_path: Path) -> None:
    assert read(tmp_path, "<p>Words.</p>")["sections"] == [[0, "", "The title", "", "Words.", search_index.PLAIN]]


def test_pages_stand_in_the_order_of_folders() -> None:
    meta = page("a.md", "A", "").meta
    assert meta
    found = search_index.index(library(), [(path, meta.value, []) for path in ("a-b/c.html", "a/c.html")])
    assert [address for _, address, _ in cast("list[list[str]]", found["pages"])] == ["a/c.html", "a-b/c.html"]
