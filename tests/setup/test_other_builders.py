"""What differs under another builder is told by name; who cannot build it is told in one sentence."""

from pathlib import Path

import pytest

from setup import other_builders
from setup.other_builders import Builder, check, differing
from setup.paths import ROOT
from setup.run_program import TaskError

Pages = dict[str, str]


@pytest.fixture
def ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    site = written(tmp_path / "site", {"index.html": "<nav>Menu</nav><article>Two words</article>", "a.css": "p {}"})
    monkeypatch.setattr(other_builders, "SITE", site)
    monkeypatch.setattr(other_builders, "FOLDER", tmp_path / "others")
    return site


def written(folder: Path, pages: Pages) -> Path:
    folder.mkdir()
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_files_are_compared_byte_for_byte_and_by_who_has_them(ours: Path, tmp_path: Path) -> None:
    theirs = written(tmp_path / "theirs", {"index.html": (ours / "index.html").read_text(), "more.js": ""})
    assert differing(ours) == []
    assert differing(theirs) == ["a.css", "more.js"]
    (theirs / "index.html").write_text("another")
    assert differing(theirs) == ["a.css", "index.html", "more.js"]


def test_each_builder_is_told_in_a_line(
    ours: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def build(builder: Builder) -> Path:
        if builder.name == "broken":
            raise TaskError("it does not build the guide: no plugin")
        return ours if builder.name == "same" else tmp_path / "nowhere"

    def made(name: str) -> Builder:
        return Builder(name, (), (), ())

    monkeypatch.setattr(other_builders, "_build", build)
    monkeypatch.setattr(other_builders, "BUILDERS", (made("same"),))
    assert check() == 0
    monkeypatch.setattr(other_builders, "BUILDERS", tuple(map(made, ("same", "other", "broken"))))
    assert check() == 1
    assert capsys.readouterr().out.splitlines()[1:] == [
        "same: nothing differs.",
        "other: these differ: a.css, index.html.",
        "broken: it does not build the guide: no plugin.",
    ]


def test_a_missing_site_is_told(ours: Path) -> None:
    (ours / "index.html").unlink()
    with pytest.raises(TaskError, match="there is no site/ to hold the others against"):
        check()


def test_what_no_way_out_does_is_told_and_is_no_failure(ours: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(other_builders, "_build", lambda _builder: ours / "nowhere")
    monkeypatch.setattr(other_builders, "BUILDERS", (Builder("new", (), (), (), is_way_out=False),))
    assert check() == 0


def test_each_builds_from_a_copy_that_is_whole(tmp_path: Path) -> None:
    copy = tmp_path / "guide"
    for _again in range(2):
        other_builders.copy_guide(copy)
        (copy / "old").touch()
    assert (copy / "docs/index.md").read_bytes() == (ROOT / "docs/index.md").read_bytes()
    assert {path.name for path in copy.iterdir()} == {*other_builders.SOURCES, "no-theme.yml", "old"}


def test_the_settings_for_others_name_what_ours_do() -> None:
    ours = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert "custom_dir: overrides" in other_builders.NO_THEME
    assert "custom_dir: overrides" in ours
    assert "robots.txt" in other_builders.NO_THEME
    assert "robots.txt" in ours
