"""Stands in for pytest: tells how it was called, and with which browser."""

import os
import sys

print("pytest", *sys.argv[1:], "in", os.environ["GUIDE_CHROMIUM"])
