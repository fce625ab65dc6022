"""requirements.lock: every pin has its hashes, and no line says where to fetch from."""

from __future__ import annotations

import re
import tomllib

from tests.frontdoor.project import ROOT

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PINS = re.findall(
    r"^(\S+)==\S+(?: ; [^\\\n]+)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", LOCK, re.MULTILINE
)


def test_it_holds_pins_and_their_hashes_and_nothing_else() -> None:
    hashes = sum(lines.count("--hash") for _, lines in PINS)
    assert len(PINS) + hashes == len(LOCK.splitlines())


def test_it_names_no_address_or_path() -> None:
    assert not re.findall(r"[/@]|--(?!hash)", LOCK)


def test_it_pins_all_that_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["test"]
    names = {re.split(r"[<>=]", line)[0].lower() for line in wanted}
    assert names <= {name for name, _ in PINS}
