"""The names that pages and entries may have: every file system, web address and YAML file accepts them."""

import re
from functools import cache
from posixpath import dirname, join, normpath, relpath

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
PAGE = re.compile(rf"(?!(?:assets|docs)/)(?:{ID.pattern}/)*{ID.pattern}\.md")
LONGEST = 100
"""Characters; together with its folder a name has to fit every file system."""
DEVICES = re.compile(r"(?:.*/)?(?:con|prn|aux|nul|com\d|lpt\d)(?:/.*|\.md)")
"""Names of devices, which Windows does not allow for files."""
NO_TEXT = re.compile(r"[\d-]+|true|false|null|yes|no|on|off|y|n")
"""What YAML reads as a number or as true, false or null."""


def is_page_name(path: str) -> bool:
    """Whether a path below `docs/` can be the name of a page: small letters, digits and hyphens in every part.

    With small letters alone, no two names are the same on macOS and Windows, which do not tell capitals apart.
    """
    return bool(PAGE.fullmatch(path)) and not DEVICES.fullmatch(path) and len(path) <= LONGEST


def is_id(name: str) -> bool:
    """Whether a word can be the id of an entry."""
    return bool(ID.fullmatch(name)) and not NO_TEXT.fullmatch(name) and len(name) <= LONGEST


@cache  # many links of a page lead to the same place
def relative_link(page: str, path: str) -> str:
    """The relative link that leads from `page` to `path`; both paths are below the same folder."""
    return relpath(path, dirname(page) or ".")


def linked_path(page: str, link: str) -> str:
    """The path that a relative link on `page` leads to: the way back from `relative_link`."""
    path = link.partition("#")[0]
    return normpath(join(dirname(page), path)) if path else page
