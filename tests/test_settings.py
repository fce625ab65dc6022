"""mkdocs.yml says nothing that MkDocs does anyway, and its words are right: readers see them on every page."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from mkdocs.config.defaults import MkDocsConfig

from guide.rendering import read_guide
from guide.spelling import misspelled

ROOT = Path(__file__).parents[1]
SETTINGS: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
BUILT_IN = {"toc", "tables", "fenced_code"}
"""Extensions that MkDocs puts before every list (mkdocs.config.defaults)."""


def test_no_setting_has_the_value_it_has_anyway() -> None:
    defaults = {name: option.default for name, option in MkDocsConfig._schema if hasattr(option, "default")}
    assert len(defaults) > 20
    assert not [name for name, value in SETTINGS.items() if name in defaults and defaults[name] == value]


def test_no_extension_is_one_that_is_always_there() -> None:
    assert "guide.extension" in SETTINGS["markdown_extensions"]
    assert not BUILT_IN.intersection(map(str, SETTINGS["markdown_extensions"]))


def menu(items: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Each title of the navigation and the page it leads to, "" for that of a section."""
    for title, inner in (one for item in items for one in item.items()):
        yield title, inner if isinstance(inner, str) else ""
        yield from menu(inner) if isinstance(inner, list) else ()


def words(text: str) -> set[str]:
    return set(re.findall(r"\w{4,}", text.casefold()))


def test_the_words_around_every_page_are_right() -> None:
    library = read_guide(ROOT)
    links = (
        one["title"]
        for given in SETTINGS["extra"].values()
        if isinstance(given, list)
        for one in given
        if "title" in one
    )
    texts = [SETTINGS["site_name"], SETTINGS["site_description"], SETTINGS["copyright"], *links]
    for text in (*texts, *(title for title, _ in menu(SETTINGS["nav"]))):
        assert not list(misspelled(library, text))
    for title, path in menu(SETTINGS["nav"]):
        meta = library.page[path].meta if path else None
        if meta and meta.value.type not in ("home", "section"):  # such a page is called Overview
            assert words(title) & words(" ".join((meta.value.title, *meta.value.aliases))), f"{path} as “{title}”"
