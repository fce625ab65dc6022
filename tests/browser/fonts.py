"""The fonts of the test browsers: on each Linux the same two, so that text takes the same room wherever tests run.

They stand in where the guide's own letters do not come, or not yet. Windows and macOS do not ask fontconfig: browsers
keep the system's fonts there.
"""

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


def folders() -> list[Path]:
    return [Path(str(files(package).joinpath("files"))) for package in PACKAGES]


def only_ours(folder: Path) -> Path:
    """Write settings into `folder` by which fontconfig knows these fonts and no others; FONTCONFIG_FILE names them."""
    named = "\n  ".join(f"<dir>{each}</dir>" for each in folders())
    settings = folder / "fonts.conf"
    settings.write_text(SETTINGS.format(folders=named, cache=folder / "cache"), "utf-8")
    return settings


def readable_in_firefox() -> dict[str, str | float | bool]:
    """What lets the processes that draw Firefox's pages read these fonts: they see the system's folders only."""
    return {"security.sandbox.content.read_path_whitelist": ",".join(f"{each}/" for each in folders())}
