"""PDF leaflets of the pages that people print: each a document of its own, from its message to where to read more."""

from pathlib import Path

from lxml.html import HtmlElement
from lxml.html.builder import CLASS, E

from formats.articles import Article, read_articles
from formats.book import document
from formats.edition import Edition, edition
from formats.format_error import FormatError
from formats.paper import lead, ready
from formats.pdf import write
from formats.typeset import typeset
from guide.library import Library
from guide.models.wording import Section
from guide.site.pages import parsed

FOLDER = "leaflets"
"""Below `dist/`."""
PAGES = (
    "start/first-steps.html",
    "start/read-your-report.html",
    "treatments/micro-tese.html",
    "treatments/repair-surgery.html",
    "treatments/sperm-retrieval.html",
    "treatments/hormone-treatment.html",
    "decide/repair-or-retrieve.html",
    "decide/micro-tese-or-donor.html",
    "decide/fresh-or-frozen.html",
    "tools/questions.html",
)
MOST_NAMED = 8
"""Pages named at the end of a leaflet."""
GATHERED = "./div[@class='asked']"
"""The questions of all pages, to tick on a screen: seven sheets more, of which nobody takes one along."""
LINES = 5
"""To write on what the doctor answers, and whom to call."""


def name(path: str) -> str:
    """What the files of a page's leaflet begin with."""
    return Path(path).stem


def make(root: Path, library: Library, site: Path, dist: Path) -> list[Path]:
    """Write `leaflets/<page>-a4.pdf` and `-letter.pdf` for each. Raises FormatError, with the page, or OSError."""
    of, home = edition(root, library, site), parsed("index.html", (site / "index.html").read_text("utf-8")).home
    articles = {one.path: one for one in read_articles(library, site)}
    (dist / FOLDER).mkdir(exist_ok=True)
    titles = {one.tree.get("id"): one.title for one in articles.values()}
    made: list[Path] = []
    for path in (one for one in PAGES if one in articles):
        try:
            laid_out = typeset(leaflet(articles[path], of, titles, home), ("paper.css", "leaflet.css"), site, of.day)
        except FormatError as error:
            raise FormatError(f"{path}: {error}") from error
        made += write(laid_out, dist / FOLDER, name(path))
    return made


def leaflet(article: Article, of: Edition, titles: dict[str, str], home: str) -> HtmlElement:
    """The document of one page; `titles` are those of all pages by id, `home` is the guide's address on the web."""
    tree = article.tree
    drop_gathered(tree)
    more = _more(tree, of.words.paper, titles, home)
    looked_up = tree.xpath("./section[@class='references' or @class='words']")
    end = tree.index(looked_up[0]) if looked_up else len(tree)
    tree[end:end] = [more] if tree.xpath("./div[@class='notes']") else [_room(of.words.page), more]
    band = E.header(E.p(of.title, CLASS("guide")), tree.find(".//h1"))
    checked = tree.find("./p[@class='review']")
    body = E.body(band, checked if checked is not None else "", E.p(of.words.frame.no_doctor, CLASS("review")), tree)
    lead(body, of.words.paper.page)
    ready(body)
    return document(of, article.title, body)


def _room(said: Section) -> HtmlElement:
    return E.div(CLASS("notes"), E.p(said.room), *(E.hr() for _ in range(LINES)))


def drop_gathered(tree: HtmlElement) -> None:
    """Drop the questions of all pages, with their heading and all between the two."""
    for part in tree.xpath(GATHERED):
        for before in part.itersiblings(preceding=True):
            before.drop_tree()
            if before.tag == "h2":
                break
        part.drop_tree()


def _more(tree: HtmlElement, said: Section, titles: dict[str, str], home: str) -> HtmlElement:
    """Where to read on: the pages that the leaflet names first, and the guide's address."""
    links = (str(address)[1:] for address in tree.xpath(".//a[not(@class)]/@href[starts-with(., '#')]"))
    pages = (page for link in links for page in titles if f"{link}--".startswith(f"{page}--"))
    named = [titles[page] for page in dict.fromkeys(pages) if page != tree.get("id")][:MOST_NAMED]
    section = E.section(CLASS("on"), E.h2(said.more), E.p(said.whole), E.ul(*map(E.li, named)))
    if home:
        section.append(E.p(said.web.format(address=home)))
    return section
