"""The ten faults of plain Material for MkDocs: ours has none of them, and the same checks find each in the plain theme.

`tests/browser/plain/` is written as the theme's manual shows, so that what it lacks unless set up is there as well.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from benchmark.plain import build, settings
from tests.browser import faults_in_use as use
from tests.browser import faults_on_the_page as made
from tests.browser.conftest import ROOT, served
from tests.browser.reader import MICRO_TESE
from tests.browser.theme import Theme

PLAIN = Path(__file__).with_name("plain")
Check = Callable[[Theme], list[str]]

FAULTS: dict[int, tuple[Check, ...]] = {
    1: (use.stops_out_of_sight, use.menu_out_of_reach),
    2: (use.colours_deaf_to_space, use.colours_stored_unasked),
    3: (use.search_says_nothing, use.search_loses_the_focus, use.search_tells_the_address),
    4: (
        *(use.word_out_of_reach, use.meaning_deaf_to_escape, use.meaning_flees_the_mouse),
        use.words_torn,
    ),
    5: (use.enlarging_leaves_the_focus_behind, use.enlarged_picture_without_words, use.enlarged_picture_not_larger),
    6: (made.faint_text, made.links_without_a_line, made.small_letters, made.long_lines),
    7: (
        *(made.tables_that_keys_cannot_scroll, made.popups_without_a_name, made.small_targets),
        *(made.boxes_with_autocomplete, made.landmarks_without_their_own_name, made.inline_styles),
    ),
    8: (made.pages_without_their_own_description, made.pictures_without_a_size, made.lost_readers_left_alone),
    9: (made.meanings_lost_elsewhere,),
    10: (made.offline_copy_asks_outside, made.offline_copy_with_what_nobody_reads, made.offline_search_dead),
}
EACH = [pytest.param(check, id=f"{number}-{check.__name__}") for number, checks in FAULTS.items() for check in checks]


@pytest.mark.parametrize("fault", EACH)
def test_ours_is_free_of(ours: Theme, fault: Check) -> None:
    assert fault(ours) == []


@pytest.mark.parametrize("fault", EACH)
def test_the_plain_theme_has(plain: Theme, fault: Check) -> None:
    assert fault(plain) != []


@pytest.fixture(scope="module")
def ours(browser: Browser, address: str, site: Path, bundle: str) -> Theme:
    return Theme(
        *(browser, address, site),
        elsewhere=site,  # it was built from another folder
        offline=Path(bundle.removeprefix("file://")),
        page=MICRO_TESE,
        menu="#guide-menu-open",
        scheme="#guide-scheme",
        search="#guide-search-words",
        word=".term",
        meaning=".bubble",
        picture="a.zoom",
        enlarged=".glightbox-container",
        citation=".cite",
    )


@pytest.fixture(scope="module")
def plain(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("plain")
    for name, words in (("site", PLAIN / "words"), ("elsewhere", Path("words"))):
        build(plain_settings(folder / name, words), folder)
    shutil.copytree(folder / "site", folder / "offline")
    with served(folder / "site") as address:
        yield Theme(
            *(browser, address, folder / "site"),
            elsewhere=folder / "elsewhere",
            offline=folder / "offline",
            page="index.html",
            menu="label.md-header__button[for='__drawer']",
            scheme="input.md-option",
            search=".md-search__input",
            word="abbr",
            meaning=".md-tooltip2[role='tooltip']",
            picture="a.glightbox",
            enlarged=".glightbox-container",
            citation=".footnote-ref",
            ready="networkidle",
        )


def plain_settings(site: Path, words: Path) -> dict[str, Any]:
    """Set up as the manual says: tooltips, notes, an offline copy, and a folder of words that each page gets."""
    config = settings(ROOT, PLAIN / "docs", site)
    del config["nav"]
    config["theme"]["features"] = ["content.tooltips", "content.footnote.tooltips"]
    config["plugins"] = ["search", "glightbox", "offline"]
    config["markdown_extensions"] = [
        *("abbr", "admonition", "attr_list", "footnotes", "tables"),
        {"toc": {"permalink": True}},
        {"pymdownx.tasklist": {"custom_checkbox": True}},
        {"pymdownx.snippets": {"base_path": str(words), "auto_append": ["words.md"]}},
    ]
    return config
