"""Drawings are made from content/drawings/, in colours of their own, light and dark."""

import re
from pathlib import Path

import pytest

from guide import cli, drawings

ROOT = Path(__file__).resolve().parents[1]
WIDEST = 24 * 16
"""CSS pixels: as wide as a drawing is shown (drawings.css)."""
FRAME_PADDING = 2 * 16
LETTERS = {"i": 0.28, "j": 0.28, "l": 0.28, " ": 0.32, "t": 0.39, "r": 0.41, "s": 0.52, "c": 0.55, "m": 0.97, "w": 0.82}
"""How wide letters of DejaVu Sans are, in their size; others are 0.635 or less."""
COLOURS = '{% set COLOURS = {"skin": ("#fff", "#000"), "line": ("#111", "#eee")} %}'
PAGE = '<svg xmlns="http://www.w3.org/2000/svg"><style/>\n{% block picture %}{% endblock %}\n\n</svg>'


def source(root: Path, shape: str) -> None:
    folder = root / drawings.SOURCES
    folder.mkdir(parents=True)
    for name, text in {
        "_colours.svg": COLOURS,
        "_frame.svg": PAGE,
        "path.svg": f'{{% extends "_frame.svg" %}}\n{{% block picture %}}{shape}{{% endblock %}}',
    }.items():
        (folder / name).write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", drawings.names(ROOT))
def test_the_drawings_are_fresh(name: str) -> None:
    kept = (ROOT / drawings.FIGURES / f"{name}.svg").read_text("utf-8")
    assert kept == drawings.drawn(ROOT, name), "draw them anew: python3 scripts/run.py drawings"


@pytest.mark.parametrize("name", drawings.names(ROOT))
def test_a_drawing_fits_a_window_of_900_pixels_below_the_header(name: str) -> None:
    width, height = map(int, re.findall(r'(?:width|height)="(\d+)"', drawings.drawn(ROOT, name))[:2])
    assert height * WIDEST / width <= 840 - FRAME_PADDING


@pytest.mark.parametrize("name", drawings.names(ROOT))
def test_words_in_a_drawing_are_readable_on_a_phone(name: str) -> None:
    """A drawing takes the width of a phone of 360 pixels but for 17 of them; an icon is shown 72 wide."""
    drawn = drawings.drawn(ROOT, name)
    width = int(re.findall(r'width="(\d+)"', drawn)[0])
    shown = 72 if width == 96 else 343
    own = re.findall(r'<(?:text|g)[^>]*? font-size="([\d.]+)"', drawn) or re.findall(r'font-size="([\d.]+)"', drawn)
    assert "<text" not in drawn or min(map(float, own)) * shown / width >= 13


@pytest.mark.parametrize("name", drawings.names(ROOT))
def test_words_beside_a_drawing_lie_in_its_frame(name: str) -> None:
    """Also in the widest letters that a system brings (DejaVu Sans)."""
    drawn = drawings.drawn(ROOT, name)
    left, _, width, _ = map(float, re.findall(r'viewBox="([^"]+)"', drawn)[0].split())
    words = re.findall(r'<text[^>]*? x="(-?[\d.]+)" y="-?[\d.]+" text-anchor="(start|end)">([^<]+)<', drawn)
    ends = [float(x) + wide(said) * (1 if anchor == "start" else -1) for x, anchor, said in words if width == 400]
    assert [end for end in ends if not left <= end <= left + width] == []


def wide(said: str) -> float:
    """In CSS pixels, at the size of words beside a drawing."""
    return 17 * sum(LETTERS.get(letter, 0.635) for letter in said)


def test_scenes_are_light_and_have_no_words() -> None:
    drawn = {name: (ROOT / drawings.FIGURES / f"{name}.svg").read_text("utf-8") for name in drawings.names(ROOT)}
    scenes = {name: drawing.rpartition("<!--")[0] for name, drawing in drawn.items() if 'class="scene"' in drawing}
    assert len(scenes) > 3
    assert {name for name, scene in scenes.items() if len(scene.encode()) > 3 * 1024 or "<text" in scene} == set()


def test_a_shape_has_its_colours_and_a_dark_screen_changes_them(tmp_path: Path) -> None:
    source(tmp_path, '<path fill="none" stroke="line" d="M0 0"/><g fill="skin"><circle r="{{ 1 + 1 }}"/></g>')
    assert cli.main(["--root", str(tmp_path), "drawings"]) == 0
    assert (tmp_path / drawings.FIGURES / "path.svg").read_text("utf-8").splitlines()[1:-2] == [
        ".f-skin{fill:#000}",
        ".s-line{stroke:#eee}",
        "}</style>",
        '<path class="s-line" fill="none" stroke="#111" d="M0 0"/><g class="f-skin" fill="#fff"><circle r="2"/></g>',
    ]


@pytest.mark.parametrize(
    ("shape", "says"),
    [
        ('<g fill="blue"/>', '/path.svg: `fill="blue"` names no colour: write one of those in _colours.svg.'),
        ('<g fill="#f00"/>', '/path.svg: `fill="#f00"` names no colour: write one of those in _colours.svg.'),
        ("{% if %}", "/path.svg:2 cannot be drawn: Expected an expression, got 'end of statement block'."),
        ("{{ arm }}", "/path.svg cannot be drawn: 'arm' is undefined."),
        ('{% include "_leg.svg" %}', "/path.svg cannot be drawn: there is no _leg.svg."),
    ],
)
def test_a_source_that_cannot_be_drawn_is_told_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], shape: str, says: str
) -> None:
    source(tmp_path, shape)
    assert cli.main(["--root", str(tmp_path), "drawings"]) == 1
    assert capsys.readouterr().err.strip() == f"{drawings.SOURCES}{says}"
    assert not (tmp_path / drawings.FIGURES).exists()


@pytest.mark.parametrize(
    "changed", [f"{drawings.FIGURES}/path.svg", *(f"{drawings.SOURCES}/{one}.svg" for one in ("path", "_colours"))]
)
def test_a_change_to_a_drawing_its_source_or_what_all_share_is_seen_without_drawing(
    tmp_path: Path, changed: str
) -> None:
    source(tmp_path, '<g fill="skin"/>')
    assert [*drawings.outdated(tmp_path)] == ["path"]
    assert [*drawings.write(tmp_path)] == [f"{drawings.FIGURES}/path.svg"]
    assert [*drawings.outdated(tmp_path)] == []
    with (tmp_path / changed).open("a", encoding="utf-8") as file:
        file.write("<!-- x -->\n")
    assert [*drawings.outdated(tmp_path)] == ["path"]


def test_line_ends_of_windows_in_a_source_make_no_drawing_old(tmp_path: Path) -> None:
    source(tmp_path, '<g fill="skin"/>')
    assert [*drawings.write(tmp_path)] == [f"{drawings.FIGURES}/path.svg"]
    path = tmp_path / drawings.SOURCES / "path.svg"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert [*drawings.outdated(tmp_path)] == []
