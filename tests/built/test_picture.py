"""The picture shown beside a link in chats and feeds is a file: light, of the size the pages tell, and up to date."""

import struct
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / "overrides/assets/images/share.png"
WORDS = (
    "Azoospermia Guide",
    "Plain, sourced answers for men who were told that there are no sperm in their semen, and for their partners.",
)
"""What is drawn in it."""


def test_it_is_a_light_png_of_the_size_that_pages_tell() -> None:
    data = PICTURE.read_bytes()
    assert len(data) < 60_000
    assert data.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", data[16:24])
    template = (ROOT / "overrides/partials/share.html").read_text("utf-8")
    assert f'og:image:width" content="{width}"' in template
    assert f'og:image:height" content="{height}"' in template


def test_it_shows_the_name_and_the_promise_of_the_guide() -> None:
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    told = (settings["site_name"], settings["site_description"])
    assert told == WORDS, "draw share.png anew with these words, then change WORDS"
