"""What a page tells machines: the same as it shows readers, in terms of schema.org, and nothing before it is true."""

import json
from pathlib import Path
from typing import Any

from guide.library import Library
from guide.models.front_matter import PageMeta
from guide.site.build import finish
from guide.site.pages import parsed
from guide.yaml_reader import Entry
from tests.built.vocabulary import unknown
from tests.rendering.shown import NOWHERE, library
from tests.rendering.test_generated import page

AWAY = "https://example.org/guide/"
PRINCIPLES = "about/how-we-write.md"
REVIEWER = {"name": "Dr A. Reader", "role": "urologist", "on": "2026-11-20", "interests": "none"}
SHOWN = """<!doctype html>
<html lang="en-GB">
  <head>
    <meta property="og:site_name" content="Azoospermia Guide">{canonical}
  </head>
  <body><ol class="md-path__list"><li><a href="{up}index.html">Home</a></li>
<li><a href="{up}treatments/index.html">Treatments</a></li><li>A part</li></ol>
<article>{content}<p class="review">Checked · <span class="review-status">Nobody &amp; nothing yet</span></p>
<div class="printing needs-script">Print</div></article></body>
</html>
"""
CITING = """<section class="references"><ol><li><span class="reference">Corona G.
<a href="https://doi.org/10.1/x">x</a></span> <span class="back"><a href="#cite-1">1</a></span></li></ol></section>"""
FAQ = """<h2>First</h2><h3 id="q-01">Is it &lt; zero?</h3><p>No<sup class="cites"><a>1</a></sup>. Ask
<a>again</a>.</p><ul><li>One</li><li>Two</li></ul>
<h3>And then?</h3><p>Wait.</p><section class="words"><p>W</p></section>"""
TERMS = """<div class="glossary"><section><dl><div id="semen"><dt>semen</dt><dd>The fluid.</dd></div>
<div id="micro-tese"><dt>micro-TESE</dt><dd>An operation.</dd></div></dl></section></div>"""


def finished(folder: Path, source: str, content: str = "<h1>Title</h1>", address: str = AWAY, **front: object) -> str:
    """The HTML of a page once the site is finished."""
    path = folder / source.replace(".md", ".html")
    path.parent.mkdir(parents=True, exist_ok=True)
    canonical = f'<link rel="canonical" href="{address}{source.replace(".md", ".html")}">' if address else ""
    shown = SHOWN.format(canonical=canonical, up="../" * source.count("/"), content=content)
    path.write_text(shown, "utf-8")
    finish(folder, holding(source, **front))
    return path.read_text("utf-8")


def told(folder: Path, source: str, content: str = "<h1>Title</h1>", address: str = AWAY, **front: object) -> Any:
    built = parsed(source, finished(folder, source, content, address, **front))
    (block,) = built.tree.xpath("/html/head/script[@type='application/ld+json']/text()")
    assert unknown(json.loads(block)) == []
    return json.loads(block)


def holding(source: str, **front: object) -> Library:
    made, one = library(), page(source, "Title", "")
    assert one.meta
    meta = PageMeta.model_validate({**one.meta.value.model_dump(), **front})
    made.pages = [type(one)(one.path, one.text, Entry(meta, NOWHERE), one.body_start), page(PRINCIPLES, "Words", "")]
    return made


def test_a_page_on_health_says_what_it_is_about_for_whom_and_where_it_stands(tmp_path: Path) -> None:
    data = told(tmp_path, "treatments/a.md")
    assert data["@type"] == "MedicalWebPage"
    assert data["url"] == "https://example.org/guide/treatments/a.html"
    assert data["about"] == {"@type": "MedicalCondition", "name": "Azoospermia"}
    assert data["audience"] == {"@type": "Patient"}
    assert [(step["name"], step.get("item")) for step in data["breadcrumb"]["itemListElement"]] == [
        ("Home", {"@id": "https://example.org/guide/index.html"}),
        ("Treatments", {"@id": "https://example.org/guide/treatments/index.html"}),
        ("A part", None),
    ]


def test_without_an_address_links_are_relative_to_the_page(tmp_path: Path) -> None:
    data = told(tmp_path, "treatments/a.md", address="")
    assert (data["url"], data["publishingPrinciples"]) == ("a.html", "../about/how-we-write.html")
    assert data["breadcrumb"]["itemListElement"][1]["item"] == {"@id": "index.html"}


