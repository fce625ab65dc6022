"""Stands in for pytest: tells how it was called, with which browsers and servers, and where it may share."""

import os
import sys

programs = (os.environ[f"GUIDE_{name}"] for name in ("CHROMIUM", "FIREFOX", "NGINX", "CADDY"))
found = (program or "none" for program in programs)
print("pytest", *sys.argv[1:], "with", *found, "in", os.environ["GUIDE_TESTS_SHARED"])
if os.environ.get("FAILING") in sys.argv:
    sys.exit(1)
sys.exit({"failed": 1, "broken": 2, "--bogus": 4, "nothing": 5}.get(sys.argv[-1], 0))
