"""A library made in memory and the HTML a page becomes with it."""

import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

import yaml
from markdown import Markdown
from markdown.extensions import Extension
from pydantic import BaseModel

from guide.library import Library
from guide.markdown import GuideExtension
from guide.models import Number, Term
from guide.models.article import Article, Claim
from guide.models.reference import Reference
from guide.models.wording import Wording
from guide.rendered import Rendered
from guide.text import Text
from guide.yaml_reader import Entry, Positions

NOWHERE = Positions(Text("", ""))
CORONA = {
    "id": "corona2019",
    "type": "article-journal",
    "title": "Sperm recovery and ICSI outcomes",
    "author": [{"family": "Corona", "given": "G."}, {"family": "Minhas", "given": "S."}, {"literal": "others"}],
    "issued": "2019",
    "container-title": "Human Reproduction Update",
    "volume": "25",
    "issue": "6",
    "page": "733-757",
    "DOI": "10.1093/humupd/dmz028",
    "level": "review-of-studies",
    "seen": {"where": ["https://pubmed.ncbi.nlm.nih.gov/31665451/"], "part": "abstract"},
}
KANG = {
    "id": "kang2021",
    "type": "webpage",
    "title": "Sperm made in islands?",
    "author": [{"literal": "A health service"}],
    "URL": "https://www.example.org/islands",
    "level": "official",
    "seen": {"where": ["https://www.example.org/islands"]},
}
FOUND = {
    "id": "noa-found",
    "topic": "retrieval",
    "says": "sperm were found",
    "otherwise": "no sperm were found",
    "outcome": "sperm-found",
    "value": 47,
    "out_of": 100,
    "of": "operations",
    "who": "men with non-obstructive azoospermia in 117 studies",
    "per": "operation",
    "year": 2019,
    "exact": "47%",
    "references": ["corona2019"],
    "where": "abstract",
    "seen": "abstract",
    "checked": "2026-11-20",
}
WAIT = {
    **{key: value for key, value in FOUND.items() if key not in {"value", "out_of", "of", "otherwise", "per"}},
    "id": "wait",
    "low": 3,
    "high": 5,
    "unit": "months",
}
TESE = {"id": "tese", "term": "TESE", "meaning": "An operation that takes pieces of a testicle."}
MICRO = {
    "id": "micro-tese",
    "term": "micro-TESE",
    "say": "MY-kro TEE-zee",
    "short_for": "microdissection testicular sperm extraction",
    "meaning": "An operation that looks for sperm with a microscope.",
    "plural": ["micro-TESEs"],
    "lay": ["mTESE"],
    "page": "treatments/micro-tese.md",
}
SEMEN = {"id": "semen", "term": "semen", "meaning": "The fluid that comes out at orgasm.", "lay": ["cum"]}


MODELS: dict[str, type[BaseModel]] = {
    "references": Reference,
    "numbers": Number,
    "terms": Term,
    "articles": Article,
    "claims": Claim,
}
GIVEN: dict[str, list[dict[str, Any]]] = {
    "references": [CORONA, KANG],
    "numbers": [FOUND, WAIT],
    "terms": [TESE, MICRO, SEMEN],
}


ROOT = Path(__file__).parents[2]
VOID = re.compile("<((?:br|hr|img|input)\\b[^>]*)>")
"""What HTML leaves open and XML does not."""


WORDS = Wording.model_validate(yaml.safe_load((ROOT / "content/words.yml").read_text("utf-8")))
"""Those of the guide itself."""


def library(root: Path = Path(), **more: list[dict[str, Any]]) -> Library:
    """Two works, two numbers and three terms; `references=[…]` and the like replace a list."""
    made = Library(root, wording=WORDS)
    for name, entries in {**GIVEN, **more}.items():
        setattr(made, name, [Entry(MODELS[name].model_validate(entry), NOWHERE) for entry in entries])
    return made


def rendered(made: Library, body: str) -> Rendered:
    """The article of a page, as the check has it."""
    shown(body, made)
    return made.renders[body.strip()]


def shown(text: str, made: Library | None = None) -> Element:
    """The article that `text` becomes, as a tree."""
    known = ["admonition", "attr_list", "pymdownx.details", "tables", "toc"]
    given = made or library()
    extensions: list[str | Extension] = [*known, GuideExtension(lambda: given)]
    article = VOID.sub(r"<\1/>", Markdown(extensions=extensions).convert(text))
    return fromstring(f"<article>{article}</article>")  # noqa: S314 (our own words, not a stranger's)


def text_of(node: Element | None) -> str:
    return "" if node is None else " ".join("".join(node.itertext()).split())
