"""Rules on how easy a page reads: grade, sentences, paragraphs, lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from guide.library import Library
from guide.page import Page
from guide.problem import Place, Problem
from guide.prose import Block, plain
from guide.reading_grade import Reader, Score, words_in
from guide.rules.tools import RUNNING, each_block, page_type, place_in, quoted
from guide.report import amount

RAW, NEUTRAL = 8.0, 6.5
FEWEST = 100
"""Words below which a grade says nothing."""
LONGEST, LONG = 30, 20
LONG_SHARE = 0.05
MOST_SENTENCES, MOST_ITEMS = 3, 7
FEWEST_ANSWERING, MOST_ANSWERING = 2, 5
ASKED = re.compile(r"q-\d")
"""How the anchor of a question begins."""


@lru_cache(maxsize=1)
def told(library: Library) -> dict[str, list[tuple[str, Place]]]:
    """Page path → its sentences; two rules count their words."""
    return {page.path: sentences(library, page) for page in library.pages}


def sentences(library: Library, page: Page) -> list[tuple[str, Place]]:
    """The sentences of a page's paragraphs and lists in the words a reader sees, numbers included."""
    words = quoted(library)
    return [
        (plain(sentence, words), page.text.place(offset))
        for block in page.blocks
        if block.kind in RUNNING
        for sentence, offset in block.sentences()
    ]


def scores(library: Library) -> Iterator[tuple[Page, Score]]:
    """Each page with its counts; pages without sentences have no words."""
    reader = Reader(library.term.values())
    for page in library.pages:
        yield page, reader.score([words for words, _ in told(library)[page.path]])


def reading_level(library: Library) -> Iterator[Problem]:
    """A page reads at grade 8.0 or below, and at 6.5 or below with glossary words counted as two syllables."""
    reader = Reader(library.term.values())
    for page in library.pages:
        words = [words for words, _ in told(library)[page.path]]
        score = reader.score(words)
        says = ""
        if score.words >= FEWEST and score.grade > RAW:
            says = f"this page reads at grade {score.grade:.1f}, {RAW} is the most"
        elif score.words >= FEWEST and score.neutral > NEUTRAL:
            says = (
                f"with glossary words counted as short, this page reads at {score.neutral:.1f}, {NEUTRAL} is the most"
            )
        if says:
            fix = f"shorten long sentences and long words such as {', '.join(_hardest(reader, words))}"
            yield Problem(page.text.place(page.body_start), "reading-level", says, fix)


def _hardest(reader: Reader, sentences: list[str]) -> list[str]:
    """The five words that weigh most: many syllables, used often, no glossary words."""
    weights: dict[str, int] = {}
    for sentence in sentences:
        medical = {
            word for found in reader.medical.find(sentence) for word in words_in(sentence[found.start : found.end])
        }
        for word in (word for word in words_in(sentence) if word not in medical):
            extra = reader.syllables(word) - 2
            weights[word.casefold()] = weights.get(word.casefold(), 0) + max(0, extra)
    return sorted(weights, key=lambda word: (-weights[word], word))[:5]


def sentence_length(library: Library) -> Iterator[Problem]:
    """No sentence has more than 30 words, and at most 5 in 100 sentences of a page have more than 20."""
    for page in library.pages:
        counted = [(len(words_in(words)), place) for words, place in told(library)[page.path]]
        for count, place in counted:
            if count > LONGEST:
                fix = f"split it: {LONGEST} is the most, {LONG} is better"
                yield Problem(place, "sentence-length", f"this sentence has {count} words", fix)
        long = [place for count, place in counted if count > LONG]
        if len(long) > max(1, LONG_SHARE * len(counted)):
            says = f"{len(long)} of {len(counted)} sentences on this page have more than {LONG} words"
            lines = ", ".join(str(place.line) for place in long)
            yield Problem(long[0], "sentence-length", says, f"split some; they begin in lines {lines}")


def paragraph_length(library: Library) -> Iterator[Problem]:
    """A paragraph has at most 3 sentences."""
    for page, block in each_block(library, "paragraph"):
        count = sum(1 for _ in block.sentences())
        if count > MOST_SENTENCES:
            yield Problem(
                place_in(page, block),
                "paragraph-length",
                f"this paragraph has {count} sentences",
                "split it: 3 is the most",
            )


def answer_length(library: Library) -> Iterator[Problem]:
    """An answer to a question readers ask, whose heading ends in `{ #q-01 }` or the like, has 2 to 5 sentences."""
    headings = ((page, block) for page, block in each_block(library, "heading") if ASKED.match(block.anchor))
    for page, heading in headings:
        below = [block for block in page.blocks if block.anchor == heading.anchor and block.kind in RUNNING]
        count = sum(bool(plain(words)) for block in below for words, _ in block.sentences())
        if not FEWEST_ANSWERING <= count <= MOST_ANSWERING:
            fix = f"write {FEWEST_ANSWERING} to {MOST_ANSWERING}, and tell the rest on the page it links to"
            says = f"this answer has {amount(count, 'sentence')}"
            yield Problem(place_in(page, heading), "answer-length", says, fix)


def list_length(library: Library) -> Iterator[Problem]:
    """A list has at most 7 items; generated pages may have more."""
    for page in library.pages:
        for items in _lists(page) if page_type(page) != "generated" else ():
            if len(items) > MOST_ITEMS:
                says = f"this list has {len(items)} items"
                yield Problem(
                    place_in(page, items[0]), "list-length", says, "split it, or make it a table: 7 is the most"
                )


def _lists(page: Page) -> Iterator[list[Block]]:
    """Items of one list: at one depth, with nothing less deep or beside it between them."""
    unfinished: dict[int, list[Block]] = {}
    for block in page.blocks:
        deep = _indent(page, block)
        ended = [depth for depth in unfinished if depth > deep or (depth == deep and block.kind != "item")]
        yield from (unfinished.pop(depth) for depth in ended)
        if block.kind == "item":
            unfinished.setdefault(deep, []).append(block)
    yield from unfinished.values()


def _indent(page: Page, block: Block) -> int:
    line = page.text.body[: block.start].rpartition("\n")[2]
    return len(line) - len(line.lstrip(" "))
