"""Templates of charts and lists: what they quote is text, their layout is nothing to read, a slip names its file."""

from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest
from jinja2 import TemplateError

from guide.library import Library
from guide.markdown import parts
from tests.rendering.shown import library


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a template called `one`."""
    monkeypatch.setattr(parts, "FOLDER", tmp_path)
    monkeypatch.setattr(parts, "_environment", parts._environment.__wrapped__)
    return tmp_path / "one.html"


def made(**given: object) -> str:
    return tostring(parts.part("one", library(), **given), "unicode")


def test_what_a_template_quotes_is_text(template: Path) -> None:
    template.write_text("<p title='{{ words_in }}'>{{ words_in }}</p>", "utf-8")
    quoted = made(words_in="<b>5' & more</b>")
    assert "<b>" not in quoted
    assert parts.part("one", library(), words_in="<b>5' & more</b>").text == "<b>5' & more</b>"


def test_indents_and_line_ends_between_elements_are_left_out_and_one_space_stays(template: Path) -> None:
    template.write_text("<ul>\n  <li>a</li>\n\n  <li><b>b</b> <i>c</i></li>\n</ul>\n", "utf-8")
    assert made() == "<ul><li>a</li><li><b>b</b> <i>c</i></li></ul>"


@pytest.mark.parametrize("slip", ["<p>{{ nothing }}</p>", "<p>", "<p>{% if %}</p>"])
def test_a_slip_in_a_template_is_told_as_one(template: Path, slip: str) -> None:
    template.write_text(slip, "utf-8")
    with pytest.raises(TemplateError, match=r"`overrides/parts/one\.html`"):
        made()


def test_html_that_is_not_sound_is_told_with_its_file(template: Path) -> None:
    template.write_text("<p><b>x</p>", "utf-8")
    with pytest.raises(TemplateError, match=r"`overrides/parts/one\.html` gives no sound HTML: mismatched tag"):
        made()


def test_without_words_nothing_is_made() -> None:
    assert tostring(parts.part("notes", Library(Path())), "unicode") == "<div />"
