"""The rule on the files of the look."""

from __future__ import annotations

from guide.rules.pages import override_readable
from tests.small import GuideOf, told


def test_an_override_is_a_text_that_can_be_read(guide_of: GuideOf) -> None:
    library = guide_of(files={"overrides/main.html": "<p>é</p>\n", "overrides/assets/vendor/a.js": "\t"})
    assert told(override_readable, library) == []
    (library.root / "overrides/main.html").write_bytes("é".encode("latin-1"))
    (library.root / "overrides/assets/styles.css").mkdir()
    assert told(override_readable, library) == [
        "overrides/assets/styles.css:1:1: [override-readable] this file cannot be read: is a directory "
        "(check that it exists and may be read)",
        "overrides/main.html:1:1: [override-readable] this file holds bytes that are not UTF-8 text "
        "(save the file as UTF-8)",
    ]


def test_a_template_that_is_no_jinja_is_told_at_its_line(guide_of: GuideOf) -> None:
    assert told(override_readable, guide_of(files={"overrides/main.html": "<p>\n{% if x %}\n{% endfor %}\n"})) == [
        "overrides/main.html:3:1: [override-readable] this is no sound template: Encountered unknown tag 'endfor'. "
        "Jinja was looking for the following tags: 'elif' or 'else' or 'endif'. The innermost block that needs to be "
        "closed is 'if'. (take back its last change)"
    ]
