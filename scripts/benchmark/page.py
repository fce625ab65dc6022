"""The Markdown of an invented page: about 900 words, as the editors of the guide write them."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from benchmark.invented import sentence

FIGURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="360" height="120" viewBox="0 0 360 120"><title>A path</title>'
    '<desc>A line from here to there.</desc><path d="M20 60h320" stroke="#345" stroke-width="4"/></svg>\n'
)
FREE = ("What it is", "How it happens", "How it is found", "What can be done")
DATES = "checked: 2026-11-01\ndue: 2099-11-01"
ABOUT = "An invented page that shows how the guide grows, with words, works and figures on it."


@dataclass(frozen=True)
class NewPage:
    """What a page is about and what it has to bring."""

    at: int
    title: str
    path: str
    terms: list[str]
    works: list[str]
    numbers: list[str]
    others: list[tuple[str, str]]
    """Titles and paths of the pages it links to."""


def front(title: str, kind: str, more: str = "") -> str:
    return f"---\ntitle: {title}\ndescription: {ABOUT}\ntype: {kind}\n{DATES}\n{more}---\n\n# {title}\n\n"


def home(titles: list[str], paths: list[str]) -> str:
    """The first page, with the way to some others."""
    links = "".join(f"- [{title}]({path})\n" for title, path in list(zip(titles, paths, strict=True))[:7])
    return f"{front('A guide that was made up', 'home')}These pages were made up.\n\n## Where to start\n\n{links}"


def generated(title: str, marker: str) -> str:
    """A page whose list comes from `content/`."""
    return f"{front(title, 'generated')}The list is made from the files.\n\n::: {marker}\n"


def page(new: NewPage, random: Random) -> str:
    """The whole file."""
    say = _Sayings(new, random)
    more = f"aliases: [lay {new.terms[0]}, {new.terms[1]} care]\nnext: {new.others[0][1]}\n"
    return "".join(
        [
            front(new.title, "cause", more),
            '!!! brief "In brief"\n\n',
            _items(say, 4, "    - "),
            *(_section(heading, at, new, say) for at, heading in enumerate(FREE)),
            "## What is known and not known\n\n",
            f"{say.paragraph()}\n\n",
            '!!! unknown "What is not known"\n\n',
            _items(say, 3, "    - "),
            "## What you can do now\n\n",
            _items(say, 5, "1. "),
            "## Questions to ask\n\n",
            '!!! questions "Questions to ask"\n\n',
            *(f"    - How does {term} touch me?\n" for term in new.terms[:5]),
        ]
    )


def _section(heading: str, at: int, new: NewPage, say: _Sayings) -> str:
    """A free section: an introduction, two parts with headings of their own, and what else a page shows."""
    shown: Callable[[NewPage, _Sayings], str] = (_drawing, _table, _chance, _links)[at]
    parts = (
        f"### More on {term}\n\n{say.paragraph()}\n\n{say.paragraph()}\n\n" for term in new.terms[2 * at : 2 * at + 2]
    )
    return f"## {heading}\n\n{say.paragraph()}\n\n{shown(new, say)}{''.join(parts)}"


def _drawing(new: NewPage, say: _Sayings) -> str:
    abbreviation = "The lab looks at a hormone (FSH). Your doctor tells you what FSH was.\n\n"
    if new.at % 3:
        return abbreviation
    folder = posixpath.relpath("assets/figures", posixpath.dirname(new.path))
    return f'{abbreviation}![A line from one place to another.]({folder}/drawing-{new.at:04}.svg "The way.")\n\n'


def _table(new: NewPage, say: _Sayings) -> str:
    rows = (
        f"| {term} | {{{{ {one} | number }}}} | {say.claim()} |\n"
        for term, one in zip(new.terms, new.numbers[1:], strict=False)
    )
    return f"| What | How many | What is said |\n| --- | --- | --- |\n{''.join(list(rows)[:5])}\n"


def _chance(new: NewPage, say: _Sayings) -> str:
    share = next(one for one in new.numbers if int(one[-5:]) % 4)
    return f"::: chance {share}\n\n"


def _links(new: NewPage, say: _Sayings) -> str:
    folder = posixpath.dirname(new.path)
    rows = (f"- [{title}]({posixpath.relpath(path, folder)}#what-it-is)\n" for title, path in new.others)
    return "".join([*rows, "\n"])


def _items(say: _Sayings, count: int, mark: str) -> str:
    return "".join([*(f"{mark}{say.claim()}\n" for _ in range(count)), "\n"])


class _Sayings:
    """Sentences that use up a page's words, works and numbers in turn."""

    def __init__(self, new: NewPage, random: Random) -> None:
        self.random, self.told = random, 0
        self.terms, self.works, self.numbers = _turns(new.terms), _turns(new.works), _turns(new.numbers)

    def claim(self) -> str:
        return f"{sentence(self.random)} [@{next(self.works)}]."

    def paragraph(self) -> str:
        """Three sentences: with a glossary word, with a number or a work, and with neither."""
        self.told += 1
        second = self.claim() if self.told % 2 else f"In one study it was {{{{ {next(self.numbers)} }}}}."
        return f"{sentence(self.random, f'the {next(self.terms)}')}. {second} {sentence(self.random)}."


def _turns(things: list[str]) -> Iterator[str]:
    while True:
        yield from things
