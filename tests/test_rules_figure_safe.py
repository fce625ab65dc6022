"""A drawing is sound SVG, holds nothing that runs or comes from outside, and looks the same without a page's styles."""

import pytest

from guide.rules.figures import figure_safe
from tests.small import SVG, GuideOf, finds

FIGURE = "docs/assets/figures/path.svg"


def test_a_plain_drawing_is_safe(guide_of: GuideOf) -> None:
    style = "<style>@media (prefers-color-scheme: dark){text{fill:#fff;font-size:14px}}</style>"
    drawn = SVG.replace("</desc>", f'</desc>{style}<text font-size="13" fill="url(#a)">a</text><use href="#b"/>')
    assert finds(figure_safe, guide_of(files={FIGURE: drawn})) == []


@pytest.mark.parametrize(
    ("bad", "says"),
    [
        ("<script>x()</script>", "<script> is not allowed in a drawing (delete it)"),
        ("<foreignObject/>", "<foreignObject> is not allowed in a drawing (delete it)"),
        ('<g onclick="x()"/>', "`onclick` runs a script (delete it)"),
        (
            '<use href="https://e.org/a.svg#b"/>',
            "`https://e.org/a.svg#b` lies outside this drawing (draw it here, or delete it)",
        ),
        ('<g style="fill:url(https://e.org/a)"/>', "`url(` may bring in something from outside (delete it)"),
        ("<style>@import 'a.css';</style>", "`@import` may bring in something from outside (delete it)"),
        ('<text fill="red" font-size="12">a</text>', "text of size 12 is too small on a phone (use 13 or more)"),
        (
            '<text fill="red" style="font: bold 9px serif">a</text>',
            "text of size 9 is too small on a phone (use 13 or more)",
        ),
        (
            '<text fill="red" font-size="1em">a</text>',
            "the text size 1em is not in pixels (write a number, 13 or more)",
        ),
        (
            '<path stroke="red" d="M0 0"/>',
            '<path> has no `fill` (write `fill="none"`, or its colour: without a page\'s styles it is black)',
        ),
        (
            '<path fill="none" stroke-dasharray="0 8" d="M0 0"/>',
            "dashes of `0 8` are dots only in browsers (draw each dot as a <circle>)",
        ),
    ],
)
def test_what_must_not_be_in_a_drawing_is_told_at_its_place(guide_of: GuideOf, bad: str, says: str) -> None:
    place = f"{FIGURE}:2:{8 if bad.startswith('<style>') else 1}"
    library = guide_of(files={FIGURE: SVG.replace("</svg>", f"\n{bad}</svg>")})
    assert finds(figure_safe, library) == [f"{place}: [figure-safe] {says}"]


def test_a_shape_takes_the_fill_of_its_group_and_one_that_only_cuts_needs_none(guide_of: GuideOf) -> None:
    shapes = '<g fill="none"><path stroke-dasharray="0.5 8" d="M0 0"/></g><clipPath id="a"><circle r="9"/></clipPath>'
    assert finds(figure_safe, guide_of(files={FIGURE: SVG.replace("</svg>", f"{shapes}</svg>")})) == []


def test_text_is_measured_as_a_phone_shows_it(guide_of: GuideOf) -> None:
    wide = SVG.replace("360", "720").replace("</svg>", '<text fill="red" font-size="20">a</text></svg>')
    assert "text of size 10 is too small" in finds(figure_safe, guide_of(files={FIGURE: wide}))[0]


@pytest.mark.parametrize(
    ("drawn", "says"),
    [
        ("<svg", "this is not valid SVG: unclosed token (save it anew from the drawing program)"),
        ("<!DOCTYPE svg []><svg/>", "`<!DOCTYPE` may bring in other files (delete it)"),
    ],
)
def test_a_drawing_that_cannot_be_trusted_is_told(guide_of: GuideOf, drawn: str, says: str) -> None:
    assert finds(figure_safe, guide_of(files={FIGURE: drawn})) == [f"{FIGURE}:1:1: [figure-safe] {says}"]


def test_a_drawing_without_title_desc_and_size_is_told(guide_of: GuideOf) -> None:
    assert finds(figure_safe, guide_of(files={FIGURE: '<svg width="9" viewBox="0 0 9 9"></svg>'})) == [
        f"{FIGURE}:1:1: [figure-safe] <svg> has no height (write height, in pixels)",
        f"{FIGURE}:1:1: [figure-safe] this drawing has no <desc> (write <desc> below <svg>)",
        f"{FIGURE}:1:1: [figure-safe] this drawing has no <title> (write <title> below <svg>)",
    ]
