"""mkdocs.yml: the navigation, the extensions that render pages, and the keys that MkDocs knows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import AfterValidator, Field, create_model

from guide.models.base import Model
from guide.problem import Place, Problem
from guide.security import SHUT, Security
from guide.text import read
from guide.yaml_reader import RULE, Entry, FieldPath, load, validate

FILE = "mkdocs.yml"
OURS = "guide.extension"
MKDOCS = ("toc", "tables", "fenced_code")
"""What MkDocs 1.6 adds to the extensions that mkdocs.yml names."""
FREE = (
    *("site_name", "site_url", "site_description", "site_author", "site_dir", "repo_url", "repo_name", "edit_uri"),
    *("edit_uri_template", "copyright", "extra_css", "extra_javascript", "extra_templates", "plugins"),
    *("exclude_docs", "draft_docs", "not_in_nav", "validation", "dev_addr", "use_directory_urls", "strict", "watch"),
    *("hooks", "remote_branch", "remote_name", "INHERIT"),
)
"""Keys that MkDocs 1.6 knows, and reads itself."""


class NavEntry(NamedTuple):
    """A line of the navigation: the page's path below `docs/`, where it is written, and the section it stands in."""

    path: str
    place: Place
    section: str


def _known(extension: str | dict[str, Any]) -> str | dict[str, Any]:
    for name in [extension] if isinstance(extension, str) else extension:
        if not _is_module(f"markdown.extensions.{name}") and not _is_module(name):
            raise ValueError(f"there is no extension `{name}` | look at its letters: git diff {FILE}")
    return extension


def _is_module(name: str) -> bool:
    with suppress(ModuleNotFoundError):  # of the package it would be in
        return find_spec(name) is not None
    return False


Extension = Annotated[str | dict[str, Any], AfterValidator(_known)]
"""A name, or a name with settings below it."""


class Theme(Model):
    """Whose templates ours are laid over."""

    name: str | None = None
    custom_dir: Literal["overrides"] = Field("overrides", description="overrides, the folder of our templates")
    static_templates: list[str] = Field(default_factory=list)
    features: list[str] = Field(default_factory=list)


class Keys(Model):
    """Those that we look into."""

    nav: list[Any] = Field(description="below it a line `- Title: path.md` for each page")
    docs_dir: Literal["docs"] = Field("docs", description="docs, or leave it out")
    theme: Theme = Theme()
    extra: dict[str, Any] | None = None
    markdown_extensions: list[Extension] = Field(default_factory=lambda: list[Extension]([OURS]))


def _model() -> type[Keys]:
    free: dict[str, Any] = dict.fromkeys(FREE, (Any, None))
    return create_model("Settings", __base__=Keys, **free)


MODEL = _model()


def extensions(settings: Keys) -> dict[str, Any]:
    """The extensions in the order in which they are used → the settings of each."""
    named = [one if isinstance(one, dict) else {one: {}} for one in (*MKDOCS, *settings.markdown_extensions)]
    return {name: given or {} for one in named for name, given in one.items()}


def read_settings(root: Path) -> Entry[Keys] | None:
    """mkdocs.yml, where it can be used."""
    value, places, _ = load(read(root, FILE)[0])
    return validate(value, MODEL, places, ())[0]


def security(settings: Entry[Keys] | None) -> tuple[Security, list[Problem]]:
    """What browsers are told, and what is wrong with it."""
    said = settings and (settings.value.extra or {}).get("security")
    if settings is None or said is None:
        fix = f"restore it: git checkout -- {FILE}"
        return SHUT, [Problem(Place(FILE), RULE, "there is no `security:` below `extra:`", fix)] if settings else []
    entry, problems = validate(said, Security, settings.places, ("extra", "security"))
    return (entry.value if entry else SHUT), problems


def navigation(settings: Entry[Keys] | None) -> list[NavEntry]:
    """The lines of `nav:` in their order."""
    return list(_nav(settings.value.nav, ("nav",), settings)) if settings else []


def _nav(items: Any, at: FieldPath, settings: Entry[Keys], section: str = "") -> Iterator[NavEntry]:
    for number, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, str):
            yield NavEntry(item, settings.place(*at, number), section)
        elif isinstance(item, dict):
            for title, inner in item.items():
                place = (*at, number, title)
                if isinstance(inner, str):
                    yield NavEntry(inner, settings.place(*place), section)
                else:
                    yield from _nav(inner, place, settings, str(title))