def test_principles_are_named_only_where_they_stand(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(SHOWN.format(canonical="", up="", content=""), "utf-8")
    without = holding("a.md")
    without.pages = without.pages[:1]
    finish(tmp_path, without)
    assert "publishingPrinciples" not in (tmp_path / "a.html").read_text("utf-8")


def test_a_term_that_nobody_looked_up_is_seen() -> None:
    page = {"@type": "WebPage", "about": [{"@type": "Illness"}], "reviewer": {"@type": "Person", "age": 3}}
    assert sorted(unknown({"@context": "https://schema.org", **page})) == ["Illness", "age", "reviewer"]


def test_nobody_has_reviewed_a_page_until_its_front_matter_names_a_reviewer(tmp_path: Path) -> None:
    data = told(tmp_path, "treatments/a.md")
    assert data["dateModified"] == "2026-11-21"
    assert data["creativeWorkStatus"] == "Nobody & nothing yet"
    assert not {"reviewedBy", "lastReviewed"} & data.keys()


def test_a_reviewer_is_named_with_the_day(tmp_path: Path) -> None:
    data = told(tmp_path, "treatments/a.md", reviewer=REVIEWER)
    assert data["reviewedBy"] == {
        "@type": "Person",
        "name": "Dr A. Reader",
        "jobTitle": "urologist",
        "description": "Interests: none",
    }
    assert (data["dateModified"], data["lastReviewed"]) == ("2026-11-21", "2026-11-20")
    assert "creativeWorkStatus" not in data


def test_pages_on_the_dry_orgasm_are_about_aspermia(tmp_path: Path) -> None:
    assert told(tmp_path, "aspermia/a.md")["about"]["name"] == "Aspermia"


def test_the_page_on_micro_tese_is_about_the_operation_too(tmp_path: Path) -> None:
    assert told(tmp_path, "treatments/micro-tese.md")["about"][1] == {
        "@type": "SurgicalProcedure",
        "name": "Micro-TESE",
        "alternateName": "microdissection testicular sperm extraction",
    }


def test_a_page_about_the_guide_is_no_medical_page(tmp_path: Path) -> None:
    data = told(tmp_path, "about/a.md", type="about")
    assert data["@type"] == "WebPage"
    assert not {"about", "audience", "specialty"} & data.keys()


def test_works_cited_are_told_but_not_on_lists(tmp_path: Path) -> None:
    assert told(tmp_path, "treatments/a.md", CITING)["citation"] == ["https://doi.org/10.1/x"]
    assert "citation" not in told(tmp_path, "treatments/a.md", CITING, type="generated")


def test_questions_come_with_the_words_of_their_answers(tmp_path: Path) -> None:
    data = told(tmp_path, "tools/faq.md", FAQ, type="generated")
    assert data["@type"] == "FAQPage"
    assert [(one["name"], one["acceptedAnswer"]["text"]) for one in data["mainEntity"]] == [
        ("Is it < zero?", "No. Ask again. One Two"),
        ("And then?", "Wait."),
    ]


def test_the_glossary_is_a_set_of_terms_each_with_its_place(tmp_path: Path) -> None:
    terms = told(tmp_path, "tools/glossary.md", TERMS, type="generated")["mainEntity"]["hasDefinedTerm"]
    assert [(one["name"], one["url"]) for one in terms] == [
        ("semen", "https://example.org/guide/tools/glossary.html#semen"),
        ("micro-TESE", "https://example.org/guide/tools/glossary.html#micro-tese"),
    ]
    assert terms[0]["description"] == "The fluid that comes out at orgasm."


def test_no_text_can_end_the_data_block_early(tmp_path: Path) -> None:
    assert told(tmp_path, "start/a.md", title="a </script><b>")["name"] == "a </script><b>"


def test_a_page_that_could_not_be_read_tells_nothing(tmp_path: Path) -> None:
    (tmp_path / "b.html").write_text(SHOWN, "utf-8")
    finished(tmp_path, "start/a.md")
    assert (tmp_path / "b.html").read_text("utf-8") == SHOWN


def test_a_file_name_of_any_letters_becomes_an_address(tmp_path: Path) -> None:
    assert told(tmp_path, "start/a & b.md", address="")["url"] == "a%20%26%20b.html"
