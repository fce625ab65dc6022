"""A meaning is given to a whole word, never to a part of one, as to TESE within micro-TESE."""

from pathlib import Path

from lxml import html

from guide.site.pages import read_site

WORDS = """//a[contains(concat(' ', @class, ' '), ' term ')]"""


def torn(tree: html.HtmlElement) -> list[str]:
    """Each word with a meaning that goes on before or after it, with what stands there."""
    found = []
    for word in tree.xpath(WORDS):
        before = word.getprevious().tail if word.getprevious() is not None else word.getparent().text
        around = f"{(before or '')[-12:]}|{word.text_content()}|{(word.tail or '')[:12]}"
        if (before or "")[-1:].isalpha() or (before or "").endswith("-") or (word.tail or "")[:1].isalpha():
            found.append(around)
    return found


def test_no_page_tears_a_word(site: Path) -> None:
    pages = read_site(site)[0].pages
    assert sum(len(page.tree.xpath(WORDS)) for page in pages) > 100
    assert {page.path: found for page in pages if (found := torn(page.tree))} == {}


def test_a_torn_word_is_noticed() -> None:
    words = '<p>A micro-<a class="term">TESE</a> and <a class="term">test</a>es, <a class="term">semen</a>.'
    tree = html.document_fromstring(words)
    assert torn(tree) == ["A micro-|TESE| and ", " and |test|es, "]
