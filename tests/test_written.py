"""What an editor wrote is read as words and marks, each at its offset."""

import pytest

from guide.written import written


@pytest.mark.parametrize(
    ("body", "tokens"),
    [
        ("One two-three", "word:One:0 word:two:4 word:three:8"),
        ("## One { #id }", "heading:2:0 word:One:3"),
        ("- a\n    - b\n- c", "item:1:0 word:a:2 item:2:8 word:b:10 item:1:12 word:c:14"),
        ("1. a\n2. b", "item:1.1:0 word:a:3 item:1.2:5 word:b:8"),
        ("3. a\n3. b", "item:1.3:0 word:a:3 item:1.3:5 word:b:8"),
        ("- [ ] a", "tick:1:0 word:a:6"),
        ("| a | b |\n|---|---|\n| c | d |", "cell::1 word:a:2 cell::5 word:b:6 cell::21 word:c:22 cell::25 word:d:26"),
        ("a [@x; @y-1]", "word:a:0 cite:x y-1:2"),
        ("{{ x | rest }} {{y}}", "number:x|rest:0 number:y|:15"),
        ("[a](b.md)", "word:a:1 link::0"),
        ('![a](b.svg "c [@d]")', "picture::0 word:a:2 word:c:12 cite:d:14"),
        ("`a [@b]`", "word:a:1 cite:b:3"),
        ("::: chance a b", "block:chance a b:0"),
        ('!!! brief "A"', "admonition:brief:0 word:A:11"),
        ("```\n- a\n```", "code::0 word:a:6"),
        ("a&amp;b &eacute;", "word:a:0 word:b:6 word:é:8"),
        ("<https://a.org>", "word:https:1 word:a:9 word:org:11 link::0"),
        ("<b>a</b> <!-- c -->", "word:a:3"),
        ("\\<b>a", "word:a:4"),
        ("a\\[@b\\]", "word:a:0 word:b:4"),
    ],
)
def test_a_text_is_read_as_tokens(body: str, tokens: str) -> None:
    assert " ".join(f"{one.kind}:{one.value}:{one.start}" for one in written(body).tokens) == tokens


def test_marks_without_words_are_kept_apart() -> None:
    marks = written("<b>a</b> <!-- c --> a{: .d }\n\n```\ne\n```").marks
    assert [(mark.kind, mark.start) for mark in marks] == [
        ("tag", 0),
        ("tag", 4),
        ("comment", 9),
        ("attributes", 21),
        ("fence", 30),
    ]


def test_addresses_are_kept_with_their_places() -> None:
    assert written("See [a](b.md) and ![c](d.svg).").addresses == {4: ("b.md", 8), 18: ("d.svg", 23)}


def test_reading_begins_where_it_is_told() -> None:
    assert [one.start for one in written("a b c", 2).tokens] == [2, 4]
