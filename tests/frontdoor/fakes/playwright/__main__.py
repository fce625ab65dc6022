"""Stands in for Playwright on a machine without a network."""

import sys

sys.exit("no network")
