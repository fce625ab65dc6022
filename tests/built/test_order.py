"""In which order pages are rendered: each of them once."""

from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

import hook
from guide.site.build import Build
from tests.small import guide, page

PAGES = {
    "about/all.md": page("::: questions"),
    "one.md": page("Words."),
    "two.md": page("::: picked\n\n`::: questions`"),
}


def test_a_page_that_lists_the_questions_of_all_comes_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide(tmp_path, pages=PAGES)
    monkeypatch.setattr(hook, "build", Build(tmp_path, print))
    monkeypatch.setattr(Build, "files", lambda _: ())
    files = Files([File(path, str(tmp_path), str(tmp_path / "site"), use_directory_urls=False) for path in PAGES])
    hook.on_files(files, MkDocsConfig())
    assert [file.src_uri for file in files] == ["one.md", "two.md", "about/all.md"]
