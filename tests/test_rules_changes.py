"""A number that changed since the last release is told, and the release can be recorded."""

from pathlib import Path

import pytest

from guide.library import Library
from guide.rendering import read_guide
from guide.rules.numbers import change_told
from guide.rules.sources import data_valid
from tests.small import GuideOf, finds, run

RELEASED = 'version: "0.1.0"\non: 2026-11-10\nnumbers:\n  found: "{}"\n'
NOW = "about 47 out of 100 men"


@pytest.mark.parametrize(
    ("number", "was", "is_told"),
    [
        ("- {id: found}", NOW, True),
        ("- {id: found}", "about 44 out of 100 men", False),
        ("- {id: found, low: 40, high: 50, spread: between studies}", NOW, False),
        ("- {id: found, low: 40, high: 50, spread: between studies}", f"{NOW} (40 to 50)", True),
        ("- {id: found, changes: [{on: 2026-11-20, was: 44 men, why: a slip}]}", "about 44 out of 100 men", True),
        ("- {id: found, changes: [{on: 2026-11-09, was: 44 men, why: a slip}]}", "about 44 out of 100 men", False),
        ("- {id: other}", "about 44 out of 100 men", True),
    ],
)
def test_a_number_that_changed_since_the_release_says_so(
    guide_of: GuideOf, number: str, was: str, is_told: bool
) -> None:
    library = guide_of(numbers=number, files={"content/released.yml": RELEASED.format(was)})
    assert (finds(change_told, library) == []) == is_told


def test_it_is_told_where_the_figure_stands_and_what_to_write(guide_of: GuideOf) -> None:
    library = guide_of(files={"content/released.yml": RELEASED.format("about 44 out of 100 men")})
    (sentence,) = finds(change_told, library)
    assert sentence.startswith("content/numbers.yml:2:111: [change-told] `found` said “about 44 out of 100 men”")
    assert sentence.endswith(
        "in version 0.1.0, and says “about 47 out of 100 men” "
        "(write `changes:` and below it `- {on: 2026-11-21, was: 'about 44 out of 100 men', why: …}`)"
    )


def test_without_a_record_nothing_is_compared(guide_of: GuideOf) -> None:
    gone = guide_of().root / "content/released.yml"
    gone.unlink()
    library = read_guide(gone.parents[1])
    assert (library.released, finds(change_told, library)) == (None, [])
    assert "this file cannot be read: no such file or directory" in valid(library)[0]


def valid(library: Library) -> list[str]:
    return [one for one in finds(data_valid, library) if "released.yml" in one]


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ("on: [", "this is not YAML"),
        ("", "this file is empty"),
        ("version: 0.1.0\non: soon\nnumbers: {}\n", "not a date"),
    ],
)
def test_a_wrong_record_is_told(guide_of: GuideOf, record: str, says: str) -> None:
    library = guide_of(files={"content/released.yml": record})
    assert says in valid(library)[0]
    assert library.released is None


def test_a_release_is_recorded(guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guide_of()
    assert run(tmp_path, capsys, "released", "soon")[0] == 2
    assert run(tmp_path, capsys, "released", "0.2") == (0, "content/released.yml: version 0.2, 1 number\n")
    library = read_guide(tmp_path)
    assert library.released
    assert (library.released.version, library.released.numbers) == ("0.2", {"found": NOW})
    since = f"Since version 0.2 ({library.released.on})"
    assert run(tmp_path, capsys, "changes") == (0, f"{since} 0 numbers changed; 0 new.\n")
    guide_of(numbers="- {id: found, value: many}")
    before = (tmp_path / "content/released.yml").read_bytes()
    assert run(tmp_path, capsys, "released", "0.3")[0] == 1
    assert (tmp_path / "content/released.yml").read_bytes() == before
