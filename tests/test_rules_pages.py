"""Pages as a whole: front matter, navigation, dates, titles, and how they are written down."""

import pytest
from jinja2 import TemplateError

from guide import rules
from guide.rendering import read_guide
from guide.rules.pages import file_expected, page_checked, page_front_matter, page_in_nav, page_named, title_unique
from tests.small import TODAY, GuideOf, finds, page


def test_a_page_with_all_fields_is_sound(guide_of: GuideOf) -> None:
    assert finds(page_front_matter, guide_of(front="next: page.md")) == []


def test_a_page_without_front_matter_is_told(guide_of: GuideOf) -> None:
    assert finds(page_front_matter, guide_of(pages={"other.md": "# Other\n"})) == [
        "docs/other.md:1:1: [page-front-matter] this page has no front matter "
        "(begin it with `---`, the fields title, description, type, checked and due, and `---`)"
    ]


def test_front_matter_that_is_never_closed_is_told(guide_of: GuideOf) -> None:
    assert finds(page_front_matter, guide_of(pages={"other.md": "---\ntitle: Other\n—\n\n# Other\n"})) == [
        "docs/other.md:1:1: [page-front-matter] the front matter is never closed "
        "(write `---` on a line of its own below its last field)"
    ]


def test_the_next_update_of_an_aid_is_the_day_its_check_is_due(guide_of: GuideOf) -> None:
    aid = "- **Next update:** by 20 November {}, or sooner."
    assert finds(page_checked, guide_of(aid.format(2027), front="type: decision")) == []
    assert finds(page_checked, guide_of(aid.format(2026))) == []
    assert finds(page_checked, guide_of(aid.format(2026), front="type: decision")) == [
        "docs/page.md:11:5: [page-checked] this is another day than `due:` of this page "
        "(write 20 November 2027, or correct `due:`)"
    ]


def test_every_wrong_field_is_told_at_its_line(guide_of: GuideOf) -> None:
    wrong = "---\ntitle: A\ndescription: too short\ntype: story\nchecked: soon\nauthor: me\n---\n\n# A\n"
    lines = finds(page_front_matter, guide_of(pages={"other.md": wrong}))
    assert [line.split(" [page-front-matter] ")[0] for line in lines] == [
        "docs/other.md:2:1:",
        "docs/other.md:3:1:",
        "docs/other.md:4:1:",
        "docs/other.md:5:1:",
        "docs/other.md:6:1:",
    ]
    assert "`due` is missing" in lines[0]
    assert "there is no field `author`" in lines[-1]


def test_pages_and_navigation_agree(guide_of: GuideOf) -> None:
    nav = "nav:\n- Home: page.md\n- More:\n  - Other: sub/other.md\n"
    assert finds(page_in_nav, guide_of(pages={"sub/other.md": page("Text.")}, nav=nav)) == []


def test_a_page_missing_from_the_navigation_and_an_entry_without_page_are_told(guide_of: GuideOf) -> None:
    nav = "nav:\n- Home: page.md\n- More:\n  - Other: sub/othr.md\n  - Again: page.md\n"
    assert finds(page_in_nav, guide_of(pages={"sub/other.md": page("Text.")}, nav=nav)) == [
        "docs/sub/other.md:1:1: [page-in-nav] this page is not in the navigation "
        "(add `sub/other.md` to `nav:` in mkdocs.yml)",
        "mkdocs.yml:4:5: [page-in-nav] there is no page `sub/othr.md` (did you mean `sub/other.md`?)",
        "mkdocs.yml:5:5: [page-in-nav] `page.md` is in the navigation twice (keep one of the two)",
    ]


def test_a_page_whose_check_is_far_off_is_sound(guide_of: GuideOf) -> None:
    assert finds(page_checked, guide_of(front="due: 2027-01-21")) == []


@pytest.mark.parametrize(
    ("front", "says"),
    [
        ("due: 2027-01-20", "6:1: warning: [page-checked] the check is due in 60 days"),
        ("due: 2026-11-21", "6:1: warning: [page-checked] the check is due in 0 days"),
        ("due: 2026-11-21\nchecked: 2026-01-01", "6:1: warning: [page-checked] the check is due in 0 days"),
        ("checked: 2025-11-20\ndue: 2026-11-20", "6:1: [page-checked] the check was due on 2026-11-20"),
    ],
)
def test_a_page_whose_check_is_near_or_past_is_told(guide_of: GuideOf, front: str, says: str) -> None:
    assert finds(page_checked, guide_of(front=front)) == [
        f"docs/page.md:{says} (check the facts, then write new dates)"
    ]


def test_a_page_is_checked_each_year(guide_of: GuideOf) -> None:
    assert finds(page_checked, guide_of(front="checked: 2026-11-20\ndue: 2027-11-21")) == [
        "docs/page.md:6:1: [page-checked] the next check, on 2027-11-21, is more than a year after the last, "
        "on 2026-11-20 (write `due: 2027-11-20`, or a day before)"
    ]


def test_nobody_checks_in_the_future(guide_of: GuideOf) -> None:
    assert finds(page_checked, guide_of(front="checked: 2026-11-22")) == [
        "docs/page.md:5:1: [page-checked] the check of 2026-11-22 lies in the future (write the day it was done)"
    ]


