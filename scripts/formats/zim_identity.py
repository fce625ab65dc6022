"""Replaces the random identifiers of a ZIM file by some made from its content: same sources, same bytes.

The file begins with 80 bytes of header: an identifier at 8, at 72 the place of its checksum, which is the MD5 of all
before it (https://wiki.openzim.org/wiki/ZIM_file_format). Each of its two indexes, of titles and of words, is a
Xapian database in one file, which begins with a mark, two bytes of version and an identifier.
"""

import hashlib
import re
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5

FILE_AT, CHECKSUM_AT = 8, 72
INDEX = re.compile(rb"\x0f\x0dXapian Glass..", re.DOTALL)
SIZE = 16


def settle(path: Path) -> None:
    """Replace every identifier in the file, and the checksum with them. Raises OSError."""
    content = bytearray(path.read_bytes())
    places = [FILE_AT, *(found.end() for found in INDEX.finditer(content))]
    end = int.from_bytes(content[CHECKSUM_AT : CHECKSUM_AT + 8], "little")
    for at in places:
        content[at : at + SIZE] = bytes(SIZE)
    rest = hashlib.sha256(content[:end]).hexdigest()
    for number, at in enumerate(places):
        content[at : at + SIZE] = uuid5(NAMESPACE_OID, f"{rest} {number}").bytes
    content[end:] = hashlib.md5(content[:end], usedforsecurity=False).digest()
    path.write_bytes(content)
