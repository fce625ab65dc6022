"""`[@corona2019]` becomes a numbered superscript, and the works cited become the list at the page's end."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from guide.markdown.article import Article
from guide.markdown.elements import cites
from guide.markdown.merge_citations import REF, merge_citations
from guide.markdown.parts import part
from guide.markdown.works import short
from guide.rendered import WRITTEN
from guide.written import CITED_ID

CITATION = r"\s*\[(@[\w-]+(?:\s*;\s*@[\w-]+)*)\]"


class CitationInline(InlineProcessor):
    """Marks each citation with the ids it names; `number_citations` numbers them once the whole page is known."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(CITATION, md)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        ids = CITED_ID.findall(m.group(1))
        made = cites(ids)
        made.set(WRITTEN, " ".join(ids))
        return made, m.start(0), m.end(0)


def number_citations(article: Article) -> None:
    """Number the works in the order of their first citation and list them with links back."""
    root, library = article.root, article.library
    merge_citations(root)
    places: dict[str, list[int]] = {}  # each work cited → its citations, counted from 1
    for at, anchor in enumerate(root.iterfind(f".//a[@{REF}]"), 1):
        wanted = anchor.attrib.pop(REF)
        places.setdefault(wanted, []).append(at)
        anchor.text = str(list(places).index(wanted) + 1)
        anchor.set("id", f"cite-{at}")
        anchor.set("href", f"#ref-{anchor.text}")
        if library.wording:
            anchor.set("title", short(library.reference.get(wanted), library.wording, wanted))
    for parent in root.iter():
        if parent.tag in {"td", "li"} and _is_filled_by_a_link(parent):
            parent[1].set("class", "cites alone")
    if places:
        words = root.find("section[@class='words']")
        where = list(root).index(words) if words is not None else len(root)
        root.insert(where, part("references", library, cited=places))


def _is_filled_by_a_link(parent: Element) -> bool:
    """A cell or item of a link and its citations only: no words around them make the small targets part of a text."""
    if [child.tag for child in parent] != ["a", "sup"]:
        return False
    around = [parent.text, parent[0].tail, parent[1].tail]
    return not any(character.isalnum() for words in around for character in words or "")
