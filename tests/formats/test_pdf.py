"""The PDF of a small guide and one leaflet: tagged, whole, the same bytes twice, nothing of the machine in them."""

from pathlib import Path

import pikepdf
import pytest
from lxml import html
from lxml.html import HtmlElement
from pdfua import validate

from formats import leaflets, numbers, pdf
from formats.articles import read_articles
from formats.edition import edition
from formats.format_error import FormatError
from guide.library import Library
from guide.rendering import shared_guide
from guide.settings import navigation, read_settings
from guide.site import build_day
from tests.formats.contents import disagreeing
from tests.formats.small_site import small, small_guide
from tests.once import once

__all__ = ["small", "small_guide"]
NAME = "azoospermia-guide-0.1.0"
ROOT = Path(__file__).resolve().parents[2]
LEAFLET = "types/blocked.html"


@pytest.fixture(scope="module")
def made(small: Path, small_guide: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all its PDF files."""
    return once(tmp_path_factory, "pdf", lambda folder: write(small, small_guide, folder))


def write(root: Path, library: Library, folder: Path) -> list[Path]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(leaflets, "PAGES", (LEAFLET,))
        return [*pdf.make(root, library, root / "site", folder), *leaflets.make(root, library, root / "site", folder)]


@pytest.fixture(scope="session")
def whole(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all PDF files of the whole guide."""

    def make(folder: Path) -> None:
        for maker in (pdf.make, numbers.make, leaflets.make):
            maker(ROOT, shared_guide(ROOT), site, folder)

    return once(tmp_path_factory, "whole-pdf", make)


def test_each_document_is_there_for_each_paper(made: Path) -> None:
    assert sorted(path.relative_to(made).as_posix() for path in made.rglob("*.pdf")) == [
        f"{NAME}-a4.pdf",
        f"{NAME}-large-print-a4.pdf",
        f"{NAME}-large-print-letter.pdf",
        f"{NAME}-letter.pdf",
        "leaflets/blocked-a4.pdf",
        "leaflets/blocked-letter.pdf",
    ]


@pytest.mark.parametrize("name", [f"{NAME}-a4.pdf", f"{NAME}-large-print-a4.pdf", "leaflets/blocked-letter.pdf"])
def test_the_checker_of_pdf_ua_finds_nothing(made: Path, name: str) -> None:
    assert [str(finding) for finding in validate(str(made / name)).findings] == []


@pytest.mark.exhaustive
def test_the_contents_of_the_whole_guide_name_the_pages_they_lead_to(whole: Path) -> None:
    assert {path.name: wrong for path in whole.glob("*-a4.pdf") if (wrong := disagreeing(path))} == {}


@pytest.mark.parametrize("name", [f"{NAME}-letter.pdf", f"{NAME}-large-print-a4.pdf"])
def test_the_contents_name_the_pages_they_lead_to(made: Path, name: str) -> None:
    assert disagreeing(made / name) == []


@pytest.mark.parametrize("name", [f"{NAME}-letter.pdf", "leaflets/blocked-a4.pdf"])
def test_every_drawing_is_described(made: Path, name: str) -> None:
    with pikepdf.open(made / name) as pdf:
        figures = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"]
        assert sorted(str(one.Alt) for one in figures) == [
            "The way of sperm.",
            "about 47 out of 100 men: sperm were found",
        ]


def test_made_again_they_are_the_same_and_hold_nothing_of_the_machine(
    made: Path, small: Path, small_guide: Library, tmp_path: Path
) -> None:
    for path in write(small, small_guide, tmp_path):
        content = path.read_bytes()
        assert content == (made / path.relative_to(tmp_path)).read_bytes()
        with pikepdf.open(path) as pdf:
            held = b"".join(one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream))
            assert str(small).encode() not in content + held
            assert str(pdf.docinfo.CreationDate) == f"D:{build_day.newest(small_guide):%Y%m%d}"


def test_a_page_that_cannot_be_set_is_named_and_no_leaflet_of_it_is_left(
    small: Path, small_guide: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> bytes:
        raise FormatError("no font draws it")

    monkeypatch.setattr(leaflets, "typeset", refuse)
    monkeypatch.setattr(leaflets, "PAGES", (LEAFLET,))
    with pytest.raises(FormatError, match=r"^types/blocked\.html: no font draws it$"):
        leaflets.make(small, small_guide, small / "site", tmp_path)
    assert not [*tmp_path.rglob("*.pdf")]


def test_every_leaflet_is_of_a_page_of_the_guide() -> None:
    pages = {entry.path.removesuffix(".md") for entry in navigation(read_settings(ROOT))}
    assert {path.removesuffix(".html") for path in leaflets.PAGES} <= pages


def leaflet(small: Path, guide: Library, more: str = "") -> HtmlElement:
    """The document of one page, which has `more` at its end."""
    articles = read_articles(guide, small / "site")
    titles = {one.tree.get("id"): one.title for one in articles}
    [article] = [one for one in articles if one.path == LEAFLET]
    article.tree.extend(html.fragments_fromstring(more))
    return leaflets.leaflet(article, edition(small, guide, small / "site"), titles, "https://example.org/guide/")


def test_a_leaflet_has_room_to_write_once(small: Path, small_guide: Library) -> None:
    [room] = leaflet(small, small_guide).xpath("//div[@class='notes']")
    assert room.xpath("string(p)") == "Room to write"
    assert room.getnext().get("class") == "on"
    own = '<div class="notes"><p>Space</p><hr></div>'
    assert leaflet(small, small_guide, own).xpath("//div[@class='notes']/p/text()") == ["Space"]


def test_a_leaflet_gathers_no_questions_of_other_pages(small: Path, small_guide: Library) -> None:
    more = '<h2>Of all</h2><p>Page by page.</p><div class="asked">Why?</div><h2>Last</h2>'
    made = leaflet(small, small_guide, more)
    assert [text for text in ("Of all", "Page by page.", "Why?") if text in made.text_content()] == []
    assert "Last" in made.xpath("//h2/text()")


def test_a_leaflet_says_where_to_read_on(small: Path, small_guide: Library) -> None:
    made = leaflet(small, small_guide)
    [on] = made.xpath("//section[@class='on']")
    assert on.xpath("./ul/li/text()") == ["About words"]
    assert on.xpath("./p/text()")[-1] == "On the web: https://example.org/guide/"
    assert made.xpath("//header/h1/text()") == ["Blocked & closed"]
    assert "article" not in str(made.xpath("//h1/..")[0].tag)
