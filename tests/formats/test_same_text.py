"""Every page says the same in each form: words, numbers and citations, in the same order."""

import re
import zipfile
from pathlib import Path

import pytest
from lxml import html

from formats import epub, leaflets
from formats.paper import SAID_ABOVE, SAID_BELOW
from formats.pdf import APART
from guide.library import Library
from guide.rendering import shared_guide
from guide.site.pages import parsed, read_site
from guide.site.visible_text import words
from tests.conftest import ROOT
from tests.formats.small_site import small, small_guide
from tests.formats.tags import spoken
from tests.formats.test_pdf import LEAFLET, made, whole

__all__ = ["made", "small", "small_guide", "whole"]
OF_THE_SITE = {"trust", "printing", "next", "needs-script", "bubble", "letters", "back", "picked", "leaflets"}
"""Classes of what helps to move about the site, to press and to pick."""
NOT_ON_PAPER = f".//svg | .//*[@class='count'] | {SAID_ABOVE} | {SAID_BELOW}"
LOOKED_UP = "./section[@class='references' or @class='words']"
"""What a book has once, at its end, and a leaflet after the pages to read on."""
FIRST = ".//h1 | ./p[@class='review']"
GLOSSARY = "./section[@class='words']"
AT_THE_END = ("tools/glossary.html", "about/sources.html")
PAGE_NUMBER = re.compile(r"\(page\d+\)")
"""Behind a link on paper."""
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


def on_paper(site: Path, path: str) -> html.HtmlElement:
    """The article of a page without drawings, which are described on paper, and with the numbers of its steps."""
    article = dropped(parsed(path, (site / path).read_text("utf-8")).article, NOT_ON_PAPER)
    for steps in article.xpath(".//div[contains(@class, 'panels')]/ol"):
        for number, step in enumerate(steps.iterchildren("li"), start=1):
            step.text = f"{number}.{step.text or ''}"
    return article


def dropped(article: html.HtmlElement, what: str) -> html.HtmlElement:
    for other in article.xpath(what):
        other.drop_tree()
    return article


def numbered_through(article: html.HtmlElement, numbers: dict[str, int]) -> html.HtmlElement:
    """The article whose marks bear the numbers that its works have in the book."""
    works = {f"#{one.get('id')}": numbers[words(one.find(".//span[@class='reference']"))] for one in listed(article)}
    for marks in article.iter("sup"):
        links = [one for one in marks.iter("a") if one.get("class") == "cite"]
        for link, number in zip(links, sorted(works[one.get("href")] for one in links), strict=True):
            link.text = str(number)
    return article


def listed(article: html.HtmlElement) -> list[html.HtmlElement]:
    """The works that an article lists."""
    return list(article.xpath(".//li[.//span[@class='reference']]"))


def of_the_book(guide: Library, site: Path) -> dict[str, str]:
    """Page → what the book says of it, in the order of the book."""
    paths = [f"{entry.path.removesuffix('.md')}.html" for entry in guide.nav]
    last = [path for path in AT_THE_END if path in paths]
    pages = {path: on_paper(site, path) for path in [*(one for one in paths if one not in (*last, *APART)), *last]}
    works = listed(pages[AT_THE_END[1]]) if AT_THE_END[1] in pages else []
    numbers = {words(one.find(".//span[@class='reference']")): at for at, one in enumerate(works, start=1)}
    for page in pages.values():
        dropped(numbered_through(page, numbers), LOOKED_UP) if works else dropped(page, GLOSSARY)
    return {path: said(page) for path, page in pages.items()}


def of_the_leaflet(site: Path, path: str) -> dict[str, str]:
    """What the leaflet of a page says, part by part: its title first, and before its sources, where to read on."""
    page = on_paper(site, path)
    leaflets.drop_gathered(page)
    before, after = ([said(one) for one in page.xpath(part)] for part in (FIRST, LOOKED_UP))
    body = said(dropped(page, f"{LOOKED_UP} | {FIRST}"))
    return {text[:20]: text for text in (*before, body, *after)}


def lost(pdf: Path, parts: dict[str, str]) -> list[str]:
    """The parts that are not said, or not in their order, by the tags of a PDF, each with where it goes wrong."""
    held = PAGE_NUMBER.sub("", "".join(spoken(pdf).split()))
    found, at = [], 0
    for name, text in parts.items():
        place = held.find(text, at)
        if place < 0:
            found.append(f"{pdf.name}: {name}: {goes_wrong(text, held)}")
        else:
            at = place + len(text)
    return found


def goes_wrong(text: str, held: str) -> str:
    """The first letters of a text that are not held behind those before them."""
    good, bad = 0, len(text)
    while bad - good > 1:
        middle = (good + bad) // 2
        good, bad = (middle, bad) if text[:middle] in held else (good, middle)
    return f"…{text[max(good - 40, 0) : good]}|{text[good : good + 40]}…"


@pytest.mark.parametrize("edition", ["letter", "large-print-a4"])
def test_a_book_says_what_its_pages_say(made: Path, small: Path, small_guide: Library, edition: str) -> None:
    assert lost(made / f"azoospermia-guide-0.1.0-{edition}.pdf", of_the_book(small_guide, small / "site")) == []


def test_a_leaflet_says_what_its_page_says(made: Path, small: Path) -> None:
    assert lost(made / "leaflets/blocked-a4.pdf", of_the_leaflet(small / "site", LEAFLET)) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("edition", ["a4", "large-print-a4"])
def test_the_whole_book_says_what_all_pages_say(whole: Path, site: Path, edition: str) -> None:
    [book] = whole.glob(f"azoospermia-guide-*[0-9]-{edition}.pdf")
    assert lost(book, of_the_book(shared_guide(ROOT), site)) == []


@pytest.mark.exhaustive
def test_the_long_tables_say_what_their_pages_say(whole: Path, site: Path) -> None:
    [tables] = whole.glob("*-numbers-a4.pdf")
    assert lost(tables, {path: said(dropped(on_paper(site, path), LOOKED_UP)) for path in APART}) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("path", leaflets.PAGES)
def test_every_leaflet_says_what_its_page_says(whole: Path, site: Path, path: str) -> None:
    assert lost(whole / f"leaflets/{leaflets.name(path)}-a4.pdf", of_the_leaflet(site, path)) == []


def test_a_difference_on_paper_is_told_with_its_place(made: Path, small: Path) -> None:
    pdf, parts = made / "leaflets/blocked-a4.pdf", of_the_leaflet(small / "site", LEAFLET)
    [body] = [text for text in parts.values() if "nosperm1" in text]
    assert lost(pdf, {"body": body.replace("nosperm1", "nosperm15")}) == [
        "blocked-a4.pdf: body: …Semenmayholdnosperm1|5.Readwhatitis.Theway.About47outof100men…"
    ]
    assert len(lost(pdf, dict(reversed(parts.items())))) > 0


def test_one_word_or_one_citation_of_difference_is_seen() -> None:
    one, other = (html.fromstring(f"<article><p>Found in {count} men.</p></article>") for count in (41, 47))
    assert said(one) != said(other)
    one, other = (html.fromstring(f"<article><a class='cite'>{number}</a></article>") for number in (1, 15))
    assert cited(one) != cited(other)
