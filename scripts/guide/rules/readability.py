"""Rules on how easy a page reads: grade, sentences, paragraphs, lists."""

from collections import Counter

from guide.block import RUNNING, Block
from guide.library import Library
from guide.markdown.answers import ASKED
from guide.page import Page
from guide.reading_grade import SyllableCounter, counter_of, running, words_in
from guide.report import plural
from guide.rules.tools import STATING, Found, FoundIn, blocks_of

GRADE, NEUTRAL = 8.0, 6.5
"""The highest that a page may have."""
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
MOST_IN_BRIEF = 150
"""Words; a phone shows about 100 at once, and what to do must not wait for the third screen."""


def reading_level(library: Library, page: Page) -> Found:
    """A page reads at grade 8.0 or below, and at 6.5 or below with glossary words counted as two syllables."""
    counter = counter_of(library)
    words = [sentence.text for _, sentence in running(page)]
    score = counter.score(words)
    says = ""
    if score.words >= FEWEST and score.grade > GRADE:
        says = f"this page reads at grade {score.grade:.1f}, the limit is {GRADE}"
    elif score.words >= FEWEST and score.grade > NEUTRAL and score.neutral > NEUTRAL:  # never above the other grade
        says = f"with glossary words counted as short, this page reads at {score.neutral:.1f}, the limit is {NEUTRAL}"
    if says:
        fix = f"shorten long sentences and long words such as {', '.join(_hardest(counter, words))}"
        yield page.text.place(page.body_start), says, fix


def _hardest(counter: SyllableCounter, sentences: list[str]) -> list[str]:
    """The five words that weigh most: many syllables, used often, no glossary words."""
    weights: Counter[str] = Counter()
    for sentence in sentences:
        terms = (sentence[found.start : found.end] for found in counter.medical.find(sentence))
        medical = {word for term in terms for word in words_in(term)}
        for word in (word for word in words_in(sentence) if word not in medical):
            weights[word.casefold()] += max(0, counter.syllables(word) - 2)
    return sorted(weights, key=lambda word: (-weights[word], word))[:5]


def sentence_length(library: Library, page: Page) -> Found:
    """No sentence has more than 30 words, and at most 5 in 100 sentences of a page have more than 20."""
    counted = [(len(words_in(one.text)), block, one.start) for block, one in running(page)]
    for count, block, start in counted:
        if count > LONGEST:
            place = page.place_in(block, start)
            yield place, f"this sentence has {count} words", f"split it: the limit is {LONGEST}, and {LONG} is better"
    long = [page.place_in(block, start) for count, block, start in counted if count > LONG]
    if len(long) > max(1, LONG_SHARE * len(counted)):
        says = f"{len(long)} of {len(counted)} sentences on this page have more than {LONG} words"
        lines = ", ".join(str(place.line) for place in long)
        yield long[0], says, f"split some; they begin in lines {lines}"


def sentence_joined(library: Library, page: Page) -> Found:
    """At most 1 in 5 sentences of a page has 6 words or fewer; in a decision aid they may be short."""
    found = running(page) if page.type in STATING - {"decision"} else []
    short = [(block, one.start) for block, one in found if len(words_in(one.text)) <= SHORT]
    if len(found) >= ENOUGH and len(short) > SHORT_SHARE * len(found):
        says = f"{len(short)} of {len(found)} sentences on this page have {SHORT} words or fewer"
        places = [page.place_in(block, start) for block, start in short[:10]]
        lines = ", ".join(str(place.line) for place in places)
        yield places[0], says, f"join some to the next, such as in lines {lines}"


def marks_few(library: Library, page: Page) -> Found:
    """A page shows at most 4.5 marks of sources in 100 words; 3 is better."""
    words = sum(len(block.text.split()) for block in page.blocks)
    if words >= FEWEST and (found := 100 * page.shown.marks / words) > MARKS_IN_100_WORDS:
        says = f"this page shows {found:.1f} marks of sources in 100 words"
        fix = "cite once, at the end of the sentences that rest on the same works"
        yield page.text.place(page.body_start), says, fix


def paragraph_length(library: Library, block: Block) -> FoundIn:
    """A paragraph has at most 3 sentences, besides bold words at its beginning."""
    count = sum(sentence.start >= block.bold_end for sentence in block.sentences) if block.kind == "paragraph" else 0
    if count > MOST_SENTENCES:
        yield 0, f"this paragraph has {count} sentences", "split it: the limit is 3"


def answer_length(library: Library, page: Page) -> Found:
    """An answer to a question readers ask, whose heading ends in `{ #q-01 }` or the like, has 2 to 5 sentences."""
    for heading in (block for block in page.headings if ASKED.match(block.anchor)):
        below = (block for block in blocks_of(page, *RUNNING) if block.anchor == heading.anchor)
        count = sum(1 for block in below for _ in block.sentences)
        if not FEWEST_ANSWERING <= count <= MOST_ANSWERING:
            fix = f"write {FEWEST_ANSWERING} to {MOST_ANSWERING}, and tell the rest on the page it links to"
            yield page.place_in(heading), f"this answer has {plural(count, 'sentence')}", fix


def brief_length(library: Library, page: Page) -> Found:
    """The box “In brief” has at most 150 words."""
    brief = [block for block in page.blocks if block.inside == "brief" and block.kind != "title"]
    words = sum(len(block.text.split()) for block in brief)
    if words > MOST_IN_BRIEF:
        says = f"the short version has {words} words, the limit is {MOST_IN_BRIEF}"
        yield page.place_in(brief[0]), says, "leave out what the page says further down, or move it there"


def list_length(library: Library, page: Page) -> Found:
    """A list has at most 7 items; generated pages may have more."""
    for length, token in page.shown.lists if page.type != "generated" else ():
        if length > MOST_ITEMS:
            says, fix = f"this list has {length} items", "split it, or make it a table: the limit is 7"
            yield page.place(token), says, fix
