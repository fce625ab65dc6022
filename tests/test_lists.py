"""Lists become entries that know their places; what is wrong is told at its line; what was read is not read again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict, Field

from guide import lists
from guide.content import LISTS
from guide.lists import Held, ListFile, parts, read_list
from guide.models import Synonym
from guide.shelf import Places, each
from guide.text import Text

ROOT = Path(__file__).resolve().parents[1]
BAD = Path(__file__).resolve().parent / "bad"


class Size(BaseModel):
    model_config = ConfigDict(extra="forbid")
    width: int


class Thing(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str = Field(description="a short name")
    count: int = Field(1, description="a whole number")
    sizes: list[Size] = []


def problems_of(body: str) -> list[str]:
    return [str(problem) for problem in read_list(Text("t.yml", body), "things", Thing)[1]]


def whole(root: Path, body: str) -> Held:
    return read_list(Text("t.yml", body), "things", Thing)


def part_by_part(root: Path, body: str) -> Held:
    return ListFile(root, Text("t.yml", body), "things", Thing).held({})


@pytest.mark.parametrize("read", [whole, part_by_part])
def test_entries_know_the_places_of_their_fields(tmp_path: Path, read: Callable[[Path, str], Held]) -> None:
    entries, problems, _ = read(tmp_path, "things:\n- id: a\n  count: 2\n  sizes:\n  - {width: 3}\n")
    (entry,) = entries
    assert (problems, next(each(entries)).count) == ([], 2)
    places = [entry.place(), entry.place("count"), entry.place("sizes", 0, "width"), entry.place("nothing")]
    assert [(place.line, place.column) for place in places] == [(2, 3), (3, 3), (5, 6), (2, 3)]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("things:\n- id: [a", "3:1: [data-valid] this is not YAML: did not find expected ',' or ']'"),
        ("things:\n- id: a\n   count: 2", "3:9: [data-valid] this is not YAML: mapping values are not allowed"),
        ("thing: []", "1:1: [data-valid] this file has no list `things:` (begin with `things:`"),
        ("things:", "1:1: [data-valid] this file has no list `things:` (begin with `things:`"),
        ("- a", "1:1: [data-valid] this file has no list `things:` (begin with `things:`"),
        ("things:\n- count: 2", "2:3: [data-valid] `id` is missing (write `id:` a short name)"),
        (
            "things:\n- id: a\n  count: many",
            "3:3: [data-valid] `a`: `count` is 'many', which is no whole number (write `count:` a whole number)",
        ),
        ("things:\n- id: a\n  cuont: 2", "3:3: [data-valid] `a`: there is no field `cuont` (did you mean `count`?)"),
        ("things:\n- id: a\n  x: 2", "3:3: [data-valid] `a`: there is no field `x` (the fields are id, count, sizes)"),
        (
            "things:\n- id: a\n  sizes:\n  - {width: 3}\n  - {widht: 3, width: 3}",
            "5:6: [data-valid] `a`: there is no field `sizes.2.widht` (did you mean `width`?)",
        ),
        ("things:\n- id: a\n  id: b", "3:3: [data-valid] `id` stands twice in this entry (keep one of the two)"),
        (
            "things:\n- just words",
            "2:3: [data-valid] `entry` is 'just words', which is no entry (write its fields, one a line: id, count",
        ),
        (
            "things:\n- &a {id: a}\n- *a",
            "2:3: [data-valid] this stands in the file again, as a name that begins with `*`",
        ),
        ("things: &a\n- *a", "1:9: [data-valid] this stands in the file again, as a name that begins with `*`"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(body: str, sentence: str) -> None:
    assert problems_of(body)[0].startswith(f"t.yml:{sentence}")


def test_an_entry_that_is_wrong_does_not_hide_the_others() -> None:
    entries, problems, _ = read_list(
        Text("t.yml", "things:\n- id: a\n- {}\n- id: c\n  d: 1\n- id: e\n"), "things", Thing
    )
    assert [entry.value.id for entry in entries] == ["a", "e"]
    assert len(problems) == 2


def test_ids_of_wrong_entries_are_known_where_the_file_can_be_read() -> None:
    text = Text("t.yml", "things:\n- id: a\n- id: c\n  d: 1\n")
    assert read_list(text, "things", Thing).invalid == frozenset({"c"})
    assert read_list(Text("t.yml", "things: ["), "things", Thing).invalid is None


LISTED = [(root, path, key, model) for root in (ROOT, BAD) for path, key, _, model in LISTS if (root / path).exists()]


@pytest.mark.parametrize(("root", "path", "key", "model"), LISTED, ids=lambda part: getattr(part, "name", str(part)))
def test_a_list_holds_the_same_read_part_by_part(
    tmp_path: Path, root: Path, path: str, key: str, model: type[BaseModel]
) -> None:
    text = Text(path, (root / path).read_text("utf-8"))
    alone, together = ListFile(tmp_path, text, key, model).held({}), read_list(text, key, model)
    assert alone == together
    fields = list(model.model_fields)
    assert [[one.place(), *(one.place(name) for name in fields)] for one in alone.entries] == [
        [one.place(), *(one.place(name) for name in fields)] for one in together.entries
    ]


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("# about\n\nthings: # these\n# first\n- id: a\n# second\n- id: b\n", 2),
        ("things:\n  - id: a\n    sizes:\n      - width: 1\n  - id: b\n", 2),
        ("about:\n  words: |\n    - a\n    - b\nthings:\n- id: a\n", 1),
        ("about: |\n  things:\n  - id: a\nthings:\n- id: b\n- id: c", 2),
    ],
)
def test_entries_are_told_apart_by_their_dashes(body: str, count: int) -> None:
    assert len(parts(Text("t.yml", body), "things")) == count


@pytest.mark.parametrize(
    "body",
    [
        "things: []",
        "things: [{id: a}]\n",
        "about: [\nthings:\n- id: a\n",
        "about: '\nthings:\n- id: a'\n",
        "things:\n- id: a\n---\nthings:\n- id: b\n",
        "about\nthings:\n- id: a\n",
    ],
)
def test_a_list_that_hides_its_dashes_has_no_parts(body: str) -> None:
    assert parts(Text("t.yml", body), "things") == []


@pytest.mark.parametrize(
    "body",
    [
        "things:\n- id: 'a\n- b'\n- id: c\n",
        "things: []\nthings:\n- id: a\n",
        "things:\n- id: a\n- id: b\nmore: 1\n",
        "things:\n- id: a\nthings:\n- id: b\n",
        "things:\n- id: &b b\n- id: *b\n",
        "things:\n- id: &b b\n- id: &b c\n",
        "things:\n- id: a\n---\n- id: b\n",
        "things:\n- id: a\n...\n- id: b\n",
        "things:\n- id: a\n  id: b\n",
        "things:\n- id: a\n- - id: b\n",
        "things:\n- {id: a,\n- id: b}\n",
        "things:\n- id: a\n -\n- id: b\n",
        "things:\n-\n  id: a\n- id: b\n",
        "things:\n- id: a\n-\n  id: b\n",
    ],
)
def test_what_a_part_does_not_tell_alone_is_told_of_the_whole(tmp_path: Path, body: str) -> None:
    assert part_by_part(tmp_path, body) == whole(tmp_path, body)


def test_only_what_is_new_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    really = lists._alone

    def watched(part: Places, model: type[BaseModel]) -> BaseModel | None:
        read.append(part.text.body)
        return really(part, model)

    monkeypatch.setattr(lists, "_alone", watched)

    def said(body: str) -> list[str]:
        read.clear()
        one = ListFile(tmp_path, Text("t.yml", "synonyms:\n" + body), "synonyms", Synonym)
        return [entry.value.says for entry in one.held(one.known()).entries]

    a, b, c = (f"- {{says: {word}, means: [semen]}}\n" for word in "abc")
    assert (said(a + b), read) == (["a", "b"], [a, b])
    assert (said(b + c + a), read) == (["b", "c", "a"], [c])
    assert (said(a), read) == (["a"], [])


def test_an_entry_that_moved_down_knows_its_new_place(tmp_path: Path) -> None:
    for above in ("", "# more\n# lines\n", "- says: new\n  means: [semen]\n"):
        body = f"synonyms:\n{above}- says: old\n  means: [semen]\n"
        one = ListFile(tmp_path, Text("t.yml", body), "synonyms", Synonym)
        assert one.held(one.known()).entries[-1].place("means").line == 3 + above.count("\n")
