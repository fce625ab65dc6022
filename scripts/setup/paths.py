"""Where things are in this folder."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "scripts"
LOCK = ROOT / "requirements.lock"
FORMATS_LOCK = ROOT / "requirements-formats.lock"
"""What only the tasks `bundle` and `test` need, to make and to read the files that readers take away."""
VENV = ROOT / ".venv"
SITE = ROOT / "site"
DIST = ROOT / "dist"
WORK = ROOT / ".build"
"""What tools keep between two runs; nothing rests on it, and it may be deleted at any time."""
