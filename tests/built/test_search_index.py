"""The search index: a script with one row for each section, made from the pages as readers see them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from guide.built import search_index
from guide.models import Synonym
from guide.shelf import Entry
from tests.rendering.shown import library
from tests.rendering.test_generated import page

HTML = """<html lang="en-GB"><body><nav>Menu</nav><article><h1>The basics</h1><p class="review-short">Not checked</p>
<p>First (<b>bold <i>deep</i></b>) words<sup class="cites"><a>1</a></sup>.</p>
<h2 id="part">A <em>part</em></h2><p>Below it.</p><h3>Small</h3><p>Deeper.</p>
<div class="glossary"><section><h2 id="letter-m">M</h2><dl><div id="micro-tese"><dt>micro-TESE</dt>
<dd>An operation.</dd></div></dl></section></div>
<section class="references"><h2 id="sources-on-this-page">Sources</h2><ol><li>Corona</li></ol></section>
<section class="words"><h2>Words</h2></section></article><footer>Foot</footer></body></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "start").mkdir()
    (tmp_path / "start/a.html").write_text(HTML, "utf-8")
    (tmp_path / "404.html").write_text(HTML, "utf-8")
    return tmp_path


def read(site: Path) -> dict[str, Any]:
    made = library()
    made.pages = [page("start/a.md", "The basics", "")]
    made.synonyms = [Entry(Synonym(says="dry orgasm", means=["aspermia"]), {})]
    text = search_index.write(site, made).read_text("utf-8")
    assert text.startswith("window.guideSearchIndex={")
    found: dict[str, Any] = json.loads(text.removeprefix("window.guideSearchIndex=").rstrip(";\n"))
    return found


def test_pages_of_the_guide_are_listed_and_the_not_found_page_is_not(site: Path) -> None:
    assert read(site)["pages"] == [["The basics", "start/a.html", "condition"]]


def test_each_h2_is_a_section_in_reading_order_without_citations_menu_or_sources(site: Path) -> None:
    assert [row for row in read(site)["sections"] if row[1] in {"", "part"}] == [
        [0, "", "The basics", "First (bold deep) words.", ""],
        [0, "part", "A part", "Below it. Small Deeper.", ""],
    ]


def test_each_glossary_term_is_a_section_with_its_other_names(site: Path) -> None:
    assert [
        0,
        "micro-tese",
        "micro-TESE",
        "micro-TESE An operation.",
        "microdissection testicular sperm extraction; micro-TESEs; mTESE",
    ] in read(site)["sections"]


def test_nothing_of_the_sources_or_the_word_list_is_found(site: Path) -> None:
    assert "Corona" not in json.dumps(read(site))


def test_lay_words_come_along(site: Path) -> None:
    assert read(site)["synonyms"] == {"dry orgasm": ["aspermia"]}
