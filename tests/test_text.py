"""A file that is no plain UTF-8 text says so in one sentence at the first wrong byte."""

from pathlib import Path

import pytest

from guide.problem import Place
from guide.text import LARGEST, LARGEST_LIST, ODD, UNUSUAL, Text, read

UNSEEN = "delete it and type the word anew"
TAB = "indent with spaces, and write columns as a table"


def test_a_place_is_a_line_and_a_column_from_one() -> None:
    text = Text("a.md", "ab\ncé\n")
    places = [text.place(offset) for offset in range(6)]
    assert [(place.line, place.column) for place in places] == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)]


def test_a_plain_file_is_read_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("Zoë\nis “here”.\n".encode())
    assert read(tmp_path, "a.md") == (Text("a.md", "Zoë\nis “here”.\n"), [])


@pytest.mark.parametrize(
    ("raw", "body", "place", "says", "fix"),
    [
        (b"a\r\nb\r\n", "a\nb\n", "1:2", "has Windows line ends (CRLF)", "save it with line ends LF"),
        (b"\xef\xbb\xbfa", "a", "1:1", "begins with an invisible mark (BOM)", "save it as UTF-8 without BOM"),
        ("é\té".encode(), "é\té", "1:2", "holds a tab", TAB),
        (b"a\nb\x08", "a\nb ", "2:2", "holds an invisible control character", "delete it and type the text anew"),
        ("é\u2028b".encode(), "é b", "1:2", "holds an invisible control character", "delete it and type the text anew"),
        ("a\x85b".encode(), "a b", "1:2", "holds an invisible control character", "delete it and type the text anew"),
        ("é\nbi\u200bopsy".encode(), "é\nbi\u200bopsy", "2:3", "holds an invisible character (U+200B)", UNSEEN),
        ("left\u202eright".encode(), "left\u202eright", "1:5", "holds an invisible character (U+202E)", UNSEEN),
        (b"a\n \tb\tc", "a\n    b\tc", "2:2", "holds a tab", TAB),
        ("- a\n\u00a0\u00a0b".encode(), "- a\n\u00a0\u00a0b", "2:1", "holds an invisible character (U+00A0)", UNSEEN),
        ("a\u00a0b\n1.\u00a0a".encode(), "a\u00a0b\n1.\u00a0a", "2:3", "holds an invisible character (U+00A0)", UNSEEN),
        ("a\ufb01t".encode(), "a\ufb01t", "1:2", "holds a letter in an odd form (U+FB01)", UNSEEN),
        ("cafe\u0301".encode(), "cafe\u0301", "1:5", "holds a letter in an odd form (U+0301)", UNSEEN),
        ("it\ufffcs".encode(), "it\ufffcs", "1:3", "holds a letter in an odd form (U+FFFC)", UNSEEN),
        ("it\u3002s".encode(), "it\u3002s", "1:3", "holds a letter in an odd form (U+3002)", UNSEEN),
        ("it\ufffds".encode(), "it\ufffds", "1:3", "holds a letter in an odd form (U+FFFD)", UNSEEN),
        (b"ab\n\xe9", "", "2:1", "holds bytes that are not UTF-8 text", "save the file as UTF-8"),
        (b"P\n\0", "", "2:1", "is a binary file, not text", "put the text here, or move the file to docs/assets/"),
        (b" \n", " \n", "1:1", "is empty", "write it, or bring back what stood here; only a page may be deleted"),
        (b"", "", "1:1", "is empty", "write it, or bring back what stood here; only a page may be deleted"),
    ],
)
def test_wrong_bytes_are_told(tmp_path: Path, raw: bytes, body: str, place: str, says: str, fix: str) -> None:
    (tmp_path / "a.md").write_bytes(raw)
    text, faults = read(tmp_path, "a.md")
    assert text.body == body
    assert [(f"{at.line}:{at.column}", *words) for at, *words in faults] == [(place, f"this file {says}", fix)]


def test_every_fault_of_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbfa\r\n\tb")
    assert len(read(tmp_path, "a.md")[1]) == 3


def test_a_file_that_is_far_too_long_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"a" * (LARGEST + 1000))
    fix = "keep it under 500 kB: split it, or move pictures to docs/assets/"
    assert read(tmp_path, "a.md")[1] == [(Place("a.md"), "this file is 501 kB long", fix)]


def test_a_missing_file_and_a_folder_in_its_place_are_told(tmp_path: Path) -> None:
    (tmp_path / "b.md").mkdir()
    says = "this file cannot be read: no such file or directory"
    assert read(tmp_path, "a.md")[1] == [(Place("a.md"), says, "bring it back, or see that it may be read")]
    assert "is a directory" in str(read(tmp_path, "b.md")[1][0])


def test_a_list_of_content_may_be_longer_than_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"a" * (LARGEST + 1000))
    assert read(tmp_path, "a.yml", LARGEST_LIST)[1] == []


def test_every_sign_that_is_odd_is_looked_for() -> None:
    assert [sign for sign in map(chr, range(0x80, 0x10000)) if ODD.search(sign) and not UNUSUAL.search(sign)] == []
