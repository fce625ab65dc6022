"""The fonts of the test browsers: on each Linux the same two, so that text takes the same room wherever tests run.

The guide's styles name both. Windows and macOS do not ask fontconfig: browsers keep the system's fonts there.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

PACKAGES = ("fontpkg_noto_sans", "fontpkg_noto_serif")
SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  {folders}
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def only_ours(folder: Path) -> Path:
    """Write settings into `folder` by which fontconfig knows these fonts and no others; FONTCONFIG_FILE names them."""
    folders = "\n  ".join(f"<dir>{files(package).joinpath('files')}</dir>" for package in PACKAGES)
    settings = folder / "fonts.conf"
    settings.write_text(SETTINGS.format(folders=folders, cache=folder / "cache"), "utf-8")
    return settings
