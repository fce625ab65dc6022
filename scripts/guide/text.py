"""Reads a text file, or says in one problem why it cannot be used as one."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from guide.problem import Place

LARGEST = 500_000
"""Bytes; a page of 1,400 words is about 12,000, so anything near this is a file in the wrong place."""
LARGEST_LIST = 40 * LARGEST
"""Bytes of a list in `content/`, which grows with the guide: 5 kB of numbers and 4 kB of works a page."""

BOM = b"\xef\xbb\xbf"
CONTROL = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]")
ODD = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]|(?<!^)\ufeff"
    r"|^(?:[ #*+-]|\d+\.)*[^\S \t-\r]"
    "|[\u0300-\u036f\u3000-\u303f\ufb00-\ufb06\uff01-\uff5e\ufff9-\ufffd]",
    re.MULTILINE,
)
"""Invisible characters, some of which change the direction of reading; unusual spaces at the start of a line; and
characters that a search does not match: combining accents, ligatures, full-width and replacement characters."""
UNUSUAL = re.compile("[^\\n -~¡-¬®-ɏͰ-Ͽ‘-”–—…←-⋿]")
"""A text without any of these has nothing that ODD finds; to look for them is quicker."""
LEADING_TABS = re.compile(r"^[ ]*\t[ \t]*", re.MULTILINE)
TAB = 4
"""Spaces a tab stands for in Markdown."""
UNWANTED = (
    (re.compile(r"\r"), "has Windows line ends (CRLF)", "save it with line ends LF"),
    (re.compile(r"\t"), "holds a tab", "indent with spaces, and write columns as a table"),
    (CONTROL, "holds an invisible control character", "delete it and type the text anew"),
)
CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
"""A conflict marker of git: a file with two versions in it cannot be read."""
STRAIGHT = str.maketrans("‘’“”–—…", "''\"\"--.")
Found = tuple[int, str, str]
"""Where (characters from 0), what is wrong, what to do."""
Fault = tuple[Place, str, str]
"""The same with its place in the file; the caller adds the rule."""


@dataclass(frozen=True)
class Text:
    """A file's text that knows the line and column of each character."""

    path: str
    body: str

    @cached_property
    def line_starts(self) -> list[int]:
        return [0, *(end.end() for end in re.finditer("\n", self.body))]

    @cached_property
    def straight(self) -> str:
        """The text with straight quotation marks, as an editor types them."""
        return straight(self.body)

    def place(self, offset: int) -> Place:
        """Line and column (both from 1) of the character at `offset` (from 0)."""
        line = bisect_right(self.line_starts, offset)
        return Place(self.path, line, offset - self.line_starts[line - 1] + 1)


def straight(text: str) -> str:
    """The text with the quotation marks, dashes and dots of a keyboard in place of typographic ones."""
    return text.translate(STRAIGHT)


def read(root: Path, path: str, largest: int = LARGEST) -> tuple[Text, list[Fault]]:
    """The text of `root/path` and all that is wrong with its bytes; the text is empty where it cannot be read."""
    whole = Place(path)
    try:
        size = (root / path).stat().st_size
        raw = (root / path).read_bytes() if size <= largest else b""
    except OSError as error:
        says = f"this file cannot be read: {(error.strerror or 'no reason is given').lower()}"
        return Text(path, ""), [(whole, says, "bring it back, or see that it may be read")]
    if size > largest:
        fix = f"keep it under {largest // 1000} kB: split it, or move pictures to docs/assets/"
        return Text(path, ""), [(whole, f"this file is {size // 1000} kB long", fix)]
    found = Text(path, raw.decode("utf-8-sig", errors="replace"))
    unusable = next(_unusable(raw, found.body), None)
    faults = [unusable] if unusable else _faults(raw, found.body)
    placed = [(found.place(at), f"this file {says}", fix) for at, says, fix in faults]
    return Text(path, "" if unusable else _normalized(found.body)), placed


def _unusable(raw: bytes, text: str) -> Iterator[Found]:
    """Why a file cannot be read as text at all."""
    if "\0" in text:
        yield text.index("\0"), "is a binary file, not text", "put the text here, or move the file to docs/assets/"
    try:
        raw.decode()
    except UnicodeDecodeError as error:
        at = len(raw[: error.start].decode("utf-8-sig"))
        yield at, "holds bytes that are not UTF-8 text", "save the file as UTF-8"
    if found := CONFLICT.search(text):
        fix = "keep one of the two versions and delete the marks"
        yield found.start(), "holds a mark that is left over from a merge", fix


def _normalized(text: str) -> str:
    text = CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return LEADING_TABS.sub(lambda found: found.group().expandtabs(TAB), text)


def _faults(raw: bytes, text: str) -> Iterator[Found]:
    """What reading corrects by itself and an editor still has to correct in the file."""
    if raw.startswith(BOM):
        yield 0, "begins with an invisible mark (BOM)", "save it as UTF-8 without BOM"
    for mark, says, fix in UNWANTED:
        if match := mark.search(text):
            yield match.start(), says, fix
    for odd in ODD.finditer(text) if not text.isascii() and UNUSUAL.search(text) else ():
        yield odd.end() - 1, f"holds {odd_sign(odd)}", "delete it and type the word anew"
    if not text.strip():
        yield 0, "is empty", "write it, or bring back what stood here; only a page may be deleted"


def odd_sign(found: re.Match[str]) -> str:
    """A match of ODD in words."""
    sign = found.group()[-1]
    return f"{'a letter in an odd form' if sign.isprintable() else 'an invisible character'} (U+{ord(sign):04X})"
