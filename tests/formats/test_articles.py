"""Built pages as chapters: in order, without the frame, ids apart, links that lead to one another."""

from pathlib import Path

import pytest
from lxml import html

from formats.articles import Article, read_articles
from formats.format_error import FormatError
from guide.library import Library
from guide.problem import Place
from guide.settings import NavEntry

FRAMED = """<!doctype html><html lang="en-GB"><body><header>Menu</header><article class="md-typeset">
<h1 id="top">{title}</h1><details class="trust"><summary>Short</summary></details>
{body}
<nav class="next"><a href="x.html">Next</a></nav><p class="review">Checked</p>
<div class="printing needs-script"><button>Print</button></div></article><script src="x.js"></script></body></html>
"""


def read(folder: Path, **bodies: str) -> list[Article]:
    """Pages by name, `_` for a folder, as chapters in that order; all but the first stand in the part "Part"."""
    library = Library(folder)
    for name, body in bodies.items():
        path = name.replace("_", "/")
        file = folder / f"{path}.html"
        file.parent.mkdir(exist_ok=True)
        file.write_text(FRAMED.format(title=path, body=body), "utf-8")
        library.nav.append(NavEntry(f"{path}.md", Place("mkdocs.yml"), "Part" if len(library.nav) else ""))
    return read_articles(library, folder)


def one(folder: Path, body: str) -> html.HtmlElement:
    return read(folder, page=body)[0].tree


def shown(tree: html.HtmlElement) -> str:
    return str(html.tostring(tree, encoding="unicode"))


def test_they_come_in_the_order_of_the_navigation_with_part_and_title(tmp_path: Path) -> None:
    found = read(tmp_path, z="", a_b="")
    assert [(article.path, article.section, article.title) for article in found] == [
        ("z.html", "", "z"),
        ("a/b.html", "Part", "a/b"),
    ]


def test_what_the_frame_put_in_is_left_out_but_the_line_on_the_check_stays(tmp_path: Path) -> None:
    assert one(tmp_path, "<p>Text</p>").text_content().split() == ["page", "Text", "Checked"]


def test_no_id_stands_twice_and_what_names_an_id_names_the_new_one(tmp_path: Path) -> None:
    body = '<p id="a"><a aria-describedby="a b" href="#a">A</a></p><svg><path id="b" fill="url(#b)"/></svg>'
    found = read(tmp_path, one=body, two=body)
    ids = [str(name) for article in found for name in article.tree.xpath("descendant-or-self::*/@id")]
    assert len(ids) == len(set(ids)) == 8
    link = found[1].tree.find(".//a")
    assert (link.get("aria-describedby"), link.get("href")) == ("two--a two--b", "#two--a")
    assert found[1].tree.find(".//path").get("fill") == "url(#two--b)"


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("#here", "#a--b--here"),
        ("../z.html", "#z"),
        ("../z.html#place", "#z--place"),
        ("b.html", "#a--b"),
        ("https://doi.org/10.1/x", "https://doi.org/10.1/x"),
        ("../assets/file.zip", None),
    ],
)
def test_a_link_leads_to_the_chapter_and_outside_as_it_did(tmp_path: Path, address: str, wanted: str | None) -> None:
    _, article = read(tmp_path, z="", a_b=f'<p><a href="{address}">Words</a></p>')
    assert article.tree.find(".//a").get("href") == wanted


def test_a_drawing_is_named_from_the_sites_folder_and_is_no_link_to_itself(tmp_path: Path) -> None:
    picture = '<img src="../assets/x.svg" alt="X" loading="lazy">'
    _, article = read(tmp_path, z="", a_b=f'<figure><a class="zoom" href="../assets/x.svg">{picture}</a></figure>')
    assert '<figure><img src="assets/x.svg" alt="X"></figure>' in shown(article.tree)


def test_folded_parts_stand_open_and_nothing_is_left_to_press(tmp_path: Path) -> None:
    found = one(
        tmp_path,
        '<details class="more" id="f"><summary>More</summary><p>Detail</p></details>'
        '<details open><summary><h2 id="s">Sources</h2> <span>2</span></summary></details>'
        '<li class="tick"><label><input type="checkbox"><span>Ask?</span></label></li>',
    )
    said = shown(found)
    assert '<div class="unfolded more" id="page--f"><p class="summary">More</p><p>Detail</p></div>' in said
    assert '<div class="unfolded"><div class="summary"><h2 id="page--s">Sources</h2> <span>2</span></div></div>' in said
    assert '<li class="tick"><span><span>Ask?</span></span></li>' in said


def test_drawings_have_the_capital_letters_that_xml_asks_for(tmp_path: Path) -> None:
    found = shown(one(tmp_path, '<svg viewBox="0 0 1 1" preserveAspectRatio="none"><clipPath id="c"/></svg>'))
    assert 'viewBox="0 0 1 1"' in found
    assert 'preserveAspectRatio="none"' in found
    assert "<clipPath" in found


def test_a_page_that_was_not_built_is_named(tmp_path: Path) -> None:
    library = Library(tmp_path, nav=[NavEntry("gone.md", Place("mkdocs.yml"), "")])
    with pytest.raises(FormatError, match=r"^site/gone\.html cannot be read: build the site again with"):
        read_articles(library, tmp_path)
