"""Stands in for pip: installs the two files of one package, or finds no network."""

import os
import sys
import sysconfig
from pathlib import Path

if "NO_NETWORK" in os.environ:
    sys.exit("Failed to establish a new connection")
package = Path(sysconfig.get_path("purelib")) / "package"
package.mkdir()
(package / "one.py").write_text("1", encoding="utf-8")
(package / "two.py").write_text("2", encoding="utf-8")
