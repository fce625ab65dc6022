"""`[@corona2019]` becomes a numbered superscript, and the works cited become the list at the page's end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from guide.markdown.html import cites
from guide.markdown.parts import part
from guide.markdown.side_by_side import tidy
from guide.markdown.step import Step
from guide.markdown.works import short
from guide.render import WRITTEN
from guide.written import CITED_ID

CITATION = r"\s*\[(@[\w-]+(?:\s*;\s*@[\w-]+)*)\]"


class CitationInline(InlineProcessor):
    """Marks each citation with the ids it names; `CitationList` numbers them once the whole page is known."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(CITATION, md)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        ids = CITED_ID.findall(m.group(1))
        made = cites(ids)
        made.set(WRITTEN, " ".join(ids))
        return made, m.start(0), m.end(0)


class CitationList(Step):
    """Numbers the works in the order of their first citation and lists them with links back."""

    def run(self, root: Element) -> None:
        tidy(root)
        order: dict[str, list[int]] = {}
        numbers: dict[str, int] = {}
        count = 0
        for anchor in root.iter("a"):
            wanted = anchor.attrib.pop("data-ref", None)
            if wanted is None:
                continue
            count += 1
            order.setdefault(wanted, []).append(count)
            self._number(anchor, wanted, numbers.setdefault(wanted, len(order)), count)
        for parent in root.iter():
            if parent.tag in {"td", "li"} and _is_filled_by_a_link(parent):
                parent[1].set("class", "cites alone")
        if order:
            words = root.find("section[@class='words']")
            where = list(root).index(words) if words is not None else len(root)
            root.insert(where, part("references", self.library, cited=order, kinds=self._kinds(order)))

    def _kinds(self, cited: Iterable[str]) -> str:
        """How many works there are of each level, the strongest first: 9 reviews, 1 guideline."""
        works = self.library.reference
        counted = Counter(works[one].level for one in cited if one in works)
        words = self.library.wording.kinds if self.library.wording else {}
        return ", ".join(f"{counted[level]} {words[level][counted[level] > 1]}" for level in words if counted[level])

    def _number(self, anchor: Element, wanted: str, number: int, count: int) -> None:
        anchor.text = str(number)
        anchor.set("id", f"cite-{count}")
        anchor.set("href", f"#ref-{number}")
        if self.library.wording:
            anchor.set("title", short(self.library.reference.get(wanted), self.library.wording, wanted))


def _is_filled_by_a_link(parent: Element) -> bool:
    """A cell or item of a link and its citations only: no words around them make the small targets part of a text."""
    if [child.tag for child in parent] != ["a", "sup"]:
        return False
    around = [parent.text, parent[0].tail, parent[1].tail]
    return not any(character.isalnum() for words in around for character in words or "")
