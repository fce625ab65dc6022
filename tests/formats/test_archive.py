"""The offline copy: the site less what only servers need, the same bytes each time, never half-written."""

import hashlib
import json
import shutil
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from formats import archive, sbom
from formats.pins import shipped
from guide.site.pages import parsed
from tests.formats.project import guide, project
from tests.setup.project import ROOT

__all__ = ["project"]

GLIGHTBOX = Path(str(getattr(find_spec("mkdocs_glightbox"), "origin", ""))).parent / "glightbox"


def make(project: Path) -> Path:
    (project / "dist").mkdir(exist_ok=True)
    [made] = archive.make(project, guide(), project / "site", project / "dist")
    return made


def test_it_holds_the_site_and_the_licence_but_nothing_for_servers(project: Path) -> None:
    with zipfile.ZipFile(make(project)) as made:
        assert made.namelist() == [
            "azoospermia-guide/guide/assets/guide.css",
            "azoospermia-guide/guide/index.html",
            "azoospermia-guide/START-HERE.html",
            "azoospermia-guide/LICENSE.txt",
            "azoospermia-guide/sbom.cdx.json",
        ]
        assert made.read("azoospermia-guide/guide/assets/guide.css") == b"assets/guide.css"


def test_beside_the_folder_lies_a_page_that_opens_the_guide_at_once(project: Path) -> None:
    with zipfile.ZipFile(make(project)) as made:
        page = parsed("START-HERE.html", made.read("azoospermia-guide/START-HERE.html").decode())
        assert page.text_of("//meta[@http-equiv='refresh']/@content") == "0; url=guide/index.html"
        for where in ("//a/@href", "//link/@href"):
            assert f"azoospermia-guide/{page.text_of(where)}" in made.namelist()
    assert page.text_of("//title") == "Azoospermia Guide"
    assert "Version 1.2.3, facts of 21 November 2026." in page.text_of("//main")


def test_its_name_carries_the_version(project: Path) -> None:
    assert make(project).name == "azoospermia-guide-1.2.3.zip"


def test_its_files_carry_the_day_the_newest_page_was_checked(project: Path) -> None:
    with zipfile.ZipFile(make(project)) as made:
        assert {entry.date_time for entry in made.infolist()} == {(2026, 11, 21, 0, 0, 0)}


def test_made_again_it_is_the_same_byte_for_byte(project: Path) -> None:
    first = make(project).read_bytes()
    (project / "site/assets/guide.css").touch()
    assert make(project).read_bytes() == first


def test_its_bill_of_materials_lists_what_is_in_it_and_what_made_it(project: Path) -> None:
    with zipfile.ZipFile(make(project)) as made:
        said = made.read("azoospermia-guide/sbom.cdx.json").decode()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(said) is None
    found = json.loads(said)
    script, maker, tool = found["components"]
    assert (script["purl"], script["scope"]) == ("pkg:npm/small@1.0", "required")
    [file] = script["components"]
    assert file["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(b"assets/guide.css").hexdigest()}]
    assert (tool["purl"], tool["scope"]) == ("pkg:pypi/tool@2.0", "excluded")
    assert (maker["purl"], maker["scope"]) == ("pkg:pypi/maker@3.0", "excluded")
    assert found["metadata"]["component"]["version"] == "1.2.3"


def test_the_projects_own_bill_is_sound_and_its_scripts_are_the_makers(tmp_path: Path) -> None:
    wanted = {name: found for one in shipped(ROOT) for name, found in one.files.items()}
    for name in wanted:  # where a build takes them from
        ours, theirs = ROOT / "overrides" / name, GLIGHTBOX / Path(name).name
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ours if ours.exists() else theirs, tmp_path / name)
    said = sbom.sbom(ROOT, tmp_path, "0")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(said) is None
    scripts = [one for one in json.loads(said)["components"] if one["scope"] == "required"]
    files = {file["name"]: file["hashes"][0]["content"] for one in scripts for file in one["components"]}
    assert files == wanted


def test_when_it_cannot_be_made_the_old_one_stays_and_nothing_half_written_is_left(project: Path) -> None:
    old = make(project).read_bytes()
    (project / "LICENSE").unlink()
    (project / "site/assets/guide.css").write_text("new", "utf-8")
    with pytest.raises(FileNotFoundError):
        make(project)
    assert [path.name for path in (project / "dist").iterdir()] == ["azoospermia-guide-1.2.3.zip"]
    assert (project / "dist/azoospermia-guide-1.2.3.zip").read_bytes() == old
