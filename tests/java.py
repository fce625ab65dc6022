"""The Java of this machine, which two checkers run on."""

import re
import shutil
import subprocess
from pathlib import Path


def version() -> int:
    """The main number of the Java on the path, 0 if none starts."""
    java = shutil.which("java")
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr if java else ""
    found = re.search(r'version "(?:1\.)?(\d+)', said)
    return int(found[1]) if found else 0


def command(program: Path) -> list[str]:
    """What runs a .jar file, but its options.

    A checker is done before the thorough compiler has paid for itself; without it, code needs a deeper stack.
    """
    return [shutil.which("java") or "java", "-Xss4m", "-XX:TieredStopAtLevel=1", "-jar", str(program)]
