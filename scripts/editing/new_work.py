"""Adds a work to content/references.yml from its record: a file, standard input, or a register's answer."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from editing import reference_entry, registries
from editing.fields import refuse_wrong, sound
from editing.new import KINDS, placed
from editing.record_formats import Record, records
from guide import yaml_reader
from guide.models.reference import Reference
from guide.problem import Place, RefusedError, UsageError
from guide.rules.sources import identities
from guide.text import LARGEST_LIST, read

STANDARD_INPUT = "-"
ENDS = (".json", ".bib", ".bibtex", ".ris", ".txt", ".nbib")
IDENTIFIERS = ("DOI", "PMID")
LATER = {"level": "study"}
"""Fields that may be filled in later, with values to validate the others."""


def is_source(name: str) -> bool:
    """Whether a word says where a record is, and is no id of a new entry."""
    return bool(name == STANDARD_INPUT or name.endswith(ENDS) or registries.doi_in(name) or registries.pmid_in(name))


def fetched(source: str, given: Mapping[str, Any], ask: registries.Ask | None = None) -> Record:
    """The one record that a source gives, confirmed to be that of the DOI or number asked for. Raises RefusedError."""
    if doi := registries.doi_in(source):
        return registries.of_doi(doi, ask or registries.ask)
    if pmid := registries.pmid_in(source):
        return registries.of_pmid(pmid, ask or registries.ask)
    found = records(_text(source), "standard input" if source == STANDARD_INPUT else source)
    wanted = [(name, str(given[name])) for name in IDENTIFIERS if name in given]
    for name, value in wanted:
        found = [one for one in found if str(one.get(name, "")).casefold() == value.casefold()] or found[:1]
    if len(found) > 1:
        titles = ", ".join(f"“{one.get('title', 'without a title')}”" for one in found[:3])
        raise RefusedError(f"{source} holds {len(found)} works ({titles} …): say which one with DOI=… or PMID=…")
    for name, value in wanted:
        registries.confirm(found[0], name, value)
    return found[0]


def add(root: Path, record: Record, given: Mapping[str, Any]) -> Place:
    """Write the entry of a work in its place. Raises RefusedError and then writes nothing."""
    fields = {**reference_entry.entry(record), **given}
    if "seen" not in fields:
        raise UsageError("nobody cites from memory here: say where you saw the record with seen=ADDRESS")
    for name, value in fields.items():
        sound(name, str(value))
    known = _known(root)
    fields.setdefault("id", reference_entry.a_name(fields, {one.id for one in known}))
    refuse_wrong(Reference, {**LATER, **fields})
    _refuse_twin(Reference.model_validate({**LATER, **fields}), known)
    return placed(root, "reference", {"level": None, **fields})


def _text(source: str) -> str:
    try:
        return sys.stdin.read() if source == STANDARD_INPUT else Path(source).read_text("utf-8")
    except UnicodeDecodeError as error:
        raise RefusedError(f"{source} is not UTF-8 text: save it as one") from error
    except FileNotFoundError as error:
        raise RefusedError(f"there is no file {source}: look at its name and folder") from error


def _known(root: Path) -> list[Reference]:
    """The works that are there, those too that lack what only an editor knows. Raises RefusedError."""
    path = KINDS["reference"].file
    text, problems = read(root, path, LARGEST_LIST)
    value, places, faults = yaml_reader.load(text)
    _, wrong, unread = yaml_reader.entries(value, places, "references", Reference)
    if wrong_there := [*problems, *faults, *(wrong if unread is None else ())]:
        raise RefusedError(f"correct {path} first: {wrong_there[0].says} ({wrong_there[0].fix})")
    listed = ({**LATER, **{name: one for name, one in fields.items() if one}} for fields in value["references"])
    found = (yaml_reader.validate(fields, Reference, places, ())[0] for fields in listed)
    return [entry.value for entry in found if entry]


def _refuse_twin(new: Reference, known: list[Reference]) -> None:
    for one in known:
        if same := set(identities(new)) & set(identities(one)):
            name = min(name for name, _ in same)
            raise RefusedError(f"this work is there as `{one.id}`, with the same {name}: cite that")
