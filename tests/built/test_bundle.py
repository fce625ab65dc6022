"""The offline bundle: the site less what only servers need, the same bytes each time, never half-written."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from guide import bundle
from guide.bundle import sbom
from guide.bundle.pins import shipped
from tests.rendering.shown import library
from tests.rendering.test_generated import page
from tests.setup.project import ROOT

PYPROJECT = """\
[project]
version = "1.2.3"
[[tool.guide.shipped]]
name = "small"
version = "1.0"
license = "MIT"
sha256."assets/guide.css" = ""
"""


GLIGHTBOX = Path(str(getattr(find_spec("mkdocs_glightbox"), "origin", ""))).parent / "glightbox"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "site/assets").mkdir(parents=True)
    for name in ("index.html", "404.html", "sitemap.xml", "sitemap.xml.gz", "assets/guide.css"):
        (tmp_path / "site" / name).write_text(name, "utf-8")
    (tmp_path / "LICENSE").write_text("MIT", "utf-8")
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, "utf-8")
    (tmp_path / "requirements.lock").write_text(f"tool==2.0 \\\n    --hash=sha256:{'0' * 64}\n", "utf-8")
    return tmp_path


def make(project: Path) -> Path:
    made = library()
    made.pages = [page("start/a.md", "The basics", "")]
    return bundle.make(project, made, project / "site")


def test_it_holds_the_site_and_the_licence_but_nothing_for_servers(project: Path) -> None:
    with zipfile.ZipFile(make(project)) as made:
        assert made.namelist() == [
            "azoospermia-guide/assets/guide.css",
            "azoospermia-guide/index.html",
            "azoospermia-guide/LICENSE.txt",
            "azoospermia-guide/sbom.cdx.json",
        ]
        assert made.read("azoospermia-guide/index.html") == b"index.html"


def test_its_name_carries_the_version_and_its_checksum_lies_beside_it(project: Path) -> None:
    made = make(project)
    assert made.name == "azoospermia-guide-1.2.3.zip"
    checksum = (project / "dist/azoospermia-guide-1.2.3.zip.sha256").read_text("utf-8")
    assert checksum == f"{hashlib.sha256(made.read_bytes()).hexdigest()}  azoospermia-guide-1.2.3.zip\n"


def test_its_files_carry_the_day_the_newest_page_was_checked(project: Path) -> None:
    with zipfile.ZipFile(make(project)) as made:
        assert {entry.date_time for entry in made.infolist()} == {(2026, 11, 21, 0, 0, 0)}


def test_made_again_it_is_the_same_byte_for_byte(project: Path) -> None:
    first = make(project).read_bytes()
    (project / "site/index.html").touch()
    assert make(project).read_bytes() == first


def test_its_bill_of_materials_lists_what_is_in_it_and_what_made_it(project: Path) -> None:
    with zipfile.ZipFile(make(project)) as made:
        said = made.read("azoospermia-guide/sbom.cdx.json").decode()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(said) is None
    found = json.loads(said)
    script, tool = found["components"]
    assert (script["purl"], script["scope"]) == ("pkg:npm/small@1.0", "required")
    [file] = script["components"]
    assert file["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(b"assets/guide.css").hexdigest()}]
    assert (tool["purl"], tool["scope"]) == ("pkg:pypi/tool@2.0", "excluded")
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
    (project / "site/index.html").write_text("new", "utf-8")
    with pytest.raises(FileNotFoundError):
        make(project)
    assert sorted(path.name for path in (project / "dist").iterdir()) == [
        "azoospermia-guide-1.2.3.zip",
        "azoospermia-guide-1.2.3.zip.sha256",
    ]
    assert (project / "dist/azoospermia-guide-1.2.3.zip").read_bytes() == old
