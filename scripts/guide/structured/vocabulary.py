"""What schema.org says about the types we use: their parents, their properties, and what each property may hold.

`schema-org.yml` is taken from the npm package schema-dts, which declares the whole vocabulary. To add a type, name it
there under `ours`, fetch the package (`npm pack schema-dts`, then unpack it) and run
`python -m guide.structured.vocabulary package`.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("schema-org.yml")
INTERFACE = re.compile(
    r"^(?:export )?interface (\w+?)(?:Base|Leaf) extends [^{]+ \{\n(.*?)^\}", re.MULTILINE | re.DOTALL
)
PROPERTY = re.compile(r'(/\*\*(?:(?!\*/).)*\*/\s*)?"(\w+)"\?: SchemaValue<([^>]+), "\w+">;', re.DOTALL)
UNION = re.compile(r"^export type (\w+) = ([^;{}]+);", re.MULTILINE)


@dataclass(frozen=True)
class Vocabulary:
    """What `schema-org.yml` holds."""

    ours: list[str]
    """The types of our pages and of what they hold."""
    parents: dict[str, list[str]]
    properties: dict[str, dict[str, list[str]]]
    """Type → property → the types it may hold."""
    values: dict[str, list[str]]
    """Enumeration → the names of its values."""

    def lineage(self, kind: str) -> Iterator[str]:
        """The type itself and all it descends from."""
        yield kind
        for parent in self.parents.get(kind, []):
            yield from self.lineage(parent)

    def held(self, kind: str, name: str) -> list[str]:
        """The types that a property may hold on this type; none where the type has no such property."""
        found = (self.properties.get(one, {}).get(name) for one in self.lineage(kind))
        return next((kinds for kinds in found if kinds), [])


def read() -> Vocabulary:
    """The vocabulary as it is kept."""
    return Vocabulary(**yaml.safe_load(FILE.read_text("utf-8")))


def main(words: list[str]) -> int:
    """Write `schema-org.yml` anew from the folder of the unpacked package."""
    try:
        FILE.write_text(renewed(Path(words[0])), "utf-8")
    except (OSError, LookupError, ValueError):
        print("Name the folder of an unpacked schema-dts: npm pack schema-dts fetches it.", file=sys.stderr)
        return 1
    return 0


def renewed(package: Path) -> str:
    """`schema-org.yml` as an unpacked schema-dts has it. Raises OSError, KeyError and ValueError."""
    version = json.loads((package / "package.json").read_text("utf-8"))["version"]
    made = derived((package / "dist/schema.d.ts").read_text("utf-8"), read().ours)
    origin = f"# From schema-dts {version} (npm), which declares all of https://schema.org, on {date.today()}.\n"
    return origin + yaml.safe_dump(vars(made), default_flow_style=None, width=120)


def derived(source: str, ours: list[str]) -> Vocabulary:
    """What the text of `schema.d.ts` says about these types and their ancestors, less what is superseded."""
    unions = {kind: [name.strip() for name in names.split("|")] for kind, names in UNION.findall(source)}
    parents: dict[str, list[str]] = {}
    for kind, names in unions.items():
        for name in names:
            parents.setdefault(name, []).append(kind)
    whole = Vocabulary(ours, parents, _properties(source), {kind: _quoted(names) for kind, names in unions.items()})
    wanted = sorted({one for kind in ours for one in whole.lineage(kind)})
    return Vocabulary(
        ours,
        {kind: parents.get(kind, []) for kind in wanted},
        {kind: whole.properties[kind] for kind in wanted if kind in whole.properties},
        {kind: whole.values[kind] for kind in wanted if whole.values.get(kind)},
    )


def _properties(source: str) -> dict[str, dict[str, list[str]]]:
    return {kind: found for kind, body in INTERFACE.findall(source) if (found := dict(_held(body)))}


def _held(body: str) -> Iterator[tuple[str, list[str]]]:
    for comment, name, kinds in PROPERTY.findall(body):
        if "@deprecated" not in comment:
            yield name, [kind for kind in kinds.split(" | ") if kind != "IdReference"]


def _quoted(names: list[str]) -> list[str]:
    return [name.strip('"') for name in names if re.fullmatch(r'"\w+"', name)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
