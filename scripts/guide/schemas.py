"""JSON Schemas of the content files, made from the models, so that editors' programs complete and check fields."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, create_model

from files import write_whole
from guide.history import Redirects, Released
from guide.library_reader import ARTICLES, LISTS
from guide.models.wording import Wording

FOLDER = "content/schemas"


def _of_list(name: str, key: str, entry: type[BaseModel], beside: type[BaseModel]) -> type[BaseModel]:
    """The model of a file that holds a list, and what stands beside it."""
    fields: dict[str, Any] = {key: (list[entry], ...)}  # type: ignore[valid-type]  # known only here
    made: type[BaseModel] = create_model(name, __base__=beside, **fields)
    return made


MODELS: dict[str, type[BaseModel]] = {
    **{
        (name := "article" if path in ARTICLES else Path(path).stem): _of_list(name, key, entry, beside)
        for path, key, entry, beside in LISTS
    },
    "words": Wording,
    "released": Released,
    "redirects": Redirects,
}
"""File name → the model of the whole file; `article` is the form of every file in content/articles/."""


def schema(name: str) -> str:
    """The schema of one file as JSON text."""
    made = MODELS[name].model_json_schema(by_alias=True)
    made = {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def write(root: Path) -> Iterator[str]:
    """Write every schema; gives the paths."""
    for name in MODELS:
        path = f"{FOLDER}/{name}.json"
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        write_whole(root / path, schema(name).encode())
        yield path
