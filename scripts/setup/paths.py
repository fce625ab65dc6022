"""Where things are in this folder."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "scripts"
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
SITE = ROOT / "site"
DIST = ROOT / "dist"
WORK = ROOT / ".build"
"""What tools keep between two runs; nothing rests on it, and it may be deleted at any time."""
