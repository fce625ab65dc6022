"""The rule on data for machines: each block holds types, properties and values that schema.org knows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from guide.built.site import read_site
from guide.built.structured import jsonld_sound

SOUND: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "MedicalWebPage",
    "url": "a.html#part",
    "name": "The basics",
    "dateModified": "2026-11-21",
    "isAccessibleForFree": True,
    "specialty": "https://schema.org/Urologic",
    "audience": {"@type": "Patient"},
    "about": [{"@type": "MedicalCondition", "name": "Azoospermia"}],
    "license": "https://creativecommons.org/licenses/by/4.0/",
    "breadcrumb": {
        "@type": "BreadcrumbList",
        "itemListElement": [{"@type": "ListItem", "position": 1, "item": {"@id": "a.html"}}],
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
    lost = SOUND | {"url": "https://example.org/guide/b.html"}
    assert (
        "`https://example.org/guide/b.html` leads to no place in the site"
        in found(tmp_path, json.dumps(lost), canonical)[0]
    )


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"@type": "MedicalPage"}, "`MedicalPage` is no type in schema-org.yml"),
        ({"reviewer": "A. Reader"}, "`MedicalWebPage` has no property `reviewer`"),
        ({"aspect": "causes"}, "`MedicalWebPage` has no property `aspect`"),
        ({"possibleTreatment": {"@type": "SurgicalProcedure"}}, "`MedicalWebPage` has no property `possibleTreatment`"),
        ({"audience": "patients"}, "`audience` of `MedicalWebPage` holds `patients` and wants Audience"),
        ({"audience": {"@type": "Question"}}, "`audience` of `MedicalWebPage` holds `Question` and wants Audience"),
        ({"about": [{"name": "No type"}]}, "`None` is no type in schema-org.yml"),
        ({"dateModified": "21 November"},
         "`dateModified` of `MedicalWebPage` holds `21 November` and wants Date or DateTime"),
        ({"dateModified": "2026-02-30"},
         "`dateModified` of `MedicalWebPage` holds `2026-02-30` and wants Date or DateTime"),
        ({"specialty": "Urology"}, "`specialty` of `MedicalWebPage` holds `Urology` and wants Specialty"),
        ({"isAccessibleForFree": 3}, "`isAccessibleForFree` of `MedicalWebPage` holds `3` and wants Boolean"),
        ({"license": "free of"}, "`license` of `MedicalWebPage` holds `free of` and wants CreativeWork or URL"),
        ({"url": "b.html"}, "`b.html` leads to no place in the site"),
        ({"url": "a.html#gone"}, "`a.html#gone` leads to no place in the site"),
        ({"breadcrumb": {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "item": {"@id": "c"}}]}},
         "`c` leads to no place in the site"),
    ],
)  # fmt: skip
def test_one_wrong_term_gives_its_own_sentence_at_its_line(tmp_path: Path, change: dict[str, Any], says: str) -> None:
    problems = found(tmp_path, json.dumps(SOUND | change))
    assert problems[0] == f"site/a.html:2:1: [jsonld-sound] {says} (correct what scripts/guide/structured/ writes)"


@pytest.mark.parametrize("data", ["", "{", "[1]", '"words"'])
def test_what_is_no_json_object_is_a_problem_and_no_traceback(tmp_path: Path, data: str) -> None:
    assert "[jsonld-sound] the data block is no JSON object" in found(tmp_path, data)[0]