@pytest.mark.parametrize(
    ("issued", "newer"), [("2018-12", False), ("2019-01", False), ("2019-02", True), ("2020", True)]
)
def test_no_page_was_checked_before_a_work_that_it_cites(guide_of: GuideOf, issued: str, newer: bool) -> None:
    front, work = "checked: 2019-01-09\ndue: 2020-01-09", f"- {{id: corona2019, issued: '{issued}'}}"
    told = [
        one
        for one in finds(page_checked, guide_of("Semen [@corona2019].", front=front, references=work))
        if "newer" in one
    ]
    says = f"5:1: [page-checked] `corona2019`, of {issued}, is newer than the check of 2019-01-09"
    assert told == [f"docs/page.md:{says} (check the facts, then write new dates)"] * newer


def test_titles_differ(guide_of: GuideOf) -> None:
    assert finds(title_unique, guide_of(pages={"b.md": page("Text.", "title: Another page")})) == []


def test_a_title_used_twice_is_told(guide_of: GuideOf) -> None:
    assert finds(title_unique, guide_of(pages={"b.md": page("Text.", "title: a Page")})) == [
        "docs/page.md:2:1: [title-unique] docs/b.md has the same title (say in it what this page alone is about)"
    ]


def test_a_description_taken_over_from_another_page_is_told(guide_of: GuideOf) -> None:
    same = "title: Another page\ndescription: A page of a small guide, with one sentence on what stands on it."
    assert finds(title_unique, guide_of(pages={"b.md": page("Text.", same)})) == [
        "docs/page.md:3:1: [title-unique] docs/b.md has the same description (say in it what this page alone is about)"
    ]


def test_pages_and_drawings_are_expected_files(guide_of: GuideOf) -> None:
    assert finds(file_expected, guide_of(files={"docs/assets/figures/a.svg": "<svg/>"})) == []


@pytest.mark.parametrize("path", ["docs/notes.txt", "docs/assets/figures/a.png", "docs/assets/a.svg", "docs/PAGE.MD"])
def test_any_other_file_is_told(guide_of: GuideOf, path: str) -> None:
    assert finds(file_expected, guide_of(files={path: "x"})) == [
        f"{path}:1:1: [file-expected] this file is neither a page nor a drawing "
        "(a page ends with .md, a drawing is an SVG in docs/assets/figures/; move or delete anything else)"
    ]


@pytest.mark.parametrize(
    ("path", "fix"),
    [
        ("content/number.yml", "did you mean `content/numbers.yml`?"),
        ("content/numbers (copy).yml", "did you mean `content/numbers.yml`?"),
        ("content/articles/f.yml", "did you mean `content/articles/e.yml`?"),
        ("content/my notes.md", "move what it holds, or delete it"),
    ],
)
def test_a_list_that_nobody_reads_is_told(guide_of: GuideOf, path: str, fix: str) -> None:
    library = guide_of(files={path: "x", "content/numbers.yml~": "x", "content/schemas/a.json": "{}"})
    assert finds(file_expected, library) == [f"{path}:1:1: [file-expected] nothing reads this file ({fix})"]


@pytest.mark.parametrize(
    "path", ["about/A Page.md", "a#b.md", "100%.md", "it's.md", "con.md", "b--c.md", "Page.md", "ü.md"]
)
def test_a_page_of_an_odd_name_is_told(guide_of: GuideOf, path: str) -> None:
    library = guide_of("Text.", pages={path: page("Text."), "a-1/b-2.md": page("Text.")})
    assert finds(page_named, library) == [
        f"docs/{path}:1:1: [page-named] `{path}` cannot be the name of a page "
        "(write it in small letters, digits and hyphens, such as causes/genetic.md)"
    ]


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", ".page.md.swp", "page.md~", "#page.md#", "page.md.orig"])
def test_what_systems_and_editors_leave_behind_is_passed_by(guide_of: GuideOf, name: str) -> None:
    assert rules.check(guide_of(files={f"docs/{name}": "x", f"docs/assets/{name}": "x"})) == []


def test_a_file_that_cannot_be_read_is_told_and_not_what_it_may_use(guide_of: GuideOf) -> None:
    library = guide_of(pages={"b.md": page("Text.", "title: Other")})
    (library.root / "docs/page.md").write_bytes(b"\xff\xfe\0")
    assert [str(one) for one in rules.check(read_guide(library.root, TODAY))] == [
        "docs/page.md:1:3: [page-front-matter] this file is a binary file, not text "
        "(put the text here, or move the file to docs/assets/)"
    ]


def test_of_pages_that_a_template_spoils_only_that_is_told(guide_of: GuideOf, monkeypatch: pytest.MonkeyPatch) -> None:
    def spoilt(*_: object, **__: object) -> str:
        raise TemplateError("`overrides/parts/words.html`: 'nobody' is undefined")

    monkeypatch.setattr("guide.markdown.parts.text", spoilt)
    pages = {
        "a.md": page("Semen. See [there](page.md#a-page).", "title: A"),
        "page.md": page("Semen.", "type: section"),
    }
    found = [one for one in rules.check(guide_of(pages=pages)) if one.place.path.startswith("docs/")]
    assert {(one.says, one.fix) for one in found} == {
        (
            "this page cannot be rendered (TemplateError: `overrides/parts/words.html`: 'nobody' is undefined)",
            "take back the last change of that template",
        )
    }
