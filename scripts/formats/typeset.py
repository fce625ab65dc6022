"""Makes a tagged PDF from HTML with WeasyPrint, or says in one sentence why that fails."""

import gc
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from lxml import html
from lxml.html import HtmlElement

from formats.fonts import faces, no_others
from formats.format_error import FormatError
from formats.weasyprint_fixes import patch

if TYPE_CHECKING:
    from weasyprint import Document

STYLES = Path(__file__).parent / "styles"
OPTIONS = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}
NO_PANGO = (
    "Pango, which sets the type, is not on this machine: install it (Debian: apt install libpangoft2-1.0-0), "
    "then run this again"
)


def typeset(document: HtmlElement, styles: tuple[str, ...], site: Path, day: date) -> bytes:
    """The PDF of a document whose pictures lie below `site`, as made on a day. Raises FormatError."""
    source = html.tostring(document, encoding="unicode", doctype="<!doctype html>")
    with _world(day), _complaints() as said, _nothing_let_go():
        weasyprint, fonts = _weasyprint()
        sheets = [
            weasyprint.CSS(string=text, font_config=fonts)
            for text in (faces(site), *((STYLES / name).read_text("utf-8") for name in styles))
        ]
        page = weasyprint.HTML(string=source, base_url=f"{site.resolve().as_uri()}/")
        laid_out = page.render(stylesheets=sheets, font_config=fonts, **OPTIONS)
        _fits(laid_out)
        gc.collect()  # pages that were laid out more than once
        made = bytes(laid_out.write_pdf(**OPTIONS))
    if said:
        raise FormatError(_sentence(said[0], document, site))
    return made


def _weasyprint() -> tuple[Any, Any]:
    """The package, which looks for Pango when it is imported, and what keeps the fonts of one document."""
    try:
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
    except OSError as error:
        raise FormatError(NO_PANGO) from error
    patch(weasyprint)
    return weasyprint, FontConfiguration()


@contextmanager
def _world(day: date) -> Iterator[None]:
    """Inside, this process knows no font of the machine and no other day."""
    with TemporaryDirectory() as folder:
        moment = int(datetime.combine(day, time(), UTC).timestamp())
        wanted = {"FONTCONFIG_FILE": str(no_others(Path(folder))), "SOURCE_DATE_EPOCH": str(moment)}
        before = {name: os.environ.get(name) for name in wanted}
        os.environ.update(wanted)
        try:
            yield
        finally:
            for name, value in before.items():
                os.environ.pop(name)
                os.environ.update({name: value} if value is not None else {})


@contextmanager
def _nothing_let_go() -> Iterator[None]:
    """Without garbage collection, which took a fifth of the time: a document frees next to nothing."""
    gc.collect()  # what is left of the last document
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What WeasyPrint says that it could not do."""
    said: list[str] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    keep, log = Keep(logging.WARNING), logging.getLogger("weasyprint")
    log.addHandler(keep)
    try:
        yield said
    finally:
        log.removeHandler(keep)


def _fits(laid_out: "Document") -> None:
    """Raises FormatError for a table or picture that is wider than its paper."""
    for number, page in enumerate(laid_out.pages, start=1):
        for box in page._page_box.descendants():
            if box.element_tag in ("table", "img", "svg") and box.position_x + box.width > page.width:
                what = " ".join(box.element.itertext()).split()[:8]
                raise FormatError(
                    f"page {number} is too narrow for a {box.element_tag} that begins “{' '.join(what)}”: "
                    "give it fewer columns, or shorter words in its heads"
                )


def _sentence(said: str, document: HtmlElement, site: Path) -> str:
    """A complaint with the page it is about."""
    said = said.replace(f"{site.resolve().as_uri()}/", "").rstrip(".")
    for image in document.iter("img"):
        if image.get("src", "") and image.get("src") in said:
            page = next((one.get("id", "") for one in image.iterancestors("article")), "")
            drawn = f"the drawing {image.get('src')} on {page.replace('--', '/')}.html cannot be drawn"
            return f"{drawn}: open it in a browser, correct it and build again"
    if ".notdef" in said:
        return (
            f"no font draws {said.rpartition(': ')[2]}: write it in words, or add a font that does (formats/fonts.py)"
        )
    return f"{said[0].lower()}{said[1:]}: correct the page or formats/styles/"
