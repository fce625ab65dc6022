"""Stands in for MkDocs: writes a page twice, and only half of it when that page is broken."""

import sys
from pathlib import Path

print("mkdocs", *sys.argv[1:], flush=True)
if sys.argv[1] == "build":
    site = Path(sys.argv[-1])
    site.mkdir()
    page = Path("docs/index.md").read_text(encoding="utf-8")
    for name in ("index.html", "second.html"):
        (site / name).write_text(page[:3] if page == "broken" else page, encoding="utf-8")
    sys.exit(page == "broken")
