"""The browser for the tests: one that is here, or Debian's, or Playwright's own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from frontdoor.debian import can_install, install
from frontdoor.programs import TaskError, watch

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "microsoft-edge")
USUAL = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "${PROGRAMFILES}/Google/Chrome/Application/chrome.exe",
    "${PROGRAMFILES(X86)}/Google/Chrome/Application/chrome.exe",
    "${LOCALAPPDATA}/Google/Chrome/Application/chrome.exe",
    "${PROGRAMFILES(X86)}/Microsoft/Edge/Application/msedge.exe",
    "${PROGRAMFILES}/Microsoft/Edge/Application/msedge.exe",
)
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path, end='')"
)


def browser(python: Path) -> str:
    """The path of a Chromium, Chrome or Edge that starts; `python` is the environment's."""
    if named := os.environ.get("GUIDE_CHROMIUM"):
        return _named(named)
    return found(python) or _from_debian() or _from_playwright(python) or _none()


def found(python: Path) -> str:
    """The path of one that is already here, or nothing."""
    return _on_this_machine() or _playwrights(python)


def _named(path: str) -> str:
    if not _starts(path):
        raise TaskError(f"GUIDE_CHROMIUM names {path}, and no browser starts there: mend it or take it away")
    return path


def _on_this_machine() -> str:
    on_path = (shutil.which(name) for name in NAMES)
    usual = (os.path.expandvars(place) for place in USUAL)
    return next((place for place in (*on_path, *usual) if place and _starts(place)), "")


def _starts(path: str) -> bool:
    if os.name == "nt":  # there, asking Chrome for its version opens a window
        return Path(path).is_file()
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0  # Ubuntu's chromium-browser may be a script that only says where to get it


def _playwrights(python: Path) -> str:
    answer = subprocess.run([python, "-c", ASK_PLAYWRIGHT], capture_output=True, text=True, check=False)
    return answer.stdout if _starts(answer.stdout) else ""


def _from_debian() -> str:
    if can_install():
        install("chromium")
    return _on_this_machine()


def _from_playwright(python: Path) -> str:
    watch("Fetching Chromium", [python, "-m", "playwright", "install", "--no-shell", "chromium"])
    return _playwrights(python)


def _none() -> str:
    raise TaskError("the tests need a browser and none was found or could be fetched: install Chromium, Chrome or Edge")
