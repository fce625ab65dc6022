"""The Nu HTML checker (validator.w3.org/nu) on this machine: a Java program, taken from npm into .build/ once."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from frontdoor.places import WORK, remove
from frontdoor.programs import Command

HERE = Path(__file__).with_name("nu")
FOLDER = WORK / "nu"
JAR = FOLDER / "node_modules/vnu-jar/build/dist/vnu.jar"
JAVA = 17
"""The oldest version the checker runs on."""


class NoCheckerError(Exception):
    """Why there is none, and what to install."""


def jar() -> Path:
    """The checker's file, fetched if it is not here or another version is asked for; raises NoCheckerError."""
    if java_version() < JAVA:
        raise NoCheckerError(f"the Nu checker needs Java {JAVA} or newer: install it (Debian: default-jre-headless)")
    lock = FOLDER / "package-lock.json"
    if not JAR.exists() or lock.read_bytes() != (HERE / lock.name).read_bytes():
        fetch()
    return JAR


def java_version() -> int:
    """The main number of the Java on the path, 0 if none starts."""
    java = shutil.which("java")
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr if java else ""
    found = re.search(r'version "(?:1\.)?(\d+)', said)
    return int(found[1]) if found else 0


def fetch() -> None:
    npm = shutil.which("npm")
    if not npm:
        raise NoCheckerError("the Nu checker comes from npm: install Node.js with npm (Debian: npm)")
    remove(FOLDER)
    shutil.copytree(HERE, FOLDER)
    # Its install script would fetch a Java from elsewhere.
    command: Command = [npm, "ci", "--prefix", FOLDER, "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not JAR.exists():
        remove(FOLDER)
        raise NoCheckerError(f"the Nu checker could not be fetched from npm: {done.stderr.strip().splitlines()[-1:]}")


def remarks(checker: Path, files: Sequence[Path]) -> list[str]:
    """Every error, warning and hint: file, line, what it says, the words it is about."""
    options = ["--also-check-css", "--also-check-svg", "--format", "json", "--exit-zero-always"]
    command: Command = [shutil.which("java") or "java", "-jar", checker, *options, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [
        f"{file_of(said, files)}:{said.get('lastLine', 1)}: {said['message']} {said.get('extract', '')!r}"
        for said in json.loads(done.stderr)["messages"]
    ]


def file_of(said: dict[str, str], files: Sequence[Path]) -> str:
    return next((path.name for path in files if said.get("url", "").endswith(path.as_posix())), said.get("url", ""))
