"""Every page says the same in each form: words, numbers and citations, in the same order."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from lxml import html

from formats import epub
from guide.library import Library
from guide.rendering import shared_guide
from guide.site.pages import read_site
from guide.site.visible import words
from tests.conftest import ROOT
from tests.formats.small_site import small, small_guide

__all__ = ["small", "small_guide"]
OF_THE_SITE = frozenset(
    {"trust", "printing", "next", "needs-script", "bubble", "letters", "back", "picked", "leaflets"}
)
"""Classes of what helps to move about the site, to press and to pick."""
CONTROLS = ("script", "style", "button", "input", "textarea", "select", "template")


def said(article: html.HtmlElement) -> str:
    """All letters of an article in their order; white space depends on what parts two words."""
    for control in list(article.iter(*CONTROLS)):
        control.drop_tree()
    return "".join(words(article, OF_THE_SITE).split())


def cited(article: html.HtmlElement) -> list[str]:
    return [words(mark) for mark in article.xpath(".//a[@class='cite']")]


def differing(root: Path, guide: Library, site: Path, folder: Path) -> list[str]:
    """The pages whose chapter in the EPUB does not say or cite the same."""
    [book] = epub.make(root, guide, site, folder)
    found = []
    with zipfile.ZipFile(book) as opened:
        for path in (f"{entry.path.removesuffix('.md')}" for entry in guide.nav):
            page = html.document_fromstring((site / f"{path}.html").read_bytes()).find(".//article")
            chapter = html.document_fromstring(opened.read(f"EPUB/{path}.xhtml")).find(".//article")
            if cited(page) != cited(chapter) or said(page) != said(chapter):
                found.append(path)
    return found


def test_each_chapter_says_what_its_page_says(small: Path, small_guide: Library, tmp_path: Path) -> None:
    assert differing(small, small_guide, small / "site", tmp_path) == []


@pytest.mark.exhaustive
def test_every_chapter_of_the_guide_says_what_its_page_says(site: Path, tmp_path: Path) -> None:
    assert differing(ROOT, shared_guide(ROOT), site, tmp_path) == []


@pytest.mark.exhaustive
def test_every_page_of_the_zim_is_that_of_the_site_but_for_its_policy(site: Path, tmp_path: Path) -> None:
    pytest.importorskip("libzim")
    from libzim.reader import Archive

    from formats import zim

    [made] = zim.make(ROOT, shared_guide(ROOT), site, tmp_path)
    archive = Archive(made)
    for page in read_site(site)[0].pages:
        if page.path != "404.html":
            held = bytes(archive.get_entry_by_path(page.path).get_item().content).decode()
            assert held == zim.POLICY.sub("", page.source)


def test_one_word_or_one_citation_of_difference_is_seen() -> None:
    one, other = (html.fromstring(f"<article><p>Found in {count} men.</p></article>") for count in (41, 47))
    assert said(one) != said(other)
    one, other = (html.fromstring(f"<article><a class='cite'>{number}</a></article>") for number in (1, 15))
    assert cited(one) != cited(other)
