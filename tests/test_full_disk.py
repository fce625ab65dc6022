"""On a full disk the package says so, keeps what is there, and goes on once there is room."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.exceptions import Abort

import hook
from editing import cli
from guide import memory, rules
from tests.disk import fill, small_disk
from tests.small import guide, run

SAYS = "the disk is full: make room, then run this again.\n"
COMMANDS = (
    ("new", "term", "zona"),
    ("new", "page", "causes/new.md"),
    ("schemas",),
    ("drawings",),
    ("rule-table",),
    ("own-words", "texts"),
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with small_disk(tmp_path_factory.mktemp("disk"), "1m") as disk:
        files = {
            "MAINTAINING.md": f"{rules.BEGIN}\nold\n{rules.END}\n",
            "content/drawings/_colours.svg": "{% set COLOURS = {} %}",
            "content/drawings/path.svg": "<svg/>",
            "texts/a.txt": "a b c d e f g h i",
        }
        yield guide(disk / "guide", files=files).root


def kept(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_full_disk_is_told_and_nothing_is_half_written(
    root: Path, command: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root)
    before = kept(root)
    fill(root.parent, 0)
    assert cli.main(["--root", str(root), *command]) == 1
    assert capsys.readouterr().err == SAYS
    assert kept(root) == before
    fill(root.parent, 500)
    assert cli.main(["--root", str(root), *command]) == 0
    assert kept(root) != before


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (OSError(28, "No space left on device"), "the disk is full: make room"),
        (PermissionError(13, "Permission denied", "overrides/a.html"), "overrides/a.html is in use or not yours"),
        (TemplateSyntaxError("what", 3, "a.html", "a.html"), "a.html:3: what: correct the template"),
        (TemplateError("gone"), "overrides/: gone: correct the template"),
    ],
)
def test_a_build_tells_what_the_system_or_a_template_refuses(error: Exception, says: str) -> None:
    with pytest.raises(Abort, match=says):
        hook.on_build_error(error)


def test_a_fault_of_ours_is_not_hidden() -> None:
    hook.on_build_error(ValueError("a fault"))  # MkDocs raises it again, with its traceback


def test_a_check_that_cannot_remember_tells_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with small_disk(tmp_path, "1m") as disk:
        made = guide(disk / "guide").root
        (made / ".build").mkdir()
        fill(disk, 0)
        full = run(made, capsys, "check")
        assert not any((made / ".build").iterdir())
        fill(disk, 500)
        assert run(made, capsys, "check") == full
        assert (made / memory.FILE).is_file()
