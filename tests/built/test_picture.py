"""The picture for sharing: the right size, light, and the same each time."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from guide.built import picture

NAME, PROMISE = "Azoospermia Guide", "Plain, sourced answers for men and their partners. " * 2


def test_it_is_a_light_png_of_the_size_that_is_told() -> None:
    drawn = picture.draw(NAME, PROMISE)
    assert len(drawn) < 60_000
    assert drawn.startswith(b"\x89PNG")
    assert Image.open(BytesIO(drawn)).size == (picture.WIDTH, picture.HEIGHT) == (1200, 630)


def test_it_is_the_same_each_time_and_shows_its_words() -> None:
    assert picture.draw(NAME, PROMISE) == picture.draw(NAME, PROMISE)
    assert len({picture.draw(NAME, PROMISE), picture.draw("Another", PROMISE), picture.draw(NAME, "Short.")}) == 3


def test_no_line_runs_out_of_the_picture() -> None:
    image = Image.open(BytesIO(picture.draw(NAME, PROMISE))).convert("RGB")
    right = image.crop((picture.WIDTH - 60, 0, picture.WIDTH, picture.HEIGHT - 20))
    assert right.getcolors() == [(60 * (picture.HEIGHT - 20), (11, 93, 91))]
