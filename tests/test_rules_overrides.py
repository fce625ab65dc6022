"""The rule on the files of the look."""

import pytest

from guide.rules.overrides import override_readable
from tests.small import GuideOf, finds


def test_an_override_is_a_text_that_can_be_read(guide_of: GuideOf) -> None:
    library = guide_of(files={"overrides/main.html": "<p>é</p>\n", "overrides/assets/vendor/a.js": "\t"})
    assert finds(override_readable, library) == []
    (library.root / "overrides/main.html").write_bytes("é".encode("latin-1"))
    (library.root / "overrides/assets/styles.css").mkdir()
    assert finds(override_readable, library) == [
        "overrides/assets/styles.css:1:1: [override-readable] this file cannot be read: is a directory "
        "(bring it back, or see that it may be read)",
        "overrides/main.html:1:1: [override-readable] this file holds bytes that are not UTF-8 text "
        "(save the file as UTF-8)",
    ]


def test_a_template_that_is_no_jinja_is_told_at_its_line(guide_of: GuideOf) -> None:
    assert finds(override_readable, guide_of(files={"overrides/main.html": "<p>\n{% if x %}\n{% endfor %}\n"})) == [
        "overrides/main.html:3:1: [override-readable] this template is not valid: Encountered unknown tag 'endfor'. "
        "Jinja was looking for the following tags: 'elif' or 'else' or 'endif'. The innermost block that needs to be "
        "closed is 'if'. (take back its last change)"
    ]


@pytest.mark.parametrize(
    ("template", "says"),
    [
        ("{% include 'partials/foter.html' %}", "1:1: [override-readable] there is no template `partials/foter.html`"),
        ("<p>\n{{ pge.title }}", "2:1: [override-readable] nothing defines `pge` (did you mean `page`?)"),
        ("<p>\n{{ page.url | ulr }}", "2:1: [override-readable] this template is not valid: No filter named 'ulr'."),
        ("{% from 'mian.html' import a %}", "1:1: [override-readable] there is no template `mian.html`"),
        ("{{ words.frame.halp }}", "1:1: [override-readable] there is no `halp` in content/words.yml (did you mean `h"),
        ("{{ words.fram.help }}", "1:1: [override-readable] there is no `fram` in content/words.yml (did you mean `f"),
        (
            "{{ config.extra.help_know }}",
            "1:1: [override-readable] there is no `help_know` in `extra:` of mkdocs.yml (",
        ),
    ],
)
def test_a_name_that_a_template_is_not_given_is_told(guide_of: GuideOf, template: str, says: str) -> None:
    (line,) = finds(override_readable, guide_of(files={"overrides/main.html": template}))
    assert line.startswith(f"overrides/main.html:{says}")


def test_names_that_a_template_makes_or_is_given_are_sound(guide_of: GuideOf) -> None:
    body = "{% set a = page.url | url %}{% for b in nav %}{{ a ~ b ~ words.dates ~ config.extra.help_now }}{% endfor %}"
    files = {"overrides/main.html": body, "overrides/a.html": "{% import 'main.html' as c %}{{ c.x ~ a }}"}
    assert finds(override_readable, guide_of(files={**files, "overrides/parts/b.html": "{{ number }}"})) == []


@pytest.mark.parametrize(
    ("styles", "says"),
    [
        ("a { color: red;\nb { color: blue; }", "1:3: [override-readable] this brace is never closed (write `}`"),
        ("a { color: red; }\n}", "2:1: [override-readable] this brace closes nothing (take it out, or open one)"),
        ("a { }\n/* b\nc { }", "2:1: [override-readable] this comment is never closed (write `*/` behind it)"),
        ("a {\n  color red;\n}", "2:3: [override-readable] this is not a declaration (write `property: value;`)"),
        ("a {\n  color: red\n  margin: 0;\n}", "2:3: [override-readable] this is not a declaration (write `pr"),
    ],
)
def test_a_slip_in_a_style_is_told(guide_of: GuideOf, styles: str, says: str) -> None:
    (line,) = finds(override_readable, guide_of(files={"overrides/assets/a.css": styles}))
    assert line.startswith(f"overrides/assets/a.css:{says}")


def test_styles_may_be_nested_and_quote_any_sign(guide_of: GuideOf) -> None:
    nested = 'a:hover { b: url(d:e;f); &::after { content: "}"; --x: } }'
    styles = f'/* a {{ */\n@import "x.css";\n@media (width > 1px) {{ {nested} }}\n'
    assert finds(override_readable, guide_of(files={"overrides/assets/a.css": styles})) == []
