"""Stands in for the package: tells how it was called, and does what docs/index.md says.

That is to fail, to say something, to be killed, or to wait until the page says something else.
"""

import os
import signal
import sys
import time
from pathlib import Path


def page() -> str:
    return Path("docs/index.md").read_text(encoding="utf-8")


try:
    print("guide", *sys.argv[1:], flush=True)
    if page().startswith("say "):
        print(page())
    if page() == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    ends = time.monotonic() + 20
    while page() == "slow" and time.monotonic() < ends:
        time.sleep(0.05)
    sys.exit(3 if page() == f"bad for {sys.argv[1]}" else 0)
except KeyboardInterrupt:
    print("guide tidied up")
    sys.exit(130)
