"""Stands in for pip: fails with the words in FAKE_PIP, waits while the file FAKE_WAIT is there, or installs a program.

The program names the Python it was made with, as pip's do. It stands in for uv and pip-audit.
"""

import os
import sys
import time
from pathlib import Path

PROGRAM = """\
#!{python}
import os, pathlib, sys
if "--output-file" in sys.argv:
    pathlib.Path(sys.argv[-1]).write_text(" ".join(sys.argv[1:-2]), encoding="utf-8")
print(os.environ.get("FAKE_SAYS", ""))
sys.exit("FAKE_SAYS" in os.environ)
"""

if "FAKE_PIP" in os.environ:
    sys.exit(os.environ["FAKE_PIP"])
print("Collecting", flush=True)
while "FAKE_WAIT" in os.environ and Path(os.environ["FAKE_WAIT"]).exists():
    time.sleep(0.05)
for name in ("uv", "pip-audit"):
    program = Path(sys.executable).parent / name
    program.write_text(PROGRAM.format(python=sys.executable), encoding="utf-8")
    program.chmod(0o755)
