"""Drawings are described, used and safe, and their links lead to pages."""

from pathlib import Path

import pytest

from guide import drawings
from guide.rules.figures import figure_drawn, figure_safe, image_described, image_used, mark_told
from guide.rules.links import link_lands
from guide.rules.quoted_numbers import number_at_home
from guide.rules.signs import mark_known
from tests.small import SVG, GuideOf, finds
from tests.test_drawings import source

FIGURE = "docs/assets/figures/path.svg"
PICTURE = '![The path from here to there.](assets/figures/path.svg "From here to there.")'


def test_a_described_picture_is_sound(guide_of: GuideOf) -> None:
    library = guide_of(f"Text.\n\n{PICTURE}\n\n{PICTURE}", files={FIGURE: SVG})
    assert finds(image_described, library) == finds(image_used, library) == finds(link_lands, library) == []


@pytest.mark.parametrize(
    ("picture", "says"),
    [
        (
            '![Path](a.svg "C.")',
            "the description of this picture has 4 characters (say in 10 to 150 characters what it shows)",
        ),
        ("![The path of it](a.svg)", 'this picture has no caption (write `![description](path "Caption.")`)'),
        (
            '![sperm-path.svg](a.svg "C.")',
            "the description “sperm-path.svg” is the name of a file (say what the picture shows)",
        ),
        (
            '![sperm-path-two](a.svg "C.")',
            "the description “sperm-path-two” is the name of a file (say what the picture shows)",
        ),
        ('![The path of it](a.svg " ")', 'this picture has no caption (write `![description](path "Caption.")`)'),
    ],
)
def test_a_picture_without_description_or_caption_is_told(guide_of: GuideOf, picture: str, says: str) -> None:
    assert finds(image_described, guide_of(picture)) == [f"docs/page.md:11:1: [image-described] {says}"]


@pytest.mark.parametrize("words", ["number.¹ two", "by Smith et al and more", "number.12 two"])
def test_a_citation_in_the_description_of_a_picture_is_named(guide_of: GuideOf, words: str) -> None:
    assert len(finds(mark_known, guide_of(f'![A drawing of {words}](a.svg "Words.")'))) == 1


def test_a_number_in_a_description_is_told(guide_of: GuideOf) -> None:
    assert finds(number_at_home, guide_of('![Sperm in 46 out of 100](a.svg "C.")')) == [
        "docs/page.md:11:1: [number-at-home] “46 out of 100” is typed by hand "
        "(tell numbers in the text, quoted from numbers.yml)"
    ]


def test_a_caption_may_hold_brackets(guide_of: GuideOf) -> None:
    library = guide_of(PICTURE.replace("From here to there.", "From here (1) to there (2)."), files={FIGURE: SVG})
    assert finds(image_described, library) + finds(image_used, library) + finds(link_lands, library) == []


def test_a_picture_inside_a_text_is_told(guide_of: GuideOf) -> None:
    assert finds(image_described, guide_of(f"Look: {PICTURE}")) == [
        "docs/page.md:11:7: [image-described] this picture is inside a text (give it a paragraph of its own)"
    ]


PANEL = "![The path from here to there.](assets/figures/path.svg)"


def test_the_words_of_a_panel_are_the_caption_of_its_picture(guide_of: GuideOf) -> None:
    library = guide_of(f'!!! panels "Ways"\n\n    1. {PANEL} **Here.** From here to there.', files={FIGURE: SVG})
    assert finds(image_described, library) + finds(image_used, library) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f'!!! panels "Ways"\n\n    - {PANEL}', 'no caption (write `![description](path "Caption.")`)'),
        (f'!!! panels "Ways"\n\n    - Look: {PANEL}', "inside a text (give it a paragraph of its own)"),
        (f"- {PANEL} Look.", "inside a text (give it a paragraph of its own)"),
    ],
)
def test_a_picture_that_leads_no_panel_with_words_is_told(guide_of: GuideOf, text: str, says: str) -> None:
    assert finds(image_described, guide_of(text, files={FIGURE: SVG}))[-1].endswith(says)


