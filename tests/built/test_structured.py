"""What a page tells machines: the same as it shows readers, in terms of schema.org, and nothing before it is true."""

from __future__ import annotations

import json
from typing import Any

from guide.front_matter import PageMeta
from guide.library import Library
from guide.structured import Home, Shown, Step, check, json_ld
from guide.structured.vocabulary import read
from guide.yaml_reader import Entry
from tests.rendering.shown import NOWHERE, library
from tests.rendering.test_generated import page

AWAY = Home("Azoospermia Guide", "https://example.org/guide/")
TRAIL = [Step("Home", "index.html"), Step("Treatments", "treatments/index.html")]
CITING = """<section class="references"><ol><li><span class="reference">Corona G.
<a href="https://doi.org/10.1/x">x</a></span> <span class="back"><a href="#cite-1">1</a></span></li></ol></section>"""
FAQ = """<h2>First</h2><h3 id="q-01">Is it &lt; zero?</h3><p>No<sup class="cites"><a>1</a></sup>. Ask
<a>again</a>.</p><ul><li>One</li><li>Two</li></ul>
<h3>And then?</h3><p>Wait.</p><section class="words"><p>W</p></section>"""
TERMS = """<div class="glossary"><section><dl><div id="semen"><dt>semen</dt><dd>The fluid.</dd></div>
<div id="micro-tese"><dt>micro-TESE</dt><dd>An operation.</dd></div></dl></section></div>"""


def told(source: str, content: str = "<h1>Title</h1>", home: Home = AWAY, **front: object) -> dict[str, Any]:
    made = holding(source, **front)
    shown = Shown(source, source.replace(".md", ".html"), content, TRAIL)
    data: dict[str, Any] = json.loads(json_ld(made, shown, home))
    assert list(check.faults(data, read())) == []
    return data


def holding(source: str, **front: object) -> Library:
    made, one = library(), page(source, "Title", "")
    assert one.meta
    meta = PageMeta.model_validate({**one.meta.value.model_dump(), **front})
    made.pages = [type(one)(one.path, one.text, Entry(meta, NOWHERE), one.body_start)]
    return made


def test_a_page_on_health_says_what_it_is_about_for_whom_and_where_it_stands() -> None:
    data = told("treatments/a.md")
    assert data["@type"] == "MedicalWebPage"
    assert data["url"] == "https://example.org/guide/treatments/a.html"
    assert data["about"] == {"@type": "MedicalCondition", "name": "Azoospermia"}
    assert data["audience"] == {"@type": "Patient"}
    assert [(step["name"], step["item"]["@id"]) for step in data["breadcrumb"]["itemListElement"]] == [
        ("Home", "https://example.org/guide/index.html"),
        ("Treatments", "https://example.org/guide/treatments/index.html"),
    ]


def test_without_an_address_links_are_relative_to_the_page() -> None:
    data = told("treatments/a.md", home=Home("Azoospermia Guide", ""))
    assert (data["url"], data["publishingPrinciples"]) == ("a.html", "../about/how-we-write.html")
    assert data["breadcrumb"]["itemListElement"][1]["item"] == {"@id": "index.html"}


def test_nobody_has_reviewed_a_page_until_its_front_matter_names_a_reviewer() -> None:
    data = told("treatments/a.md")
    assert data["dateModified"] == "2026-11-21"
    assert data["creativeWorkStatus"] == "Not yet checked by a clinician"
    assert not {"reviewedBy", "lastReviewed"} & data.keys()


def test_a_reviewer_is_named_with_the_day() -> None:
    data = told("treatments/a.md", reviewer="Dr A. Reader")
    assert data["reviewedBy"] == {"@type": "Person", "name": "Dr A. Reader"}
    assert data["lastReviewed"] == "2026-11-21"
    assert "creativeWorkStatus" not in data


def test_pages_on_the_dry_orgasm_are_about_aspermia() -> None:
    assert told("aspermia/a.md")["about"]["name"] == "Aspermia"


def test_the_page_on_micro_tese_is_about_the_operation_too() -> None:
    assert told("treatments/micro-tese.md")["about"][1] == {
        "@type": "SurgicalProcedure",
        "name": "Micro-TESE",
        "alternateName": "microdissection testicular sperm extraction",
    }


def test_a_page_about_the_guide_is_no_medical_page() -> None:
    data = told("about/a.md", type="about")
    assert data["@type"] == "WebPage"
    assert not {"about", "audience", "specialty"} & data.keys()


def test_works_cited_are_told_but_not_on_lists() -> None:
    assert told("treatments/a.md", CITING)["citation"] == ["https://doi.org/10.1/x"]
    assert "citation" not in told("treatments/a.md", CITING, type="generated")


def test_questions_come_with_the_words_of_their_answers() -> None:
    data = told("tools/faq.md", FAQ, type="generated")
    assert data["@type"] == "FAQPage"
    assert [(one["name"], one["acceptedAnswer"]["text"]) for one in data["mainEntity"]] == [
        ("Is it < zero?", "No. Ask again. One Two"),
        ("And then?", "Wait."),
    ]


def test_the_glossary_is_a_set_of_terms_each_with_its_place() -> None:
    terms = told("tools/glossary.md", TERMS, type="generated")["mainEntity"]["hasDefinedTerm"]
    assert [(one["name"], one["url"]) for one in terms] == [
        ("semen", "https://example.org/guide/tools/glossary.html#semen"),
        ("micro-TESE", "https://example.org/guide/tools/glossary.html#micro-tese"),
    ]
    assert terms[0]["description"] == "The fluid that comes out at orgasm."


def test_no_text_can_end_the_data_block_early() -> None:
    made = holding("start/a.md", title="a </script><b>")
    assert "<" not in json_ld(made, Shown("start/a.md", "start/a.html", "<p>x</p>", []), AWAY)


def test_a_page_that_could_not_be_read_tells_nothing() -> None:
    assert json_ld(holding("start/a.md"), Shown("start/b.md", "start/b.html", "<p>x</p>", []), AWAY) == ""
