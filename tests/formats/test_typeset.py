"""Setting type: the guide's letters only, and one sentence for what cannot be set."""

import logging
import sys
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from lxml import html
from pypdf import PdfReader
from weasyprint.pdf import pydyf

from formats.format_error import FormatError
from formats.pdf_finish import finished
from formats.typeset import typeset
from formats.weasyprint_fixes import references

DAY = date(2026, 11, 21)
PICTURE = '<article id="a--b"><p><img src="assets/bad.svg" alt="A drawing"></p></article>'
WIDE = f"<table><tr><td>{'A head that cannot be broken '.replace(' ', '_') * 9}</td></tr></table>"
TABLE = """<table><thead><tr><th>What</th><th>How often</th></tr></thead>
<tbody><tr><th scope="row">Sperm</th><td>47</td></tr></tbody></table>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder that holds the guide's letters and one broken drawing."""
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/vendor").symlink_to(Path(__file__).resolve().parents[2] / "overrides/assets/vendor")
    (tmp_path / "assets/bad.svg").write_text("<svg", "utf-8")
    return tmp_path


def made(site: Path, body: str, *styles: str) -> bytes:
    source = f'<html lang="en-GB"><head><title>T</title></head><body>{body}</body></html>'
    return typeset(html.document_fromstring(source), ("paper.css", *styles), site, DAY)


def test_only_the_guides_letters_are_used_and_one_font_for_signs_they_lack(site: Path) -> None:
    pdf = pikepdf.open(BytesIO(made(site, "<h1>Head</h1><p>Words of Özman and Čižmár, <i>leaning</i>: TGF-α</p>")))
    fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    assert {name.partition("+")[2].split("-")[1] for name in fonts} == {"Sans", "Serif"}
    assert all("Guide" in name or "Noto" in name for name in fonts)


def test_lists_within_lists_ask_for_no_sign_that_the_letters_lack(site: Path) -> None:
    deep = "".join(f"<{one}><li>Words<{other}><li>Words" for one in ("ul", "ol") for other in ("ul", "ol"))
    assert made(site, deep)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (PICTURE, r"^the drawing assets/bad\.svg on a/b\.html cannot be drawn: open it in a browser, correct it"),
        (WIDE, r"^page 1 is too narrow for a table that begins “A_head.*”: give it fewer columns"),
        ('<p style="colour: red">Words</p>', r"^ignored `colour: red`.*: correct the page or formats/styles/$"),
        ("<p>1 ⇒ 2</p>", r"^no font draws \"⇒\" \(U\+21D2\): write it in words, or add a font"),
    ],
    ids=["broken drawing", "too wide", "unknown style", "unknown sign"],
)
def test_what_cannot_be_set_is_told_in_one_sentence(site: Path, body: str, says: str) -> None:
    with pytest.raises(FormatError, match=says):
        made(site, body)


def test_the_line_that_ends_a_chapter_takes_what_is_above_it_to_its_page(site: Path) -> None:
    body = '<article><p>Words</p><div style="height: 228mm">Above</div><p class="review">Checked</p></article>'
    first, second = PdfReader(BytesIO(made(site, body))).pages
    assert "Above" not in first.extract_text()
    assert all(word in second.extract_text() for word in ("Above", "Checked"))


def test_tags_name_the_pages_as_pydyf_would() -> None:
    pdf = pydyf.PDF()
    for _ in range(3):
        pdf.add_page(pydyf.Dictionary())
    assert references(tuple(pdf.pages["Kids"][::3])) == tuple(page.reference for page in pdf.objects[-3:])


def test_pages_that_name_others_are_laid_out_twice(site: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Once to find where what they name stands, and once with its number; WeasyPrint alone takes three rounds."""
    first, second = ('<a href="#b" data-page="page">B</a>', '<a href="#a" data-page="page">A</a>')
    body = f'<p id="a">A {first}</p><p class="part" id="b">B {second}</p>'
    with caplog.at_level(logging.INFO, "weasyprint.progress"):
        pdf = made(site, body, "book.css")
    on_first, on_second = (page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
    assert "(page\xa02)" in on_first
    assert "(page\xa01)" in on_second
    assert sum("Repagination" in told for told in caplog.messages) == 1


def test_without_pango_it_says_what_to_install(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Without:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(sys, "meta_path", [Without(), *sys.meta_path])
    for name in [one for one in sys.modules if one.partition(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    with pytest.raises(FormatError, match=r"^Pango, which sets the type, is not on this machine: install it \(Debian"):
        made(site, "<p>Words</p>")


def test_letters_that_are_not_in_the_site_are_named(site: Path) -> None:
    (site / "assets/vendor").unlink()
    with pytest.raises(FileNotFoundError, match="atkinson-hyperlegible-next"):
        made(site, "<p>Words</p>")


def test_heads_of_tables_say_whether_they_name_a_row_or_a_column(site: Path) -> None:
    pdf = pikepdf.open(BytesIO(finished(made(site, TABLE), "a4")))
    heads = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/TH"]
    assert [str(head.A.Scope) for head in heads] == ["/Column", "/Column", "/Row"]


def test_a_link_is_no_different_on_paper(site: Path) -> None:
    pdf = pikepdf.open(BytesIO(finished(made(site, '<p><a href="https://example.org">Link</a></p>'), "a4")))
    assert [int(link.F) for page in pdf.pages for link in page.obj.Annots] == [4]


@pytest.mark.parametrize(("paper", "size"), [("a4", (595.28, 841.89)), ("letter", (612, 792))])
def test_both_papers_show_one_layout_in_their_middle(site: Path, paper: str, size: tuple[float, float]) -> None:
    across = '<p>Upright</p><div class="table"><table class="columns-5"></table></div>'
    pdf = pikepdf.open(BytesIO(finished(made(site, across, "large.css"), paper)))
    boxes = [[float(edge) for edge in page.mediabox] for page in pdf.pages]
    shown = [(round(right - left, 2), round(top - bottom, 2)) for left, bottom, right, top in boxes]
    assert shown == [size, size[::-1]]
    for box, middle in zip(boxes, ((297.64, 420.95), (420.95, 297.64)), strict=True):
        assert ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) == pytest.approx(middle, abs=0.02)
