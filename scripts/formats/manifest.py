"""Lists the files in `dist/` for programs, with checksums for `sha256sum -c`: the last files that a bundle writes."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from files import write_whole
from formats import NAME, sbom
from formats.edition import Edition

MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"


class Download(NamedTuple):
    """One file: its path below `dist/`, its format, its size in bytes and its checksum."""

    name: str
    format: str
    size: int
    sha256: str


def clear(dist: Path) -> None:
    """Delete the lists before the files change, so that no checksum is ever wrong."""
    for name in (SUMS, MANIFEST):
        (dist / name).unlink(missing_ok=True)


def write(dist: Path, of: Edition, pages: int, made: Mapping[str, Sequence[Path]], bill: str) -> list[Download]:
    """Write the bill of materials, the manifest and the checksums of the files made, in that order."""
    write_whole(dist / sbom.NAME, bill.encode())
    files = {**made, "sbom": [dist / sbom.NAME]}
    found = [_download(dist, path, kind) for kind, paths in files.items() for path in paths]
    contents = {
        "name": NAME,
        "version": of.version,
        "date": str(of.day),
        "language": of.words.language,
        "pages": pages,
        "files": [one._asdict() for one in found],
    }
    write_whole(dist / MANIFEST, f"{json.dumps(contents, indent=1)}\n".encode())
    write_whole(dist / SUMS, "".join(f"{one.sha256}  {one.name}\n" for one in found).encode())
    return found


def _download(dist: Path, path: Path, kind: str) -> Download:
    content = path.read_bytes()
    return Download(path.relative_to(dist).as_posix(), kind, len(content), hashlib.sha256(content).hexdigest())
