"""Rules on what pages state: a source in the sentence, and a home for every claim of the source articles."""

import re
from functools import lru_cache

from guide.block import Block
from guide.library import Library
from guide.models.article import Claim
from guide.page import Page
from guide.rules.quoted_numbers import BY_HAND
from guide.rules.tools import STATING, Found, blocks_of, nearest

UNITS = (
    r"months?|weeks?|days?|years?|hours?|ml|l|mm|cm|[µμ]g|mcg|mg|g|kg|iu|units|tablets|drops|degrees|°c|million"
    r"|men|women|couples|people|babies|children|boys|operations|studies"
)
FIGURE = re.compile(
    rf"{BY_HAND.pattern}|(?<![\w.,])\d+(?:[.,]\d+)*(?:\s+to\s+\d+(?:[.,]\d+)*)?\s+(?:{UNITS})\b|[£€$]\s?\d+(?:[,.]\d+)*"
    r"|\b(?:a third|two thirds|a quarter|three quarters|half) of\b"
)
"""A result in digits, or a share in words; looked for in small letters."""
CONFIRMED = "confirmed"


def claim_cited(library: Library, page: Page) -> Found:
    """A sentence with a result figure, or one that states a cause, an effect, a chance or advice, names its source,
    or shares the citation at the end of a later sentence of its paragraph."""
    if page.type not in STATING:
        return
    cited_rows = {block.cell[:2] for block in page.blocks if block.cell and block.is_cited()}
    for block in blocks_of(page, "paragraph", "item", "cell"):
        in_cited_row = block.cell is not None and block.cell[:2] in cited_rows
        covered = max((one.at for one in block.cites), default=0)
        if block.inside != "questions" and not in_cited_row and _stated(library, block, block.typed[covered:]):
            yield from _uncited(library, page, block, covered)


def _uncited(library: Library, page: Page, block: Block, covered: int) -> Found:
    """Sentences behind the last citation of a block, at the offset `covered`, that state something without a source."""
    fix = "put `[@id]` before its full stop or at the end of its paragraph, or quote the number with `{{ id }}`"
    for sentence in block.sentences:
        match = _stated(library, block, sentence.typed) if sentence.start >= covered else None
        asks = sentence.text.rstrip('"”’ ').endswith("?")
        if match and not asks and not block.is_cited(sentence.start, sentence.end):
            words = " ".join(sentence.text[match.start() : match.end()].split())
            place = page.place_in(block, sentence.start + match.start())
            yield place, f"this sentence says “{words}” and names no source", fix


def _stated(library: Library, block: Block, typed: str) -> re.Match[str] | None:
    """The first words of a block, or of one of its sentences, that need a source."""
    text = typed.lower()
    return FIGURE.search(text) or (_states(library).search(text) if block.inside != "unknown" else None)


@lru_cache(maxsize=1)  # the same for all pages
def _states(library: Library) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(one.pattern for one in library.style.states) or '(?!)'})\b")


def article_covered(library: Library) -> Found:
    """Every confirmed claim of a source article has a home: a heading on a page that cites one of its references."""
    cited = library.pages_of_references
    for entry in library.claims:
        claim = entry.value
        if claim.home is None and claim.verdict == CONFIRMED:
            says = f"the confirmed claim {claim.id} is on no page"
            yield entry.place("id"), says, "write `home: folder/page.md#heading`"
        elif fault := _homeless(library, claim, cited):
            yield entry.place("home"), *fault


def _homeless(library: Library, claim: Claim, cited: dict[str, list[str]]) -> tuple[str, str] | None:
    path, _, anchor = (claim.home or "").partition("#")
    page = library.page.get(path)
    if page is None:
        return None
    if page.meta and anchor not in (known := page.anchors):
        return f"docs/{path} has no heading `#{anchor}` for {claim.id}", nearest(anchor, known, "look at its headings")
    is_cited = any(path in cited.get(one, ()) for one in claim.references)
    if claim.verdict == CONFIRMED and claim.references and not is_cited:
        return f"docs/{path} cites no source of {claim.id}", f"cite `[@{claim.references[0]}]` where it says so"
    return None
