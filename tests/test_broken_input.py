"""Files that are no good text, in any place the package reads: one sentence each, never a traceback."""

import os
from pathlib import Path

import pytest

from editing import cli
from tests.small import GuideOf

FILES = ("docs/page.md", "content/references.yml", "content/own-words.txt", "mkdocs.yml", "overrides/main.html")
SAYS = {
    "NUL": "is a binary file, not text",
    "UTF-16": "is a binary file, not text",
    "Latin-1": "holds bytes that are not UTF-8 text",
    "folder": "cannot be read: is a directory",
    "loop": "cannot be read: too many levels of symbolic links",
    "huge": "is 99999 kB long",
}


def spoil(path: Path, fault: str) -> None:
    path.unlink()
    if fault == "folder":
        path.mkdir()
    elif fault == "loop":
        path.symlink_to(path.name)
    elif fault == "huge":
        path.touch()
        os.truncate(path, 99_999_999)
    else:
        path.write_bytes({"NUL": b"a\0b", "UTF-16": "aé".encode("utf-16"), "Latin-1": "é".encode("latin-1")}[fault])


@pytest.mark.skipif(os.name == "nt", reason="links and folders give other words there")
@pytest.mark.parametrize("fault", SAYS)
def test_every_spoiled_file_is_told_at_once(
    guide_of: GuideOf, tmp_path: Path, fault: str, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_of(files={"content/own-words.txt": "0123456789\n", "overrides/main.html": "<p>\n"})
    for path in FILES:
        spoil(tmp_path / path, fault)
    assert cli.main(["--root", str(tmp_path), "check"]) == 1
    said = capsys.readouterr().out
    told = [line.partition(":")[0] for line in said.splitlines() if f"this file {SAYS[fault]}" in line]
    assert told == sorted(FILES)
    assert cli.main(["--root", str(tmp_path), "uses", "corona2019"]) == 2
    assert cli.main(["--root", str(tmp_path), "new", "reference", "new2020"]) == 1
    assert "content/references.yml" in capsys.readouterr().err.splitlines()[-1]
