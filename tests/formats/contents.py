"""What the contents of a PDF say, and where they lead."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pypdf import PdfReader

NUMBER = re.compile(r"\.{4,}\s*(\d+)$", re.MULTILINE)


def disagreeing(path: Path) -> list[tuple[int, int]]:
    """The numbers of pages told in the contents, and led to by the link there, where the two differ."""
    read = PdfReader(path)
    pages = [page for page in read.pages[1:6] if NUMBER.search(page.extract_text())]
    told = [int(number) for page in pages for number in NUMBER.findall(page.extract_text())]
    names = list(dict.fromkeys(name for page in pages for name in _led_to(page)))
    at = read.named_destinations
    led = [read.get_destination_page_number(at[name]) + 1 for name in names if name in at]  # type: ignore[operator]
    assert told
    return [pair for pair in zip(told, led, strict=True) if pair[0] != pair[1]]


def _led_to(page: Any) -> Iterator[str]:
    """The names of the places that links on a page lead to, each as often as its link has lines."""
    links = (one.get_object() for one in page.get("/Annots", []))
    yield from (str(link["/Dest"]) for link in links if "/Dest" in link)
