"""A small project with the real front door, set up for real from a wheel made here: no network, no waiting."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FAKES = Path(__file__).parent / "fakes"
WHEEL = "fakes-1.0-py3-none-any.whl"
METADATA = {
    "fakes-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: fakes\nVersion: 1.0\n",
    "fakes-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    "fakes-1.0.dist-info/RECORD": "",
}


@dataclass
class Project:
    folder: Path

    def run(self, *args: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*args), env=self.environment(more), capture_output=True, text=True, check=False
        )

    def command(self, *args: str) -> list[str]:
        return [sys.executable, str(self.folder / "scripts" / "run.py"), *args]

    def environment(self, more: dict[str, str]) -> dict[str, str]:
        """What pip is told on this machine must not reach the tests, and the tests must not reach the network."""
        ours = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "GUIDE_"))}
        pip = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.folder)}
        return ours | pip | more

    def write(self, path: str, text: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8", newline="\n")

    def read(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def has(self, path: str) -> bool:
        return (self.folder / path).exists()


def refused(
    project: Project, *args: str, start: Callable[[], None] | None = None, more: dict[str, str] | None = None
) -> str:
    """What a task says that must fail with one sentence and exit code 1; `start` runs in its process first."""
    done = subprocess.run(
        project.command(*args),
        env=project.environment(more or {}),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=start,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert done.stderr.startswith("run.py: "), done.stderr
    assert (done.stderr.count("\n"), done.stdout.count("Traceback")) == (1, 0), done.stdout + done.stderr
    return done.stderr


def start(folder: Path) -> Project:
    """A project that was never set up."""
    (folder / "scripts").mkdir(parents=True)
    shutil.copy(ROOT / "scripts" / "run.py", folder / "scripts")
    shutil.copytree(ROOT / "scripts" / "frontdoor", folder / "scripts" / "frontdoor")
    shutil.copytree(FAKES / "guide", folder / "scripts" / "guide")
    project = Project(folder)
    project.write("docs/index.md", "first")
    project.write("requirements.lock", f"fakes==1.0 --hash=sha256:{_wheel(folder / WHEEL)}\n")
    return project


def _wheel(path: Path) -> str:
    """Write the wheel that stands in for mkdocs, pytest and playwright; returns its SHA-256."""
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in METADATA.items():
            wheel.writestr(name, text)
        for module in ("mkdocs", "pytest", "playwright"):
            wheel.write(FAKES / module / "__main__.py", f"{module}/__main__.py")
    return hashlib.sha256(path.read_bytes()).hexdigest()
