"""JSON Schemas of the content files, made from the models, so that editors' programs complete and check fields."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, create_model

from guide import text
from guide.models import Avoided, Fact, Number, Synonym, Term
from guide.models.article import Article, Claim
from guide.models.base import Id, Words
from guide.models.group import Group
from guide.models.reference import Reference
from guide.wording import Topic, Wording

FOLDER = "content/schemas"
STRICT = ConfigDict(extra="forbid")
LISTS: dict[str, dict[str, Any]] = {
    "references": {"references": list[Reference]},
    "numbers": {"numbers": list[Number]},
    "glossary": {"terms": list[Term]},
    "facts": {"facts": list[Fact]},
    "topics": {"topics": list[Topic]},
    "groups": {"groups": list[Group]},
    "search": {"synonyms": list[Synonym]},
    "house-style": {"avoid": list[Avoided], "promises": list[str], "everyday": list[str]},
    "released": {"version": Words, "on": date, "numbers": dict[Id, Words]},
    "redirects": {"redirects": dict[Words, Words]},
    "article": {"article": Article, "claims": list[Claim]},
}
"""File name → its keys; `article` is the form of every file in content/articles/."""
WORDS = "words"
"""The file that is one entry."""


def schema(name: str) -> str:
    """The schema of one file as JSON text."""
    model = Wording if name == WORDS else _model(name)
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema(by_alias=True)}
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _model(name: str) -> type[BaseModel]:
    fields: dict[str, Any] = {key: (kind, Field()) for key, kind in LISTS[name].items()}
    made: type[BaseModel] = create_model(name, __config__=STRICT, **fields)
    return made


def write(root: Path) -> Iterator[str]:
    """Write every schema; gives the paths."""
    for name in (*LISTS, WORDS):
        path = f"{FOLDER}/{name}.json"
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        text.write(root / path, schema(name))
        yield path
