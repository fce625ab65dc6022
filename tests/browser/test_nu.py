"""The Nu HTML checker has nothing to say about any page, the styles or the drawings, but what is meant so."""

import re
from pathlib import Path

import pytest

from setup.run_program import TaskError
from tests import java
from tests.browser import nu_checker as nu

MEANT = {
    r"violates Content Security Policy": "it knows no 'self' in a folder and takes data for a script; browsers tell us",
    r"The “list” role is unnecessary for element “[ou]l”": "Safari takes a list without marks for none, unless told",
    "Property “container-type” doesn't exist": "it knows no container queries, which browsers have had since 2023",
    r"“width”: Parse Error\. '\(--ratio, 1\.6\)": "nor their units: a drawing enlarged takes what its stage has left",
    "Unrecognized at-rule “@starting-style”": "nor how what appears begins, which browsers have known since 2024",
}
"""What it says that we do not follow, and why."""
BROKEN = {
    "<p>No language</p>": "lang",
    '<main><input type="checkbox" autocomplete="off" aria-label="A"></main>': "autocomplete",
    "<main><p><div>Text</div></p></main>": "No “p” element in scope",
    '<main><img src="a.svg"></main>': "alt",
}


@pytest.fixture(scope="module")
def checker() -> Path:
    try:
        return nu.jar()
    except TaskError as lack:
        pytest.skip(str(lack))


def test_it_has_nothing_to_say(checker: Path, site: Path) -> None:
    files = [*site.rglob("*.html"), site / "assets/guide.css", *site.rglob("*.svg")]
    said = nu.remarks(checker, files)
    assert [line for line in said if not any(re.search(pattern, line) for pattern in MEANT)] == []
    assert [pattern for pattern in MEANT if not any(re.search(pattern, line) for line in said)] == []


def test_it_sees_what_is_broken(checker: Path, tmp_path: Path) -> None:
    files = []
    for number, (html, _) in enumerate(BROKEN.items()):
        files.append(tmp_path / f"{number}.html")
        lang = ' lang="en-GB"' if number else ""
        files[-1].write_text(f"<!doctype html><html{lang}><meta charset=utf-8><title>Page</title>{html}", "utf-8")
    said = nu.remarks(checker, files)
    for number, word in enumerate(BROKEN.values()):
        assert [line for line in said if line.startswith(f"{number}.html") and word in line]


@pytest.mark.parametrize("found", [0, 11])
def test_without_a_java_that_is_new_enough_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, found: int) -> None:
    monkeypatch.setattr(java, "version", lambda: found)
    with pytest.raises(TaskError, match="needs Java 17 or newer: install it"):
        nu.jar()
