"""Pictures of twelve pages as readers see them, phone and desk, light and dark.

Called as `python -m screenshots SITE TARGET [PAGE …]`. They are for looking at, not for comparing by machine.
"""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, Error

from headless import chromium

PAGES = (
    "index.html",
    "start/first-steps.html",
    "start/read-your-report.html",
    "types/obstructive-or-not.html",
    "causes/index.html",
    "treatments/micro-tese.html",
    "treatments/sperm-retrieval.html",
    "decide/micro-tese-or-donor.html",
    "aspermia/index.html",
    "tools/faq.html",
    "tools/questions.html",
    "tools/numbers.html",
)
"""One of each kind of page, and those that most readers come to."""
WIDTHS = {"phone": 360, "desk": 1440}
SCHEMES = ("light", "dark")
TALLEST = 16_000
"""Pixels: Chromium draws no more than 16,384 in one picture; of a longer page the rest is left out."""


SHOW_ALL = """() => {
  return Promise.all([...document.images].map((image) => {
    image.loading = 'eager';
    return image.decode();
  }));
}"""
"""What is further down is fetched or laid out when a reader comes near; in a picture of the whole page nobody does."""


def main(words: Sequence[str]) -> int:
    """Take the pictures; 1 where the browser stops, as it does for a page that is not in the site."""
    site, target, *asked = words
    pages = [page.removesuffix(".html").removesuffix(".md") + ".html" for page in asked] or PAGES
    shutil.rmtree(target, ignore_errors=True)
    try:
        for number, shot in enumerate(_shots(Path(site), Path(target), pages), 1):
            print(f"{number:3} of {len(pages) * len(WIDTHS) * len(SCHEMES)}  {shot.name}", flush=True)
    except Error as error:
        return _fail(f"the browser stopped: {error.message.splitlines()[0]}")
    (Path(target) / "index.html").write_text(sheet(pages), "utf-8")
    print(f"Look at them all in {Path(os.path.relpath(target)) / 'index.html'}")
    return 0


def _shots(site: Path, target: Path, pages: Sequence[str]) -> Iterator[Path]:
    with chromium() as browser:
        for page, width, scheme in product(pages, WIDTHS, SCHEMES):
            yield _shoot(browser, (site / page).resolve().as_uri(), target / name(page, width, scheme))


def _shoot(browser: Browser, address: str, target: Path) -> Path:
    _, width, scheme = target.stem.rsplit(".", 2)
    seen = browser.new_page(
        viewport={"width": WIDTHS[width], "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    seen.goto(address)
    seen.evaluate(SHOW_ALL)
    tall = min(TALLEST, seen.evaluate("document.documentElement.scrollHeight"))
    seen.screenshot(path=target, full_page=True, clip={"x": 0, "y": 0, "width": WIDTHS[width], "height": tall})
    seen.close()
    return target


def name(page: str, width: str, scheme: str) -> str:
    """The file of one picture, such as treatments-micro-tese.phone.dark.png."""
    return f"{page.removesuffix('.html').replace('/', '-')}.{width}.{scheme}.png"


def sheet(pages: Sequence[str]) -> str:
    """A page that shows all pictures: a row for each page, light and dark side by side."""
    rows = "\n".join(
        f"<h2>{page}</h2>\n"
        + "\n".join(
            f'<a href="{file}"><img src="{file}" alt="{file}" height="700" loading="lazy"></a>'
            for file in (name(page, *kind) for kind in product(WIDTHS, SCHEMES))
        )
        for page in pages
    )
    return f"<!doctype html>\n<meta charset=utf-8>\n<title>Screenshots</title>\n{rows}\n"


def _fail(sentence: str) -> int:
    print(f"screenshots: {sentence}.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
