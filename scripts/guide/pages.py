"""A page: its front matter, its body, and the blocks of prose it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from guide import prose, shelf
from guide.entry import Entry, Letter, Words
from guide.links import Link, links
from guide.problem import Place, Problem
from guide.text import Text, read

RULE = "page-front-matter"
FRONT = re.compile(r"\A---\n(.*?)^---[ ]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
CITATION = re.compile(r"\[(@[\w-]+(?:\s*;\s*@[\w-]+)*)\]")
CITED_ID = re.compile(r"@([\w-]+)")
NUMBER = re.compile(r"\{\{\s*([\w-]+)(?:\s*\|\s*([\w-]+))?\s*\}\}")
MARKER = re.compile(r"^::: +(\w+)((?: +[\w-]+)*) *$", re.MULTILINE)
GIST = ("anchors", "links", "citations", "numbers", "markers")
"""What rules on the guide as a whole ask of each page."""
PageType = Literal[
    "home", "pathway", "overview", "condition", "cause", "test", "treatment", "decision", "living", "about", "generated"
]


class PageMeta(Entry):
    """The front matter of a page."""

    title: Words = Field(description="the title, as a sentence, up to 70 characters")
    description: Annotated[str, StringConstraints(min_length=40, max_length=170)] = Field(
        description="one sentence of 40 to 170 characters for search results"
    )
    type: PageType = Field(
        description="home, pathway, overview, condition, cause, test, treatment, decision, living, about or generated"
    )
    checked: date = Field(description="the day its facts were last checked, YYYY-MM-DD")
    due: date = Field(description="the day of the next check, YYYY-MM-DD")
    reviewer: Words | None = Field(None, description="who checked it, left empty until someone has")
    aliases: list[Words] = Field(default=[], description="a list of words readers type to find this page")
    adapts: list[Letter] = Field(default=[], description="a list of letters of source articles")
    next: Words | None = Field(None, description="the next page of the reader's route, such as start/first-steps.md")

    @model_validator(mode="after")
    def _due_after_checked(self) -> Self:
        if self.due <= self.checked:
            raise ValueError("the next check is not after the last one | write a later date at `due:`")
        return self


@dataclass(frozen=True, eq=False)
class Page:
    """A Markdown file of `docs/`; offsets count characters of the whole file from 0."""

    path: str
    """Below `docs/`, with forward slashes: start/azoospermia.md."""
    text: Text
    meta: shelf.Entry[PageMeta] | None
    body_start: int

    @property
    def body(self) -> str:
        return self.text.body[self.body_start :]

    @cached_property
    def blocks(self) -> list[prose.Block]:
        """Headings, paragraphs, list items and table cells in reading order, without code and comments."""
        return list(prose.blocks(self.text.body, self.body_start))

    def find(self, pattern: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Place]]:
        """Each match in the body outside code and comments, with its place."""
        masked = prose.masked(self.text.body, self.body_start)
        for match in pattern.finditer(masked, self.body_start):
            yield match, self.text.place(match.start())

    @property
    def gist(self) -> dict[str, Any]:
        """What the page gives and uses, by the names in GIST."""
        return {name: getattr(self, name) for name in GIST}

    def recall(self, gist: dict[str, Any]) -> None:
        """Take what was found in this text before, so that it is not looked for again."""
        self.__dict__.update(gist)

    @cached_property
    def anchors(self) -> list[str]:
        """The ids of its headings."""
        return [block.anchor for block in self.blocks if block.kind == "heading"]

    @cached_property
    def links(self) -> list[Link]:
        """Every link and picture, those inside a link's words too."""
        return list(links(self.text, prose.masked(self.text.body, self.body_start), self.body_start))

    @cached_property
    def citations(self) -> list[tuple[str, Place]]:
        """Reference ids in the order they are cited, each with its place."""
        return [
            (found.group(1), self.text.place(match.start(1) + found.start(1)))
            for match, _ in self.find(CITATION)
            for found in CITED_ID.finditer(match.group(1))
        ]

    @cached_property
    def numbers(self) -> list[tuple[str, str | None, Place]]:
        """Number ids quoted in the text, the form asked for, and the place; chance blocks are in `markers`."""
        return [(match.group(1), match.group(2), place) for match, place in self.find(NUMBER)]

    @cached_property
    def markers(self) -> list[tuple[str, list[str], Place]]:
        """`::: name argument …` lines with their places."""
        return [(match.group(1), match.group(2).split(), place) for match, place in self.find(MARKER)]


def read_page(root: Path, path: str) -> tuple[Page, list[Problem]]:
    """The page at `root/docs/path` and every problem with its bytes and front matter."""
    text, problems = read(root, f"docs/{path}", RULE)
    match = FRONT.match(text.body)
    if not match:
        return Page(path, text, None, 0), problems or [
            Problem(
                Place(text.path),
                RULE,
                "this page has no front matter",
                "begin it with `---`, the fields title, description, type, checked and due, and `---`",
            )
        ]
    value, places, found = shelf.load(Text(text.path, match.group(1)), above=1)
    problems += [Problem(one.place, RULE, one.says, one.fix) for one in found]
    if found:
        return Page(path, text, None, match.end()), problems
    meta, found = shelf.validate(value if isinstance(value, dict) else {}, PageMeta, places, ())
    problems += [Problem(one.place, RULE, one.says, one.fix) for one in found]
    return Page(path, text, meta, match.end()), problems
