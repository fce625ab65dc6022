"""The Nu HTML checker (validator.w3.org/nu) on this machine: a Java program, taken from npm into .build/ once."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from benchmark import npm
from setup.paths import WORK
from setup.run_program import Command, TaskError
from tests import java

HERE = Path(__file__).with_name("nu")
FOLDER = WORK / "nu"
JAVA = 17
"""The oldest version the checker runs on."""


def jar() -> Path:
    """The checker's file, fetched if it is not here or another version is asked for; raises TaskError without one."""
    if java.version() < JAVA:
        raise TaskError(f"the Nu checker needs Java {JAVA} or newer: install it (Debian: default-jre-headless)")
    npm.set_up("The Nu checker", HERE, FOLDER)
    return FOLDER / "node_modules/vnu-jar/build/dist/vnu.jar"


def remarks(checker: Path, files: Sequence[Path]) -> list[str]:
    """Every error, warning and hint: file, line, what it says, the words it is about."""
    options = ["--also-check-css", "--also-check-svg", "--format", "json", "--exit-zero-always"]
    command: Command = [*java.command(checker), *options, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [
        f"{file_of(said, files)}:{said.get('lastLine', 1)}: {said['message']} {said.get('extract', '')!r}"
        for said in json.loads(done.stderr)["messages"]
    ]


def file_of(said: dict[str, str], files: Sequence[Path]) -> str:
    return next((path.name for path in files if said.get("url", "").endswith(path.as_posix())), said.get("url", ""))
