"""Words that scripts show; guide.js begins with them (site/assets.py)."""

from __future__ import annotations

from guide.models.base import Words
from guide.words.base import Section, around


class SchemeWords(Section):
    """On the button for colours."""

    dark: Words
    light: Words
    label: Words = around("name")


class SearchWords(Section):
    """Told while a reader searches."""

    none: Words
    broken: Words
    help: Words = around("trouble")
    place: Words = around("count")
    places: Words = around("count")


class BubbleWords(Section):
    """In the bubble beside a word or a citation."""

    glossary: Words
    sources: Words
    source: Words = around("number")
    named: Words = around("number", "name")


class ZoomWords(Section):
    """Around an enlarged drawing."""

    drawing: Words
    enlarge: Words
    enlarged: Words
    close: Words
    smaller: Words
    whole: Words
    larger: Words
    told: Words
    keys: Words


class CopyWords(Section):
    """Below words that a reader may take to the doctor."""

    button: Words
    copied: Words
    selected: Words


class SectionWords(Section):
    """On the button above the folded sections of a long page."""

    open: Words
    fold: Words


class CompareWords(Section):
    """On a table that compares ways: what the two lists to choose from are called, and what a marked row says."""

    left: Words
    right: Words
    ticked: Words


class FilterWords(Section):
    """Above a long list."""

    name: Words
    words: Words
    verdict: Words
    all: Words
    shown: Words = around("shown", "all")
    none: Words = around("words")
    clear: Words


class ListWords(Section):
    """In the reader's own list of questions."""

    name: Words
    empty: Words
    none: Words
    counted: Words = around("count")
    added: Words
    removed: Words
    moved: Words = around("at", "count")
    up: Words
    down: Words
    remove: Words
    action: Words = around("action", "question")
    own: Words
    add: Words
    first: Words
    print: Words
    save: Words
    saved: Words = around("file")
    file: Words
    title: Words
    origin: Words
    answer: Words
    see: Words = around("count")
    more: Words = around("count")


class ScriptWords(Section):
    """All of them, by script."""

    scheme: SchemeWords
    search: SearchWords
    bubble: BubbleWords
    zoom: ZoomWords
    take: CopyWords
    sections: SectionWords
    compare: CompareWords
    filter: FilterWords
    list: ListWords
    statements: Words
