"""`check --watch` looks again after each change and tells what the change did."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from editing import watch
from guide.commands import find_problems
from tests.small import GuideOf, page, run

pytestmark = pytest.mark.usefixtures("small_day")


def steps(*changes: Callable[[], object]) -> Callable[[], None]:
    """Makes one change at each pause, then stops as Ctrl-C does."""

    def todo() -> Iterator[Callable[[], object]]:
        yield from changes

    left = todo()

    def wait() -> None:
        change = next(left, None)
        if change is None:
            raise KeyboardInterrupt
        change()

    return wait


@pytest.fixture
def told(guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., list[str]]:
    def call(*changes: Callable[[], object]) -> list[str]:
        guide_of("Semen [@none].\n\n{{ found }}.")
        with pytest.raises(KeyboardInterrupt):
            watch.watch(tmp_path, lambda: find_problems(tmp_path, ["page.md"])[1], steps(*changes))
        return capsys.readouterr().out.splitlines()

    return call


def test_only_what_a_change_did_is_told(told: Callable[..., list[str]], tmp_path: Path) -> None:
    path = tmp_path / "docs/page.md"
    lines = told(
        lambda: None,
        lambda: path.write_text(page("More.\n\nSemen [@none] is is.\n\n{{ found }}."), "utf-8"),
        lambda: path.write_text(page("Semen.\n\n{{ found }}."), "utf-8"),
        path.unlink,
    )
    assert lines[:2] == [
        "1 problem. Watching; Ctrl-C ends it.",
        "docs/page.md:11:9: [citation-known] there is no reference `none` (add it to content/references.yml)",
    ]
    assert lines[2:] == [
        "Changed: docs/page.md",
        "new: docs/page.md:13:15: [word-once] “is is” says a word twice (delete one of the two)",
        "0 problems corrected, 1 new, 2 in all.",
        "Changed: docs/page.md",
        "2 problems corrected, 0 new, 0 in all.",
        "Changed: docs/page.md",
        "0 problems corrected, 0 new, 0 in all.",
    ]


def test_a_terminal_shows_one_screen(told: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr(watch, "MOST_PROBLEMS", 1)
    assert told() == [f"{watch.CLEAR}1 problem. Watching; Ctrl-C ends it.", "… and 1 more"]


def test_ctrl_c_ends_it_with_130(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    guide_of()
    monkeypatch.setattr("time.sleep", lambda _: steps()())
    code, said = run(tmp_path, capsys, "check", "--watch", "docs/page.md")
    assert (code, said.splitlines()[0]) == (130, "0 problems. Watching; Ctrl-C ends it.")


def test_a_file_that_goes_while_it_is_looked_at_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/gone.md").symlink_to("nowhere")
    assert watch.stamps(tmp_path) == {}
