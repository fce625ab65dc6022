"""The fonts of PDF files: the guide's own, one more for characters they lack, and none of the machine's."""

import errno
import os
from importlib.resources import files
from pathlib import Path

FACES = (
    ("Guide Sans", "atkinson-hyperlegible-next-latin-wght-normal.woff2"),
    ("Guide Sans Ext", "atkinson-hyperlegible-next-latin-ext-wght-normal.woff2"),
    ("Guide Serif", "literata-latin-600-normal.woff2"),
)
"""Family as styles name it, and the file below `site/assets/vendor/` that holds it."""
SIGNS = Path(str(files("fontpkg_noto_sans").joinpath("files")))
SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{signs}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def faces(site: Path) -> str:
    """The rules by which a style sheet finds the guide's own. Raises OSError where one is not in the site."""
    return "".join(
        f'@font-face {{ font-family: "{family}"; src: url("{_file(site, name).as_uri()}") }}\n'
        for family, name in FACES
    )


def _file(site: Path, name: str) -> Path:
    found = next((site / "assets/vendor").rglob(name), None)
    if found is None:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), f"site/assets/vendor/{name}")
    return found.resolve()


def no_others(folder: Path) -> Path:
    """Settings, written into `folder`, by which fontconfig knows no font of the machine; FONTCONFIG_FILE names them."""
    settings = folder / "fonts.conf"
    settings.write_text(SETTINGS.format(signs=SIGNS, cache=folder / "cache"), "utf-8")
    return settings
