"""The rule on data for machines: each block holds the types we know, with their properties, and leads somewhere."""

import json
from pathlib import Path
from typing import Any

import pytest

from guide.site.data import jsonld_sound
from guide.site.pages import read_site

SOUND: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "MedicalWebPage",
    "url": "a.html#part",
    "name": "The basics",
    "description": "A page.",
    "inLanguage": "en-GB",
    "dateModified": "2026-11-21",
    "isPartOf": {"@type": "WebSite", "name": "A guide", "url": "a.html"},
    "publishingPrinciples": "a.html",
    "specialty": "https://schema.org/Urologic",
    "audience": {"@type": "Patient"},
    "about": [{"@type": "MedicalCondition", "name": "Azoospermia"}],
    "breadcrumb": {
        "@type": "BreadcrumbList",
        "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Home", "item": {"@id": "a.html"}}],
    },
}


def found(folder: Path, data: str, canonical: str = "") -> list[str]:
    block = f'{canonical}<script type="application/ld+json">{data}</script>'
    (folder / "a.html").write_text(f'<html><head>\n{block}</head><body><p id="part">x</p></body></html>', "utf-8")
    return [str(problem) for problem in jsonld_sound(read_site(folder)[0])]


def test_sound_data_have_no_problem(tmp_path: Path) -> None:
    assert found(tmp_path, json.dumps(SOUND)) == []


def test_whole_addresses_of_the_site_land_too(tmp_path: Path) -> None:
    canonical = '<link rel="canonical" href="https://example.org/guide/a.html">'
    whole = SOUND | {"url": "https://example.org/guide/a.html"}
    assert found(tmp_path, json.dumps(whole), canonical) == []
    (says,) = found(tmp_path, json.dumps(SOUND | {"url": "https://example.org/guide/b.html"}), canonical)
    assert "`https://example.org/guide/b.html` leads to no place in the site" in says


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"@type": "MedicalPage"}, "`MedicalPage` is no type we know"),
        ({"reviewer": "A. Reader"}, "`reviewer` is no property of MedicalWebPage that we know"),
        ({"audience": {"@type": "Patient", "text": "He"}}, "`text` is no property of Patient that we know"),
        ({"about": [{"name": "No type"}]}, "`None` is no type we know"),
        ({"date_modified": "2026-02-28"}, "`date_modified` is no property of MedicalWebPage that we know"),
        ({"url": "b.html"}, "`b.html` leads to no place in the site"),
        ({"url": "a.html#gone"}, "`a.html#gone` leads to no place in the site"),
        ({"publishingPrinciples": "c"}, "`c` leads to no place in the site"),
    ],
)
def test_one_wrong_term_gives_its_own_sentence_at_its_line(tmp_path: Path, change: dict[str, Any], says: str) -> None:
    problems = found(tmp_path, json.dumps(SOUND | change))
    assert len(problems) == 1
    assert problems[0].startswith(f"site/a.html:2:1: [jsonld-sound] {says}")
    assert problems[0].endswith(" (correct scripts/guide/site/jsonld.py)")


@pytest.mark.parametrize("data", ["", "{", "[1]", '"words"'])
def test_what_is_no_json_object_is_a_problem_and_no_traceback(tmp_path: Path, data: str) -> None:
    assert "[jsonld-sound] the data block " in found(tmp_path, data)[0]
