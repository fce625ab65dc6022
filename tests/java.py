"""The Java of this machine, which two checkers run on."""

import re
import shutil
import subprocess


def version() -> int:
    """The main number of the Java on the path, 0 if none starts."""
    java = shutil.which("java")
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr if java else ""
    found = re.search(r'version "(?:1\.)?(\d+)', said)
    return int(found[1]) if found else 0
