"""`::: corrections`: every claim of the source articles with our verdict, what is right, and the source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.generated.links import page_link, reference_links
from guide.markdown.html import Child, element
from guide.markdown.tables import framed, headed
from guide.models import Article, Claim

HEADERS = ("What the article says", "Our verdict", "What is right", "Source and page")
VERDICTS = {
    "confirmed": "Confirmed",
    "imprecise": "Not exact",
    "outdated": "Out of date",
    "wrong": "Wrong",
    "unsupported": "No proof found",
    "anecdote": "One person's story",
    "opinion": "Opinion",
    "marketing": "Advertising",
}
COUNTED = {"unsupported": "without proof", "anecdote": "told by one person"}
"""Verdict → the words behind how many, where they are not the same in small letters."""


def corrections(library: Library) -> Element:
    """What each article is, a count of verdicts, and a table of its claims."""
    articles = {entry.value.id: entry.value for entry in library.articles}
    claims = [entry.value for entry in library.claims]
    sections = (
        _article(library, article, [one for one in claims if one.id[0] == letter])
        for letter, article in sorted(articles.items())
    )
    return element("div", element("p", counted(claims)), *sections, class_="corrections", data_filter="Article")


def counted(claims: Iterable[Claim]) -> str:
    """All claims by verdict, in words."""
    found: Counter[str] = Counter(claim.verdict for claim in claims)
    parts = ", ".join(
        f"{found[verdict]} {COUNTED.get(verdict, words.lower())}"
        for verdict, words in VERDICTS.items()
        if found[verdict]
    )
    return f"{sum(found.values())} statements were checked: {parts}."


def _article(library: Library, article: Article, claims: list[Claim]) -> Element:
    table = headed(HEADERS, *(_row(library, claim) for claim in claims))
    title = f"Article {article.id.upper()}: {article.title}"
    return element(
        "section",
        element("h2", title, id=f"article-{article.id}"),
        element(
            "p", f"Published by: {article.publisher}. Date: {article.dated}. {article.interests} {article.appraisal}"
        ),
        element("p", f"What we used: {article.kept} What we left out: {article.left_out}"),
        element("p", counted(claims)),
        framed(table, title),
    )


def _row(library: Library, claim: Claim) -> Element:
    return element(
        "tr",
        element("th", claim.claim, id=claim.id),
        element("td", VERDICTS[claim.verdict], class_=f"verdict {claim.verdict}"),
        element("td", claim.correction or ("Right as it stands." if claim.verdict == "confirmed" else "")),
        element("td", *_support(library, claim)),
    )


def _support(library: Library, claim: Claim) -> list[Child]:
    children = reference_links(library, claim.references)
    if claim.verified == "not-seen" and not children:
        children = ["General knowledge: we have not yet seen a source we can cite."]
    if claim.home:
        path, _, anchor = claim.home.partition("#")
        children += [". " if children else None, "On the page: ", page_link(library, path, f"#{anchor}")]
    return children