@pytest.mark.parametrize(
    ("mark", "below", "lacking"),
    [
        ("2", "1. Here.\n2. There.", ""),
        ("2", "The way there (2).", ""),
        ("B", "- **A and B:** the way.", ""),
        ("2", "1. Here.", "2"),
        ("B", "B is here.\n\n## Part\n\n- **B:** there.", "B"),
    ],
)
def test_a_mark_that_nothing_below_its_drawing_explains_is_told(
    guide_of: GuideOf, mark: str, below: str, lacking: str
) -> None:
    drawn = SVG.replace("</svg>", f'<text fill="#fff" x="1">{mark}</text><text fill="#fff">bladder</text></svg>')
    found = finds(mark_told, guide_of(f"{PICTURE}\n\n{below}", files={FIGURE: drawn}))
    assert [one.partition(" (")[0] for one in found] == [
        f"docs/page.md:11:1: [mark-told] below this drawing nothing explains {one}" for one in lacking
    ]


def test_words_of_one_drawing_below_another_are_told(guide_of: GuideOf) -> None:
    other = PICTURE.replace("path.svg", "way.svg")
    assert finds(mark_told, guide_of(f"{PICTURE}\n\n{PICTURE}\n\n{other}")) == [
        f"docs/page.md:15:1: [mark-told] these words describe {FIGURE} elsewhere (see which drawing you mean)"
    ]


def test_a_drawing_no_page_shows_is_told(guide_of: GuideOf) -> None:
    assert finds(image_used, guide_of(files={FIGURE: SVG})) == [
        f"{FIGURE}:1:1: [image-used] no page shows this drawing (show it, or delete it)"
    ]


@pytest.mark.parametrize("target", ["../../page.html", "https://e.org/a.html", "javascript:x()"])
def test_a_link_in_a_drawing_is_not_safe(guide_of: GuideOf, target: str) -> None:
    drawn = SVG.replace("</svg>", f'\n<a href="{target}"><text fill="red" font-size="14">Page</text></a>\n</svg>')
    says = f"`{target}` lies outside this drawing (draw it here, or delete it)"
    assert finds(figure_safe, guide_of(files={FIGURE: drawn})) == [f"{FIGURE}:2:1: [figure-safe] {says}"]


def test_a_drawing_changed_apart_from_its_template_is_told_at_its_line(guide_of: GuideOf, tmp_path: Path) -> None:
    source(tmp_path, '<g fill="skin"/>')
    (tmp_path / drawings.SOURCES / "lost.svg").write_text("{{ 1 + 'a' }}", "utf-8")
    library = guide_of(files={f"{drawings.FIGURES}/path.svg": drawings.drawn(tmp_path, "path")})
    lost = "content/drawings/lost.svg cannot be drawn: unsupported operand type(s) for +: 'int' and 'str'"
    told_of_lost = f"content/drawings/lost.svg:1:1: [figure-drawn] {lost} (take back the last change to it)"
    assert finds(figure_drawn, library) == [told_of_lost]
    drawing = tmp_path / drawings.FIGURES / "path.svg"
    drawing.write_text(drawing.read_text("utf-8").replace("#fff", "#ffe"), "utf-8")
    assert finds(figure_drawn, library) == [
        told_of_lost,
        "docs/assets/figures/path.svg:4:1: [figure-drawn] content/drawings/path.svg draws something else here "
        "(change it there alone, then run: python3 scripts/run.py drawings)",
    ]


def test_a_drawing_that_is_missing_or_has_only_an_old_mark_is_told_as_such(guide_of: GuideOf, tmp_path: Path) -> None:
    source(tmp_path, '<g fill="skin"/>')
    library, path = guide_of(), f"{drawings.FIGURES}/path.svg"
    assert finds(figure_drawn, library) == [
        f"{path}:1:1: [figure-drawn] content/drawings/path.svg draws this file, and there is none "
        "(give both one name, then run: python3 scripts/run.py drawings)"
    ]
    drawn = [*drawings.drawn(tmp_path, "path").splitlines()[:-1], "<!-- drawn from"]
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text("\n".join(drawn), "utf-8")
    assert finds(figure_drawn, library) == [
        f"{path}:{len(drawn)}:1: [figure-drawn] only the mark in this last line, `<!-- drawn from`, is old "
        "(run: python3 scripts/run.py drawings)"
    ]
    (tmp_path / path).write_text("<<<<<<< HEAD\n", "utf-8")
    assert finds(figure_drawn, library) == []
