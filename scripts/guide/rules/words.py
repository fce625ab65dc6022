"""Rules on words: well spelled, plain, kind, without promises, and our own."""

import difflib
import re
from functools import lru_cache

from guide.block import RUNNING, Block
from guide.library import Library
from guide.models import Avoided
from guide.own_words import copied
from guide.page import Page
from guide.phrases import Phrases
from guide.rules.tools import STATING, Found, FoundIn, blocks_of, rows_of, signs_in
from guide.spelling import misspelled

TWICE = re.compile(r"\b([^\W\d_]+)\s+\1\b", re.IGNORECASE)
RIGHT_TWICE = frozenset({"had", "that"})
"""Words that may follow themselves: the men had had mumps."""
FEW = 6
"""Words up to which a point may be in two lists."""
LONG = 24
"""Words from which a paragraph or point may be on a page only once."""
MANY, ALIKE = 16, 0.7
"""Words that texts need to be compared, and the share of them that two versions of a text have in common."""
EMOJI = re.compile("[\u2190-\u21ff\u2300-\u23ff\u2460-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]")
LONGEST_CODE = 5
"""Words in backticks: a value of a report, a name of a file."""
SHOUT = re.compile(r"!(?<=\w!)(?!\w)")


def word_spelled(library: Library, block: Block) -> FoundIn:
    """Words are spelled as in British English; names and medicines stand in content/spelling/own.txt."""
    yield from misspelled(library, block.typed)


def word_once(library: Library, block: Block) -> FoundIn:
    """No word is said twice in a row, and no sentence twice in a paragraph."""
    known = all(one.id in library.number for one in block.quotes)
    for match in TWICE.finditer(block.text if known else block.typed):
        if match.group(1).casefold() not in RIGHT_TWICE:
            yield match.start(), f"“{match.group()}” says a word twice", "delete one of the two"
    said: set[str] = set()
    for sentence in block.sentences:
        if sentence.text in said and " " in sentence.text:
            yield sentence.start, "this sentence is here already", "delete one of the two"
        said.add(sentence.text)


def said_once(library: Library, page: Page) -> Found:
    """No paragraph, no point of a list and no row of a table occurs twice below the same heading, nor a long one twice
    on a page, nor right below another that is nearly the same, as a merge leaves them."""
    seen: set[tuple[str, ...]] = set()
    above: tuple[str, ...] = ()
    rows = rows_of(page)
    for block in (one for one in blocks_of(page, *RUNNING, "cell") if not one.cell or one.cell.column == 0):
        said = (block.anchor, *" ".join(rows[block] or [block.text]).split())
        again = said in seen and (block.cell.row > 0 if block.cell else len(said) > FEW + 1)
        if again or said[1:] in seen or (not block.cell and _alike(above, said)):
            yield page.place_in(block), "this is on the page already", "delete one of the two"
        seen.update({said} if block.cell or len(said) < LONG else {said, said[1:]})
        above = () if block.cell else said


def _alike(said: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two texts below the same heading differ in a few words only."""
    if said[:1] != other[:1] or min(len(said), len(other)) < MANY:
        return False
    found = difflib.SequenceMatcher(None, said, other, autojunk=False)
    return found.quick_ratio() > ALIKE and found.ratio() > ALIKE


def nothing_left(library: Library, block: Block) -> FoundIn:
    """Nothing is left for later, such as TODO, and no text has an emoji."""
    for match, fix in signs_in(library, "nothing-left", block.text):
        yield match.start(), f"`{match.group()}` is left for later", fix
    for match in EMOJI.finditer(block.typed):
        says = f"`{match.group()}` is an emoji, which is read out and looks different everywhere"
        yield match.start(), says, "write it in words"


def code_short(library: Library, page: Page) -> Found:
    """Backticks hold a value or a name of at most 5 words: other rules do not look into them; pages on
    medicine hold no block of code."""
    for block in page.blocks:
        if block.kind == "code" and page.type in STATING:
            fix = "take away ``` around it, or the spaces before it; in a block, indent what is above it as well"
            # It may break the list above it, whose words then stand elsewhere.
            first = block.text.strip().partition("\n")[0]
            at = page.text.body.find(first, page.body_start) if first else -1
            yield page.text.place(at) if at >= 0 else page.place_in(block), "readers see this as code", fix
        for start, end in block.code:
            count = len(block.text[start:end].split())
            if count > LONGEST_CODE:
                says = f"{count} words are in backticks, the limit is {LONGEST_CODE}"
                yield page.place_in(block, start), says, "write them without backticks"


def quote_curled(library: Library, block: Block) -> FoundIn:
    """Feet, inches and letters left out are written in words: a quotation mark would be curled the wrong way."""
    for match, fix in signs_in(library, "quote-curled", block.typed):
        yield match.start(), f"`{match.group().strip()}` comes out with the wrong quotation marks", fix


def words_avoided(library: Library, block: Block) -> FoundIn:
    """No text of ours has a word that house-style.yml lists, or an exclamation mark."""
    avoided, phrases = _house_style(library)
    for found in phrases.find(block.typed) if block.kind != "label" else ():  # labels name what pages must not say
        entry = avoided[found.phrase]
        yield found.start, f"“{found.words_of(block.typed)}”: {entry.why}", f"write: {entry.write}"
    if match := SHOUT.search(block.typed):
        yield match.start(), "an exclamation mark shouts", "end with a full stop"


def promise_free(library: Library, block: Block) -> FoundIn:
    """No text of ours promises anything: hope is told as numbers and next steps."""
    for found in _promises(library).find(block.typed):
        says = f"“{found.words_of(block.typed)}” promises too much"
        yield found.start, says, "tell how often it happens, with its source"


def own_words(library: Library, block: Block) -> FoundIn:
    """No run of 8 words is shared with a source article; their fingerprints are kept in content/own-words.txt."""
    for words, at in copied(block.typed, library.fingerprints) if library.fingerprints else ():
        yield at, f"“{words}” is in a source article", "say it in our own words"


@lru_cache(maxsize=1)  # the same for all texts of a guide
def _house_style(library: Library) -> tuple[dict[str, Avoided], Phrases]:
    avoided = {entry.value.say_not: entry.value for entry in library.avoid}
    return avoided, Phrases(avoided)


@lru_cache(maxsize=1)
def _promises(library: Library) -> Phrases:
    return Phrases(library.style.promises)
