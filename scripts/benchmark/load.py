"""Many readers at once: nginx with our own configuration, asked 10,000 times over 200 connections by ApacheBench."""

import re
from dataclasses import dataclass
from pathlib import Path

from benchmark import commands, trial
from setup import optional_programs
from setup.optional_programs import AB, NGINX, OptionalProgram
from setup.paths import ROOT
from setup.run_program import TaskError, say, watch

REQUESTS, AT_ONCE = 10_000, 200
PATHS = ("index.html", "treatments/micro-tese.html", "assets/guide.css", "nothing-here.html")
"""A short page, the fullest one, a file all pages need, and an address of nothing."""
COUNTS = {
    "done": r"Complete requests:\s+(\d+)",
    "failed": r"Failed requests:\s+(\d+)",
    "others": r"Non-2xx responses:\s+(\d+)",
    "rate": r"Requests per second:\s+([\d.]+)",
}


@dataclass(frozen=True)
class Load:
    """How many requests were answered; `failed` were cut off, `others` answered with another status than 2xx."""

    done: int
    failed: int
    others: int
    rate: float
    """Answers in a second."""

    def errors(self, path: str) -> int:
        """What went wrong; for an address of nothing, 404 is the right answer."""
        wrong = abs(self.others - REQUESTS) if path == PATHS[-1] else self.others
        return REQUESTS - self.done + self.failed + wrong


def run(folder: Path) -> int:
    """Print errors and rate for each path; 1 when one request went wrong."""
    ab, nginx = _had(AB), _had(NGINX)
    say("Building the guide ...")
    commands.build(ROOT / "mkdocs.yml", folder)
    try:
        with trial.nginx(nginx, ROOT, folder) as served:
            return int(sum(_errors(ab, served.address, path) for path in PATHS) > 0)
    except trial.CannotServeError as error:
        raise TaskError(f"nginx did not start: {error}") from error


def _errors(ab: str, address: str, path: str) -> int:
    load = _asked(ab, address, path)
    say(f"  {load.errors(path)} errors in {REQUESTS}, {load.rate:.0f} answers a second")
    return load.errors(path)


def _had(extra: OptionalProgram) -> str:
    if not (program := optional_programs.get(extra)):
        raise TaskError(extra.missing)
    return program


def _asked(ab: str, address: str, path: str) -> Load:
    options = ["-q", "-n", str(REQUESTS), "-c", str(AT_ONCE), "-H", "Accept-Encoding: gzip"]
    code, lines = watch(f"Asking for {path}", [ab, *options, address + path])
    if code:
        raise TaskError(f"ab gave up on {path}: {lines[-1] if lines else 'it said nothing'}")
    return read("\n".join(lines))


def read(output: str) -> Load:
    """What ab printed; a count that it leaves out is 0."""
    found = {name: re.search(pattern, output) for name, pattern in COUNTS.items()}
    counts = {name: float(match.group(1)) if match else 0 for name, match in found.items()}
    return Load(int(counts["done"]), int(counts["failed"]), int(counts["others"]), counts["rate"])
