"""Rules on words of the glossary: one meaning each, used, and explained where a page first uses them."""

import re
from itertools import chain, takewhile

from guide.block import RUNNING
from guide.library import Library
from guide.markdown.terms import EXPLAINED, forms_of
from guide.page import Page
from guide.phrases import APART, key
from guide.rules.tools import Found, blocks_of

WORD = re.compile(r"[^\W_]+")
ABBREVIATION = re.compile(r"(?<![\w.@#-])[A-Z]{2,}[a-z]?(?![\w@]|\.\w)")
OTHERS = r"(?:,?\s+(?:and\s+|or\s+)?[A-Z]{2,}[a-z]?)*"
VERBS = r"means?|stands? for|is short for|is an?|is the|are|uses?|takes?"
EXPLAINS_AFTER = re.compile(
    rf"{OTHERS}[\"”’]?\s*(?:[(:–—=]|,?\s*(?:which |that )?(?:{VERBS})\b"
    r"|(?:\s+\w+)?,\s+(?:an?|the|where|which|in which|when)\b)"
)
EXPLAINS_BEFORE = re.compile(r"\b(?:called|named|known as)\s[^.;:]*$")
BESIDE = re.compile(r"(?:^\s*(?:In|With|For|During|After|Before)|,(?:\s+\w+\s+(?:and|or))?|\bor)\s+$")
"""What comes before an abbreviation that is beside its explanation and ends its part of the sentence."""
ENDS = re.compile(r"\s*(?:[,.;]|and\b|$)")


def term_unique(library: Library) -> Found:
    """No word, plural or lay word belongs to two glossary terms."""
    owner: dict[str, str] = {}
    for entry in library.terms:
        for form, at in entry.each("term", "short_for", "plural", "lay"):
            first = owner.setdefault(key(form), entry.value.id)
            if first != entry.value.id:
                says = f"“{form}” of `{entry.value.id}` belongs to `{first}` too"
                yield entry.place(*at), says, "keep it at one of the two"


def term_used(library: Library) -> Found:
    """Every glossary term is used on a page in one of its forms, or is linked to."""
    targets = (page.address(one.token).target.partition("#") for page in library.pages for one in page.shown.links)
    linked = {anchor for path, _, anchor in targets if "glossary" in path}
    explained = {anchor for page in library.pages for anchor in page.shown.anchors}
    unseen = {entry.value.id: entry for entry in library.terms if EXPLAINED + entry.value.id not in explained}
    forms, phrases = forms_of(library)
    for name in linked & unseen.keys():
        del unseen[name]
    for page in takewhile(lambda _: unseen, library.pages):  # everyday words are explained nowhere
        for found in phrases.find(APART.join(block.typed for block in page.blocks)):
            unseen.pop(forms[found.phrase].id, None)
    for entry in unseen.values():
        yield entry.place("id"), f"no page uses the term `{entry.value.id}`", "use it, link to it, or delete it"


def synonym_lands(library: Library) -> Found:
    """Every word that a synonym of search.yml means is on a page, among what readers ask there, or in the glossary: a
    search for any other finds nothing."""
    metas = [page.meta.value for page in library.pages if page.meta]
    texts = [block.text for page in library.pages for block in page.blocks]
    texts += [words for meta in metas for words in (*meta.aliases, *chain.from_iterable(meta.asked.values()))]
    texts += [words for term in library.term.values() for words in (*term.forms, term.meaning)]
    known = set(WORD.findall(" ".join(texts).lower()))
    for entry in library.synonyms:
        for means, at in entry.each("means"):
            if lost := [word for word in WORD.findall(means.lower()) if word not in known]:
                yield entry.place(*at), f"“{lost[0]}” is on no page", "write the words of a page or heading"


def term_explained(library: Library, page: Page) -> Found:
    """An abbreviation is explained in the sentence in which a page first uses it: spelled out, or in plain words."""
    long = {form: term.short_for for term in library.term.values() for form in term.forms if term.short_for}
    seen = set(library.style.everyday)
    for block in blocks_of(page, *RUNNING) if seen else ():  # none if house-style.yml cannot be read
        for sentence in block.sentences if ABBREVIATION.search(block.typed) else ():
            for match in ABBREVIATION.finditer(sentence.typed):
                word = match.group()
                if word not in seen and not _is_explained(sentence.typed, match, long.get(word)):
                    fix = f"write “{long[word]} ({word})”" if word in long else f"write what it is, then ({word})"
                    says = f"“{word}” is not explained where the page first uses it"
                    yield page.place_in(block, sentence.start + match.start()), says, fix
                seen.add(word)


def _is_explained(sentence: str, match: re.Match[str], long: str | None) -> bool:
    before, after = sentence[: match.start()], sentence[match.end() :]
    return bool(
        (long and key(long) in key(" ".join(sentence.split())))
        or before.count("(") > before.count(")")
        or EXPLAINS_AFTER.match(after)
        or EXPLAINS_BEFORE.search(before)
        or (BESIDE.search(before) and ENDS.match(after))
    )
