"""`check --fix` corrects what a machine may correct, and never what is shown."""

from pathlib import Path

import pytest

from editing.order import in_order
from guide.rendering import read_guide
from guide.text import Text
from tests.editing.test_new import files
from tests.small import GuideOf, page, run

BODY = """\
Sperm  were found in {{ found }}. “Semen”   looks the  same [@corona2019].



It’s kept.  \n\
Here the line ends. \n\
- a   point

| a  |  b |
|----|----|
| c  d  | e |


"""
CORRECTED = """\
Sperm were found in {{ found }}. "Semen" looks the same [@corona2019].

It's kept.  \n\
Here the line ends.
- a point

| a  |  b |
|----|----|
| c d  | e |
"""
TERMS = """\
- id: semen
  term: semen
  meaning: The fluid that comes out at orgasm. \n\
# of the balls
- id: a-gland
  term: gland
  meaning: |
    - id: not an entry
    It makes fluid.
"""


def fixed(root: Path, capsys: pytest.CaptureFixture[str], *paths: str) -> list[str]:
    """What the command says of the files it corrected."""
    return [line for line in run(root, capsys, "check", "--fix", *paths)[1].splitlines() if ": corrected " in line]


def test_a_page_is_mended_where_it_is_shown_the_same(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = guide_of(BODY).page["page.md"].shown
    assert fixed(tmp_path, capsys) == [
        "docs/page.md: corrected spaces at the end of lines, empty lines, double spaces, curled quotation marks"
    ]
    assert (tmp_path / "docs/page.md").read_text("utf-8") == page(CORRECTED).removesuffix("\n")
    after = read_guide(tmp_path).page["page.md"].shown
    assert (after.tokens, [one.words for one in after.blocks]) == (before.tokens, [one.words for one in before.blocks])
    assert fixed(tmp_path, capsys) == []


def test_a_line_that_would_be_shown_otherwise_stays(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_of("It is so‘.  \nThen  more  words.\n\nThat is “so”.")
    fixed(tmp_path, capsys)
    body = (tmp_path / "docs/page.md").read_text("utf-8")
    assert body.endswith('It is so‘.  \nThen more words.\n\nThat is "so".\n')


def test_other_bytes_are_written_as_they_are_read(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_of()
    path = tmp_path / "docs/page.md"
    sound = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + sound.replace(b"\n", b"\r\n"))
    assert fixed(tmp_path, capsys) == ["docs/page.md: corrected marks that no text needs (BOM, CRLF, tabs)"]
    assert path.read_bytes() == sound


def test_entries_are_put_in_order_with_the_remarks_above_them(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_of(terms=TERMS)
    before = {entry.value.id: entry.value for entry in read_guide(tmp_path).terms}
    assert fixed(tmp_path, capsys) == ["content/glossary.yml: corrected spaces at the end of lines, order of entries"]
    library = read_guide(tmp_path)
    assert [entry.value.id for entry in library.terms] == ["a-gland", "semen"]
    assert {entry.value.id: entry.value for entry in library.terms} == before
    assert (tmp_path / "content/glossary.yml").read_text("utf-8").startswith("terms:\n# of the balls\n- id: a-gland\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("top: 1\nl:\n- {id: b}\n- {id: a}\nend: 2\n", "top: 1\nl:\n- {id: a}\n- {id: b}\nend: 2\n"),
        ("l:\n- {id: b}\n- {id: a}", "l:\n- {id: a}\n- {id: b}\n"),
        ("l: [{id: b}, {id: a}]\n", "l: [{id: b}, {id: a}]\n"),
        ("l:\n- id: b\n- no entry\n", "l:\n- id: b\n- no entry\n"),
        ("l: []\n", "l: []\n"),
        ("l:\n- {id: &it b}\n- {id: a, t: *it}\n", "l:\n- {id: &it b}\n- {id: a, t: *it}\n"),
        ("- a\n", "- a\n"),
    ],
)
def test_a_list_that_cannot_be_taken_apart_stays(text: str, expected: str) -> None:
    assert in_order(Text("a.yml", text), "l", "id") == expected


def test_what_is_broken_stays_byte_for_byte(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_of(files={"content/glossary.yml": "terms: [ \n", "docs/a.md": "no  front matter", "docs/b.md": "a\0b"})
    before = files(tmp_path)
    assert "Nothing that a machine may correct.\n" in run(tmp_path, capsys, "check", "--fix")[1]
    assert files(tmp_path) == before


def test_one_page_can_be_mended_alone(guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guide_of("Two  words.", pages={"b.md": page("Two  words.", "title: Other")}, terms=TERMS)
    assert fixed(tmp_path, capsys, "docs/b.md") == ["docs/b.md: corrected double spaces"]
