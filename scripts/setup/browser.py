"""The browser for the tests: one that is here, or Debian's."""

import os
import subprocess
from pathlib import Path

from setup import apt
from setup.optional_programs import OptionalProgram, places
from setup.run_program import TaskError

CHROMIUM = OptionalProgram(
    ("chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "microsoft-edge", "chromium"),
    "chromium",
    (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        "${PROGRAMFILES}/Google/Chrome/Application/chrome.exe",
        "${PROGRAMFILES(X86)}/Google/Chrome/Application/chrome.exe",
        "${LOCALAPPDATA}/Google/Chrome/Application/chrome.exe",
        "${PROGRAMFILES(X86)}/Microsoft/Edge/Application/msedge.exe",
        "${PROGRAMFILES}/Microsoft/Edge/Application/msedge.exe",
    ),
)


def browser() -> str:
    """The path of a Chromium, Chrome or Edge that starts; TaskError where there is none and none can be installed."""
    if named := os.environ.get(CHROMIUM.variable):
        if _starts(named):
            return named
        raise TaskError(f"{CHROMIUM.variable} names {named}, and no browser starts there: correct it or unset it")
    return found() or _installed()


def found() -> str:
    """The path of one that is already here, or nothing."""
    return next(filter(_starts, places(CHROMIUM)), "")


def _starts(path: str) -> bool:
    if os.name == "nt":  # there, asking Chrome for its version opens a window
        return Path(path).is_file()
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0  # Ubuntu's chromium-browser may be a script that only says where to get it


def _installed() -> str:
    apt.install(CHROMIUM.package)
    if path := found():
        return path
    raise TaskError("the tests need a browser and there is none: install Chromium, Chrome or Edge, then run this again")
