"""Makes a slip on a page and tells what became of it."""

from functools import cached_property
from pathlib import Path

from guide.library import Library
from guide.page import Page, read_page
from guide.problem import Problem
from guide.rules import ALL_ON_PAGE, problems_of, readability
from guide.rules.claims import claim_cited
from guide.rules.terms import term_explained
from guide.rules.words import own_words, promise_free, word_once, word_spelled, words_avoided
from tests.mutation.outline import outline
from tests.mutation.source import Change, Source

BY_LUCK = {
    *(readability.reading_level, readability.sentence_length, readability.paragraph_length),
    *(readability.answer_length, readability.list_length, readability.brief_length),
    *(own_words, promise_free, words_avoided, term_explained, word_spelled, word_once, claim_cited),
}
"""Rules on lengths, words and sources: what they say of a page with a slip does not name the slip."""
BY_FORM = [rule for rule in ALL_ON_PAGE if rule not in BY_LUCK]
NEAR = 2
"""Lines above and below a slip in which a problem counts as naming it."""


class Trial:
    """A page of the guide, and the same with slips; `folder` holds the changed files."""

    def __init__(self, library: Library, page: Page, folder: Path) -> None:
        self.library, self.page, self.folder = library, page, folder
        self.source = Source(page.text.body)

    @cached_property
    def known(self) -> set[tuple[str, str]]:
        """What is said of the page without any slip."""
        self._render_as(self.page)
        return {(one.rule, one.says) for one in self._problems(self.page, [])}

    def is_lost(self, change: Change) -> bool:
        """Whether a slip is neither named nor shown as it was meant."""
        known = self.known  # looked for before the page is changed
        self.library.renders.clear()
        changed, found = self._read(self.source.changed(change, change.new))
        if is_named(change, [one for one in self._problems(changed, found) if (one.rule, one.says) not in known]):
            return False
        if change.meant is None:
            return True
        meant, _ = self._read(self.source.changed(change, change.meant))
        return outline(changed.rendered) != outline(meant.rendered)

    def _read(self, text: str) -> tuple[Page, list[Problem]]:
        file = self.folder / "docs" / self.page.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        page, problems = read_page(self.folder, self.page.path)
        page.render = self.page.render
        self._render_as(page)
        return page, problems

    def _render_as(self, page: Page) -> None:
        """Its links are written as those of this page; of the thousands tried before none is kept."""
        self.library.page_by_body = {page.body.strip(): page}

    def _problems(self, page: Page, found: list[Problem]) -> list[Problem]:
        return [*found, *problems_of(BY_FORM, self.library, page)]


def is_named(change: Change, problems: list[Problem]) -> bool:
    near = range(change.at + 1 - NEAR, change.at + len(change.new) + 1 + NEAR)
    return any(one.place.line in near for one in problems)
