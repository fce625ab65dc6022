"""The picture shown beside a link in chats and feeds: the guide's mark, name and promise, drawn without a network.

Pillow brings the letters (Aileron, public domain), so that every machine draws the same picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

NAME = "assets/images/share.png"
WIDTH, HEIGHT = 1200, 630
"""Pixels; the size Open Graph readers crop least."""
TEAL, PAPER, PEACH = "#0b5d5b", "#fbf8f3", "#f2ad93"
EDGE, ROOM = 90, 930
"""Where the words begin, and how wide a line may be."""
FINE = 4
"""The mark is drawn this many times larger, then reduced: smooth edges by whole numbers, the same everywhere."""
MARK = 7 * FINE
"""Pixels to one unit of the mark, which is 32 units wide as in favicon.svg."""
WAY = (((7, 24), (7, 18), (13, 19), (16, 16)), ((16, 16), (19, 13), (17, 8), (24, 8)))
"""The mark's line as two Bézier curves."""
Point = tuple[float, float]


def draw(name: str, promise: str) -> bytes:
    """A PNG of 1200 by 630 pixels with the name large and the promise below it, in as many lines as it needs."""
    image = Image.new("RGB", (WIDTH, HEIGHT), TEAL)
    image.paste(_mark(), (EDGE - 30, 40))
    pen = ImageDraw.Draw(image)
    pen.text((EDGE, 270), name, PAPER, ImageFont.load_default(92), stroke_width=1)
    font = ImageFont.load_default(42)
    for number, line in enumerate(_lines(promise, font)):
        pen.text((EDGE, 405 + 60 * number), line, PAPER, font)
    pen.rectangle((0, HEIGHT - 14, WIDTH, HEIGHT), PEACH)
    return _png(image)


def _mark() -> Image.Image:
    image = Image.new("RGB", (32 * MARK, 32 * MARK), TEAL)
    pen = ImageDraw.Draw(image)
    for x, y in (point for curve in WAY for point in _along(*curve)):
        _dot(pen, x, y, 1.3, PAPER)
    _dot(pen, 24.5, 8, 3.2, PEACH)
    return image.reduce(FINE)


def _along(*curve: Point) -> Iterator[Point]:
    """Points of a cubic Bézier curve, close enough for their dots to make a line."""
    for step in range(201):
        t = step / 200
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
        yield (
            sum(weight * x for weight, (x, _) in zip(weights, curve, strict=True)),
            sum(weight * y for weight, (_, y) in zip(weights, curve, strict=True)),
        )


def _dot(pen: ImageDraw.ImageDraw, x: float, y: float, radius: float, colour: str) -> None:
    pen.circle((round(x * MARK), round(y * MARK)), round(radius * MARK), colour)


def _lines(text: str, font: ImageFont.FreeTypeFont | ImageFont.ImageFont) -> Iterator[str]:
    line = ""
    for word in text.split():
        if line and font.getlength(f"{line} {word}") > ROOM:
            yield line
            line = ""
        line = f"{line} {word}".strip()
    yield line


def _png(image: Image.Image) -> bytes:
    buffer = BytesIO()
    image.quantize(32, dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
