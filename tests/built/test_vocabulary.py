"""What is kept of schema.org: taken from its declarations, less what is superseded."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.structured import vocabulary
from guide.structured.vocabulary import derived, main, read

DECLARED = """
export type Text = URL | string;
export type URL = string;
interface ThingBase extends Partial<IdReference> {
    /** The name. */
    "name"?: SchemaValue<Text, "name">;
}
export type Thing = ThingLeaf | Page | Colour;
interface PageBase extends ThingBase {
    /**
     * Old.
     *
     * @deprecated Use another.
     */
    "aspect"?: SchemaValue<Text, "aspect">;
    /** Where it is. */
    "url"?: SchemaValue<URL | IdReference, "url">;
    "colour"?: SchemaValue<Colour | Text | IdReference, "colour">;
}
export interface PageLeaf extends PageBase {
    "@type": "Page";
}
export type Page = PageLeaf;
export type Colour = "https://schema.org/Red" | "Red" | ColourLeaf;
export type Other = OtherLeaf;
"""


def test_types_come_with_their_parents_and_the_ranges_of_their_properties() -> None:
    made = derived(DECLARED, ["Page", "URL"])
    assert list(made.lineage("Page")) == ["Page", "Thing"]
    assert list(made.lineage("URL")) == ["URL", "Text"]
    assert made.held("Page", "name") == ["Text"]
    assert made.held("Page", "colour") == ["Colour", "Text"]
    assert "Other" not in made.parents


def test_a_superseded_property_is_none() -> None:
    assert derived(DECLARED, ["Page"]).held("Page", "aspect") == []


def test_an_enumeration_comes_with_its_values() -> None:
    assert derived(DECLARED, ["Colour"]).values == {"Colour": ["Red"]}


def test_what_is_kept_holds_facts_of_the_whole_vocabulary() -> None:
    kept = read()
    assert kept.held("MedicalWebPage", "lastReviewed") == ["Date"]
    assert kept.held("MedicalWebPage", "specialty") == ["Specialty"]
    assert "Specialty" in kept.lineage("MedicalSpecialty")
    assert "Audience" in kept.lineage("Patient")
    assert kept.held("MedicalWebPage", "aspect") == []
    assert all(name in kept.parents for name in kept.ours)


def test_it_is_renewed_from_the_unpacked_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "dist").mkdir()
    (tmp_path / "dist/schema.d.ts").write_text(DECLARED, "utf-8")
    (tmp_path / "package.json").write_text('{"version": "2.1.0"}', "utf-8")
    (tmp_path / "kept.yml").write_text("{ours: [Page], parents: {}, properties: {}, values: {}}", "utf-8")
    monkeypatch.setattr(vocabulary, "FILE", tmp_path / "kept.yml")
    assert main([str(tmp_path)]) == 0
    assert (tmp_path / "kept.yml").read_text("utf-8").startswith("# From schema-dts 2.1.0 (npm)")
    assert read().parents == {"Page": ["Thing"], "Thing": []}


def test_another_folder_gives_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 1
    assert main([]) == 1
    assert capsys.readouterr().err == 2 * "Name the folder of an unpacked schema-dts: npm pack schema-dts fetches it.\n"
