"""How pages are put in order for paper, each step by itself."""

import pytest
from lxml import html
from lxml.html import HtmlElement

from formats.articles import Article
from formats.citations import number_through
from formats.format_error import FormatError
from formats.paper import lead, lower, ready


def tree(source: str) -> HtmlElement:
    return html.fragment_fromstring(source, create_parent="body")


def shown(node: HtmlElement) -> str:
    return str(html.tostring(node, encoding="unicode"))


def marked(*works: str) -> Article:
    """A page that cites works in this order, behind one sentence."""
    marks = ", ".join(f'<a class="cite" href="#p--ref-{at}">{at}</a>' for at, _ in enumerate(works, start=1))
    listed = "".join(
        f'<li id="p--ref-{at}"><span class="reference">{work}</span></li>' for at, work in enumerate(works, start=1)
    )
    body = f'<p>Words<sup class="cites"> {marks}</sup>.</p><section class="references"><ol>{listed}</ol></section>'
    return Article("p.html", "", "P", tree(body))


SOURCES = """<ul><li>A kind</li></ul>
<ul><li id="s--a"><span class="reference">Work A.</span></li>
<li id="s--b"><span class="reference">Work B.</span></li></ul>
<ul><li id="s--c"><span class="reference">Work C.</span> <span class="used">Cited on: a page.</span></li></ul>"""


def test_a_book_has_one_list_of_sources_numbered_through() -> None:
    sources = Article("about/sources.html", "", "Sources", tree(SOURCES))
    page = marked("Work C.", "Work A.")
    number_through([page], sources)
    assert [one.get("start") for one in sources.tree.iter("ol")] == ["1", "3"]
    assert [(one.text, one.get("href")) for one in page.tree.iter("a")] == [("1", "#s--a"), ("3", "#s--c")]
    assert "references" not in shown(page.tree)
    assert '<sup class="cites"> <a' in shown(page.tree)


def test_a_work_that_the_list_lacks_stops_the_book() -> None:
    with pytest.raises(FormatError, match=r"^p\.html: “Work X\.” does not stand on the page of sources: build"):
        number_through([marked("Work X.")], Article("about/sources.html", "", "Sources", tree(SOURCES)))


def test_headings_go_one_level_down() -> None:
    body = tree("<h1>A</h1><h2>B</h2><h5>C</h5>")
    lower(body)
    assert [node.tag for node in body] == ["h2", "h3", "h6"]


def test_links_tell_their_page_in_sentences_only_and_lead_nowhere_else() -> None:
    body = tree(
        '<p id="here"><a href="#here">in a sentence</a> <a class="term" href="#here">a term</a> '
        '<a href="#gone">not in this document</a> <a href="https://example.org">outside</a></p>'
        '<ul class="used"><li><a href="#here">in a list of places</a></li></ul>'
    )
    lead(body, "page")
    told = {one.text: one.get("data-page") for one in body.iter("a")}
    assert told == {"in a sentence": "page", "a term": None, "outside": None, "in a list of places": None}
    assert "not in this document" in body.text_content()


def test_what_would_be_tagged_wrongly_is_mended() -> None:
    body = tree(
        '<h2>Ask</h2><div><p class="admonition-title">Ask</p></div><div><p class="admonition-title">Ask</p></div>'
        '<figure><p class="who">Whom it counts.</p></figure>'
        '<dl><div id="t"><dt>Term</dt><dd>Meaning</dd></div></dl><p title="x"><a href="#t"><span>Link</span></a></p>'
        '<svg aria-hidden="true" class="key" viewBox="0 0 2 2"><path d="M0 0"></path></svg> after'
    )
    ready(body)
    said = shown(body)
    assert '<h2>Ask</h2><div></div><div><p class="admonition-title">Ask</p></div>' in said
    assert '<dl><dt id="t">Term</dt><dd>Meaning</dd></dl><p><a href="#t">Link</a></p>' in said
    assert '<span class="drawn key" style="background-image: url(\'data:image/svg+xml,%3Csvg' in said
    assert "</span> after" in said
    assert "Whom it counts" not in said  # the words for a doctor, open on paper, say it


def test_a_table_tells_how_many_columns_it_has() -> None:
    body = tree("<table><tr><th>A</th><th>B</th></tr><tr><td>All</td></tr></table>")
    ready(body)
    assert body[0].get("class") == "columns-2"
