"""A small project with the real run.py; what it installs and starts are fakes: nothing waits or needs a network."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FAKES = Path(__file__).parent / "fakes"
LOCKS = ("requirements.lock", "requirements-formats.lock")
PARTS = ("run.py", "files.py", "os_errors.py", "setup", "formats/__init__.py")


@dataclass
class Project:
    folder: Path

    def run(self, *args: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*args), env=self.environment(more), capture_output=True, text=True, check=False
        )

    def refused(self, *args: str, code: int = 1, **more: str) -> str:
        """What a task says that must fail in one sentence."""
        done = self.run(*args, **more)
        assert (done.returncode, done.stderr.count("\n")) == (code, 1), done.stdout + done.stderr
        assert done.stderr.startswith("run.py: ")
        assert done.stderr.endswith(".\n")
        return done.stderr

    def start(self, *args: str, until: str, **more: str) -> subprocess.Popen[str]:
        """A task that has said a certain word, in a process group of its own."""
        child = subprocess.Popen(
            self.command(*args),
            env=self.environment(more),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        assert child.stdout
        assert any(until in line for line in iter(child.stdout.readline, ""))
        return child

    def command(self, *args: str) -> list[str]:
        return [sys.executable, str(self.folder / "scripts" / "run.py"), *args]

    def environment(self, more: dict[str, str]) -> dict[str, str]:
        """What pip is told on this machine must not reach the tests."""
        ours = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "GUIDE_"))}
        return ours | {"PYTHONPATH": str(FAKES / "installed"), "PYTHONDONTWRITEBYTECODE": "1"} | more

    def write(self, path: str, text: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8", newline="\n")

    def read(self, path: str) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def names(self) -> set[str]:
        """What lies in the project's folder beside its sources."""
        return {path.name for path in self.folder.iterdir()} - {"docs", "scripts", *LOCKS}


def start(folder: Path) -> Project:
    """A project that was never set up."""
    project = Project(folder)
    project.write("docs/index.md", "first")
    project.write("requirements.lock", "fakes==1.0\n")
    project.write("requirements-formats.lock", "more==1.0\n")
    for package in ("guide", "formats", "editing"):
        shutil.copytree(FAKES / package, folder / "scripts" / package)
    for part in PARTS:
        source = ROOT / "scripts" / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / "scripts" / part)
    return project
