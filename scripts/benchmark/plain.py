"""The same pages in plain Material for MkDocs: its own theme, search and glightbox, nothing of our look."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

from setup.run_program import QUIET

PALETTE = [
    {"media": "(prefers-color-scheme: light)", "scheme": "default", "toggle": {"icon": "material/weather-sunny"}},
    {"media": "(prefers-color-scheme: dark)", "scheme": "slate", "toggle": {"icon": "material/weather-night"}},
]
"""Light and dark, as Material's documentation sets them up."""
OURS = ("custom_dir",)
"""What of our theme settings the plain theme goes without."""


def settings(project: Path, docs: Path, site: Path, *, prune: bool = False) -> dict[str, Any]:
    """Our mkdocs.yml with the stock theme; `prune` asks for Material's own way to keep many pages light.

    The font stays out, because a machine without a network would measure the wait for it: what is compared is the
    theme at its best.
    """
    config: dict[str, Any] = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))
    theme = {name: value for name, value in config["theme"].items() if name not in OURS}
    features = ["navigation.prune"] if prune else []
    return {
        "site_name": config["site_name"],
        "docs_dir": str(docs),
        "site_dir": str(site),
        "use_directory_urls": False,
        "theme": {**theme, "font": False, "features": features, "palette": PALETTE},
        "nav": config["nav"],
        "plugins": ["search", "glightbox"],
        "markdown_extensions": config["markdown_extensions"],
    }


def build(config: dict[str, Any], folder: Path) -> None:
    """Write `config` into `folder` and build it; what goes wrong is MkDocs' own message in a CalledProcessError."""
    path = folder / "plain.yml"
    path.write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", path], check=True, env=os.environ | QUIET
    )
