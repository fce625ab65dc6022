"""Stands in for the real one, whose pip takes seconds to unpack: an environment without pip."""

import os
import sys
from pathlib import Path

sys.path = [path for path in sys.path if Path(path).resolve() != Path(__file__).resolve().parent]

from venv import EnvBuilder  # noqa: E402 (the real one, now that this one is off the path)

EnvBuilder(symlinks=os.name != "nt").create(sys.argv[-1])
