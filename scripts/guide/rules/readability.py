"""Rules on how easy a page reads: grade, sentences, paragraphs, lists."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from guide.block import Block, Sentence
from guide.library import Library
from guide.markdown.answers import ASKED
from guide.page import Page
from guide.problem import Problem
from guide.reading_grade import Score, SyllableCounter, words_in
from guide.report import amount
from guide.rules.tools import RUNNING, STATING, blocks_of, page_type

RAW, NEUTRAL = 8.0, 6.5
FEWEST = 100
"""Words below which a grade says nothing."""
LONGEST, LONG = 30, 20
LONG_SHARE = 0.05
SHORT, SHORT_SHARE = 6, 0.2
ENOUGH = 20
"""Sentences below which a share of them says nothing."""
MARKS_IN_100_WORDS = 4.5
MOST_SENTENCES, MOST_ITEMS = 3, 7
FEWEST_ANSWERING, MOST_ANSWERING = 2, 5


def sentences(page: Page) -> list[tuple[Block, Sentence]]:
    """The sentences of a page's paragraphs and lists in the words a reader sees, each with its block."""
    return [(block, sentence) for block in blocks_of(page, *RUNNING) for sentence in block.sentences]


def scores(library: Library) -> Iterator[tuple[Page, Score]]:
    """Each page with its counts; pages without sentences have no words."""
    reader = SyllableCounter(library.term.values())
    for page in library.pages:
        yield page, reader.score([sentence.text for _, sentence in sentences(page)])


def reading_level(library: Library, page: Page) -> Iterator[Problem]:
    """A page reads at grade 8.0 or below, and at 6.5 or below with glossary words counted as two syllables."""
    reader = _reader(library)
    words = [sentence.text for _, sentence in sentences(page)]
    score = reader.score(words)
    says = ""
    if score.words >= FEWEST and score.grade > RAW:
        says = f"this page reads at grade {score.grade:.1f}, {RAW} is the most"
    elif score.words >= FEWEST and score.neutral > NEUTRAL:
        says = f"with glossary words counted as short, this page reads at {score.neutral:.1f}, {NEUTRAL} is the most"
    if says:
        fix = f"shorten long sentences and long words such as {', '.join(_hardest(reader, words))}"
        yield Problem(page.text.place(page.body_start), "reading-level", says, fix)


@lru_cache(maxsize=1)
def _reader(library: Library) -> SyllableCounter:
    """One for all pages, so that a word is looked up once."""
    return SyllableCounter(library.term.values())


def _hardest(reader: SyllableCounter, sentences: list[str]) -> list[str]:
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


def sentence_length(library: Library, page: Page) -> Iterator[Problem]:
    """No sentence has more than 30 words, and at most 5 in 100 sentences of a page have more than 20."""
    counted = [(len(words_in(one.text)), block, one.start) for block, one in sentences(page)]
    for count, block, start in counted:
        if count > LONGEST:
            place = page.place_in(block, start)
            fix = f"split it: {LONGEST} is the most, {LONG} is better"
            yield Problem(place, "sentence-length", f"this sentence has {count} words", fix)
    long = [page.place_in(block, start) for count, block, start in counted if count > LONG]
    if len(long) > max(1, LONG_SHARE * len(counted)):
        says = f"{len(long)} of {len(counted)} sentences on this page have more than {LONG} words"
        lines = ", ".join(str(place.line) for place in long)
        yield Problem(long[0], "sentence-length", says, f"split some; they begin in lines {lines}")


def sentence_joined(library: Library, page: Page) -> Iterator[Problem]:
    """At most 1 in 5 sentences of a page has 6 words or fewer; in a decision aid they may be short."""
    found = sentences(page) if page_type(page) in STATING - {"decision"} else []
    short = [(block, one.start) for block, one in found if len(words_in(one.text)) <= SHORT]
    if len(found) >= ENOUGH and len(short) > SHORT_SHARE * len(found):
        says = f"{len(short)} of {len(found)} sentences on this page have {SHORT} words or fewer"
        places = [page.place_in(block, start) for block, start in short[:10]]
        lines = ", ".join(str(place.line) for place in places)
        yield Problem(places[0], "sentence-joined", says, f"join some to the next, such as in lines {lines}")


def marks_few(library: Library, page: Page) -> Iterator[Problem]:
    """A page shows at most 4.5 marks of sources in 100 words; 3 is better."""
    words = sum(len(block.text.split()) for block in page.blocks)
    if words >= FEWEST and (found := 100 * page.shown.marks / words) > MARKS_IN_100_WORDS:
        says = f"this page shows {found:.1f} marks of sources in 100 words"
        fix = "cite once, at the end of the sentences that rest on the same works"
        yield Problem(page.text.place(page.body_start), "marks-few", says, fix)


def paragraph_length(library: Library, page: Page) -> Iterator[Problem]:
    """A paragraph has at most 3 sentences, besides bold words at its beginning."""
    for block in blocks_of(page, "paragraph"):
        count = sum(sentence.start >= block.label for sentence in block.sentences)
        if count > MOST_SENTENCES:
            says = f"this paragraph has {count} sentences"
            yield Problem(page.place_in(block), "paragraph-length", says, "split it: 3 is the most")


def answer_length(library: Library, page: Page) -> Iterator[Problem]:
    """An answer to a question readers ask, whose heading ends in `{ #q-01 }` or the like, has 2 to 5 sentences."""
    for heading in (block for block in page.headings if ASKED.match(block.anchor)):
        below = (block for block in blocks_of(page, *RUNNING) if block.anchor == heading.anchor)
        count = sum(1 for block in below for _ in block.sentences)
        if not FEWEST_ANSWERING <= count <= MOST_ANSWERING:
            fix = f"write {FEWEST_ANSWERING} to {MOST_ANSWERING}, and tell the rest on the page it links to"
            says = f"this answer has {amount(count, 'sentence')}"
            yield Problem(page.place_in(heading), "answer-length", says, fix)


def list_length(library: Library, page: Page) -> Iterator[Problem]:
    """A list has at most 7 items; generated pages may have more."""
    for length, token in page.shown.lists if page_type(page) != "generated" else ():
        if length > MOST_ITEMS:
            says, fix = f"this list has {length} items", "split it, or make it a table: 7 is the most"
            yield Problem(page.place(token), "list-length", says, fix)
