"""The JSON schemas that editors' programs read are those of the models."""

from pathlib import Path

import pytest

from guide import schemas
from guide.models import Number, Synonym, Term
from guide.models.article import Claim
from guide.models.reference import Reference

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize("name", schemas.MODELS)
def test_the_schemas_are_fresh(name: str) -> None:
    kept = (ROOT / schemas.FOLDER / f"{name}.json").read_text("utf-8")
    assert kept == schemas.schema(name), "write them anew: python -m guide.cli schemas"


def schema_line(path: str) -> str:
    """The first line of a YAML file of `content/`, by which editors' programs find its schema."""
    if path.startswith("content/articles/"):
        return "# yaml-language-server: $schema=../schemas/article.json"
    return f"# yaml-language-server: $schema=schemas/{Path(path).stem}.json"


@pytest.mark.parametrize(
    "path", sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "content").rglob("*.yml"))
)
def test_every_content_file_names_its_schema(path: str) -> None:
    assert (ROOT / path).read_text("utf-8").startswith(schema_line(path) + "\n")


def test_a_schema_asks_for_what_the_models_ask() -> None:
    models = {"references": Reference, "numbers": Number, "glossary": Term, "search": Synonym, "article": Claim}
    for name, model in models.items():
        assert f'"{model.__name__}": {{' in schemas.schema(name)
