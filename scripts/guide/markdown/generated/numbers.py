"""`::: numbers`: every number with who was counted, its source, when it was checked and where it is used."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.generated.links import page_links, reference_links
from guide.markdown.html import element
from guide.markdown.tables import framed, headed
from guide.models import Number
from guide.quote import told
from guide.uses import pages_of_numbers

TOPICS = {
    "absent-vas-cftr": "Born without the sperm tubes",
    "aspermia-retrograde": "Dry orgasm and retrograde ejaculation",
    "basics": "Azoospermia in general",
    "cancer-fertility": "Cancer treatment",
    "child-health": "Health of the children",
    "costs-clinics": "Costs, waiting and clinics",
    "diagnosis": "Finding the cause",
    "donor-sperm": "Donor sperm and other ways to a family",
    "emotional": "Feelings",
    "genetic-tests": "Genetic tests",
    "hormones-before-surgery": "Hormones before surgery",
    "icsi": "IVF and ICSI",
    "klinefelter": "Klinefelter syndrome",
    "long-term-health": "Health in the long run",
    "low-hormone-hh": "Missing brain signals",
    "new-and-research": "New methods",
    "obstructive-treatment": "Treating a blockage",
    "other-causes": "Other causes",
    "partners": "Partners",
    "semen-test": "Semen tests",
    "sperm-retrieval-noa": "Sperm retrieval when few are made",
    "tese-risks": "Risks of sperm retrieval",
    "testosterone-steroids": "Testosterone and steroids",
    "varicocele": "Varicocele",
    "vasectomy-reversal": "Vasectomy reversal",
    "y-deletion": "Y deletions",
}
"""Topic → the words of its heading; a topic without an entry is shown as it is written."""
HEADERS = ("Number", "Who was counted", "Source", "Last checked", "Used on")


def numbers(library: Library) -> Element:
    """One table for each topic."""
    used = pages_of_numbers(library)
    ordered = sorted(library.number.values(), key=lambda number: (number.topic, number.id))
    groups = [(topic, list(group)) for topic, group in groupby(ordered, key=lambda number: number.topic)]
    return element(
        "div", *(_topic(library, topic, group, used) for topic, group in groups), class_="numbers", data_filter="Topic"
    )


def _topic(library: Library, topic: str, group: list[Number], used: dict[str, list[str]]) -> Element:
    title = TOPICS.get(topic, topic.replace("-", " ").capitalize())
    table = headed(HEADERS, *(_row(library, number, used.get(number.id, [])) for number in group))
    return element("section", element("h2", title, id=f"topic-{topic}"), framed(table, title))


def _row(library: Library, number: Number, pages: list[str]) -> Element:
    what = told(number) + (f" (per {number.per})" if number.per else "")
    return element(
        "tr",
        element("th", what, id=number.id),
        element("td", number.who),
        element("td", *reference_links(library, number.references), f" ({number.where})" if number.where else None),
        element("td", f"{number.checked.day} {number.checked:%B %Y}"),
        element("td", *page_links(library, pages)),
    )
