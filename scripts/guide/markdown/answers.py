"""Folds the answers below questions that readers ask, headings with an id such as `q-01`.

The questions below a heading fold as a group that says how many they are; the first group stands open.
"""

import re
from itertools import takewhile
from xml.etree.ElementTree import Element

from guide.markdown.article import Article
from guide.markdown.elements import element, extend

ASKED = re.compile(r"q-\d")
"""The beginning of the id of such a heading."""
ENDS = {"h1", "h2", "h3"}


def fold_answers(article: Article) -> None:
    """Fold each answer below its question; the questions below a heading become a group. Lists of sources stay out."""
    root, parts = article.root, list(article.root)
    first = next((at for at, part in enumerate(parts) if _asks(part)), None)
    if first is None:
        return
    begin = max((at for at in range(first) if parts[at].tag == "h2"), default=first)
    folded = element("div", data_filter="")
    for part in takewhile(lambda part: part.tag != "section", parts[begin:]):
        root.remove(part)
        _place(part, folded)
    for group in folded.findall("details"):
        extend(group[0], [" ", element("span", str(len(group.findall("details"))), class_="count")])
    root.insert(begin, folded)


def _place(part: Element, folded: Element) -> None:
    """Put the next part of the page into the group or answer that it belongs to."""
    if part.tag == "h2":
        is_open = None if len(folded) else ""
        folded.append(element("details", element("summary", part), class_="group", open=is_open))
        return
    if not len(folded):
        folded.append(element("section"))
    group = folded[-1]
    if _asks(part):
        group.append(element("details", element("summary", part), class_="answer"))
    elif len(group) and group[-1].tag == "details" and part.tag not in ENDS:
        group[-1].append(part)
    else:
        group.append(part)


def _asks(part: Element) -> bool:
    return part.tag == "h3" and ASKED.match(part.get("id", "")) is not None
