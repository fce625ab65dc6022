"""Stands in for the package: tells how it was called, and fails or waits when docs/index.md says so."""

import sys
import time
from pathlib import Path

page = Path("docs/index.md").read_text(encoding="utf-8")
print("guide", *sys.argv[1:], flush=True)
if page == "slow":
    time.sleep(30)
sys.exit(3 if page == f"bad for {sys.argv[1]}" else 0)
