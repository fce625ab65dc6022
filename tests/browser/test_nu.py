"""The Nu HTML checker has nothing to say about any page, the styles or the drawings, but what is meant so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.browser import nu_checker as nu

MEANT = {
    r"violates Content Security Policy": "it knows no 'self' in a folder and takes data for a script; browsers tell us",
    r"“vector-effect”": "a property of SVG that its list for CSS lacks; it keeps the lines of bars thin",
    r"The “list” role is unnecessary for element “[ou]l”": "Safari takes a list without marks for none, unless told",
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
    except nu.NoCheckerError as lack:
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


@pytest.mark.parametrize(
    ("java", "npm", "words"),
    [(0, "npm", "needs Java 17"), (11, "npm", "needs Java 17"), (17, None, "install Node.js with npm")],
)
def test_without_java_or_npm_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, java: int, npm: str | None, words: str
) -> None:
    monkeypatch.setattr(nu, "java_version", lambda: java)
    monkeypatch.setattr(nu, "JAR", tmp_path / "none.jar")
    monkeypatch.setattr("shutil.which", lambda _name: npm)
    with pytest.raises(nu.NoCheckerError, match=words):
        nu.jar()


def test_without_a_network_it_says_so_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(nu, "FOLDER", tmp_path / "nu")
    monkeypatch.setattr(nu, "JAR", tmp_path / "nu/vnu.jar")
    monkeypatch.setattr("shutil.which", lambda _name: "npm")
    monkeypatch.setattr("subprocess.run", lambda *_args, **_more: Failed())
    with pytest.raises(nu.NoCheckerError, match=r"could not be fetched from npm: \['no network'\]"):
        nu.fetch()
    assert not (tmp_path / "nu").exists()


class Failed:
    returncode, stderr = 1, "npm error\nno network\n"
