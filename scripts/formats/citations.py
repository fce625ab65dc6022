"""Numbers the citations of a book through, with one list at its end in place of a list on each page."""

from lxml import html

from formats.articles import Article
from formats.format_error import FormatError
from guide.site.visible_text import words

REFERENCE = ".//span[@class='reference']"
LISTS = ".//section[@class='references']"


def number_through(articles: list[Article], sources: Article) -> None:
    """Number the works of the page of sources, lead every mark of the articles there, and drop the articles' lists."""
    numbered = _number(sources.tree)
    for article in articles:
        works = {one.get("id"): _of(one, numbered, article) for one in article.tree.xpath(f"{LISTS}//li")}
        for marks in article.tree.iter("sup"):
            _renumber(marks, works)
        for found in article.tree.xpath(LISTS):
            found.drop_tree()


def _of(item: html.HtmlElement, numbered: dict[str, tuple[int, str]], article: Article) -> tuple[int, str]:
    """Number and id of the work that stands in a page's own list."""
    work = words(item.find(REFERENCE))
    if work not in numbered:
        raise FormatError(f"{article.path}: “{work}” does not stand on the page of sources: build the site again")
    return numbered[work]


def _number(tree: html.HtmlElement) -> dict[str, tuple[int, str]]:
    """Turn the lists of works into lists with numbers; returns words of a reference → its number and id."""
    works: dict[str, tuple[int, str]] = {}
    for group in [one for one in tree.iter("ul") if one.find(f"./li/{REFERENCE[3:]}") is not None]:
        group.tag = "ol"
        group.set("start", str(len(works) + 1))
        for work in group.iter("li"):
            works[words(work.find(REFERENCE))] = (len(works) + 1, work.get("id"))
    return works


def _renumber(marks: html.HtmlElement, works: dict[str, tuple[int, str]]) -> None:
    """Give the marks of one citation their numbers in the book, the lowest first."""
    links = [one for one in marks.iter("a") if one.get("href", "").removeprefix("#") in works]
    wanted = sorted(works[one.get("href").removeprefix("#")] for one in links)
    for link, (number, target) in zip(links, wanted, strict=True):
        link.text = str(number)
        link.set("href", f"#{target}")
