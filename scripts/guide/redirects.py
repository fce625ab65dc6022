"""Pages that have moved: the old path of each, kept so that a link from outside still leads to it."""

from pydantic import Field

from guide.models.base import Model, Words

PATH = "content/redirects.yml"
HEAD = """\
# yaml-language-server: $schema=schemas/redirects.json
# Pages that have moved: old path, new path. Written by: python3 scripts/run.py move OLD NEW
"""


class Redirects(Model):
    """The whole file."""

    redirects: dict[Words, Words] = Field(description="a line `causes/old.md: causes/new.md` for each page that moved")


def written(redirects: dict[str, str]) -> str:
    """The text of the file."""
    return f"{HEAD}redirects:\n" + "".join(f"  {old}: {new}\n" for old, new in sorted(redirects.items()))
