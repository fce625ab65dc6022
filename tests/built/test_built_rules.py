"""Rules on the built site: each passes a sound page and catches the one thing that is broken."""

from pathlib import Path

import pytest

from guide.security import SHUT
from guide.settings import read_settings, security
from guide.site.rules import check
from tests.rendering.shown import library
from tests.small import EXTENSIONS, SECURITY, named

POLICY = SHUT.in_pages
PAGE = f"""<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">
<title>Page</title><link rel="stylesheet" href="assets/guide.css"><script src="assets/guide.js" defer></script></head>
<body><h1 id="top">Page</h1><h2>Part</h2><p><a href="other.html#part">Other</a> <a href="#top">Up</a>
<a href="https://doi.org/10.1/x">Source</a></p><img src="assets/x.svg" alt="A drawing" width="1" height="1"></body>
</html>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    (tmp_path / "other.html").write_text(PAGE.replace("<h2>", '<h2 id="part">'), "utf-8")
    (tmp_path / "assets/guide.css").write_text("body { color: red }", "utf-8")
    (tmp_path / "assets/guide.js").write_text("'use strict';", "utf-8")
    (tmp_path / "assets/x.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    return tmp_path


def broken(site: Path, old: str, new: str) -> list[str]:
    assert old in PAGE
    (site / "index.html").write_text(PAGE.replace(old, new, 1), "utf-8")
    return [str(problem) for problem in check(site, library(site))]


def test_a_sound_site_has_no_problem(site: Path) -> None:
    assert check(site, library(site)) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "rule", "says"),
    [
        ("other.html#part", "nowhere.html", 5, "links-land", "`nowhere.html` leads to no file"),
        ("other.html#part", "../../other.html", 5, "links-land", "`../../other.html` leads to no file"),
        ("other.html#part", "/other.html", 5, "links-land", "`/other.html` begins at the server's root"),
        ("assets/x.svg", "assets/y.svg", 6, "links-land", "`assets/y.svg` leads to no file"),
        ("assets/guide.css", "assets/none.css", 4, "links-land", "`assets/none.css` leads to no file"),
        (
            "other.html#part",
            "other.html#gone",
            5,
            "anchors-land",
            "`other.html#gone`: other.html has no place called `gone`",
        ),
        ("#top", "#bottom", 5, "anchors-land", "`#bottom`: index.html has no place called `bottom`"),
        (
            "assets/x.svg",
            "https://example.org/x.svg",
            6,
            "asks-nobody",
            "`https://example.org/x.svg` is asked of another server",
        ),
        ("assets/guide.js", "//example.org/x.js", 4, "asks-nobody", "`//example.org/x.js` is asked of another server"),
        (
            '<link rel="stylesheet" href="assets/guide.css">',
            '<link rel="preconnect" href="https://x.org">',
            4,
            "asks-nobody",
            "`https://x.org` is asked of another server",
        ),
        (
            "</body>",
            '<iframe src="https://x.org"></iframe></body>',
            6,
            "asks-nobody",
            "`https://x.org` is asked of another server",
        ),
        *(
            ("</body>", f"{asking}</body>", 6, "asks-nobody", "`//x.org/a` is asked of another server")
            for asking in (
                '<form action="//x.org/a"></form>',
                '<object data="//x.org/a"></object>',
                '<svg><use href="//x.org/a"/></svg>',
            )
        ),
        (POLICY, "default-src *", 1, "csp-matches", "the content security policy is missing or differs"),
        ("</body>", "<script>alert(1)</script></body>", 6, "csp-matches", "an inline <script> would be blocked"),
        ("</head>", "<style>b { color: red }</style></head>", 4, "csp-matches", "an inline <style> would be blocked"),
        ("<h2>", '<h2 style="color: red">', 5, "csp-matches", "the attribute `style` of <h2> would be blocked"),
        ("<h2>", '<h2 onclick="go()">', 5, "csp-matches", "the attribute `onclick` of <h2> would be blocked"),
        ("<h2>Part</h2>", "<h4>Part</h4>", 5, "html-sound", "<h4> follows a heading of level 1"),
        ("<h2>Part</h2>", "<h1>Part</h1>", 1, "html-sound", "the page has no h1 or more than one"),
        (' alt="A drawing"', "", 6, "html-sound", "the picture `assets/x.svg` lacks alt, width or height"),
        (' width="1"', "", 6, "html-sound", "the picture `assets/x.svg` lacks alt, width or height"),
        ("<h2>Part</h2>", "<h2>Part</h2><table><tr><th></th></tr></table>", 5, "html-sound", "a table header is empty"),
        (' lang="en-GB"', "", 1, "html-sound", "the page names no language"),
    ],
)
def test_one_broken_thing_gives_its_own_sentence_at_its_line(
    site: Path, old: str, new: str, line: int, rule: str, says: str
) -> None:
    problems = broken(site, old, new)
    assert len(problems) == 1
    assert problems[0].startswith(f"site/index.html:{line}:1: [{rule}] {says} (")


def test_links_from_the_root_of_the_server_land_on_the_page_for_any_address(site: Path) -> None:
    canonical = '<link rel="canonical" href="https://example.org/guide/index.html"></head>'
    (site / "index.html").write_text(PAGE.replace("</head>", canonical), "utf-8")
    rooted = PAGE.replace('="assets', '="/guide/assets').replace("other.html#part", "/guide/other.html#part")
    (site / "404.html").write_text(rooted, "utf-8")
    assert check(site, library(site)) == []
    (site / "404.html").write_text(rooted.replace("/guide/other", "/other"), "utf-8")
    assert [problem.says for problem in check(site, library(site))] == ["`/other.html#part` leads to no file"]


def test_the_policy_of_the_pages_is_the_one_of_mkdocs_yml(site: Path) -> None:
    (site / "mkdocs.yml").write_text(named(f"nav: []\n{SECURITY}{EXTENSIONS}"), "utf-8")
    made = library(site)
    made.security = security(read_settings(site))[0]
    assert {problem.says for problem in check(site, made)} == {"the content security policy is missing or differs"}
    for page in site.glob("*.html"):
        page.write_text(page.read_text("utf-8").replace(POLICY, f"{POLICY}; script-src 'self'"), "utf-8")
    assert check(site, made) == []


def test_the_policy_does_not_mind_data_for_machines(site: Path) -> None:
    problems = broken(site, "</head>", '<script type="application/ld+json">{}</script></head>')
    assert not [problem for problem in problems if "[csp-matches]" in problem]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("<h2>Part</h2>", "<h2>Part</h3>", "HTML error `Unexpected end tag : h3`"),
        (
            "<h2>Part</h2>",
            "<h2>Part</h2><section><div></section>",
            "HTML error `Opening and ending tag mismatch: section and div`",
        ),
        ("<h2>", '<h2 id="top">', "HTML error `ID top already defined`"),
        ("<p>", "<p><div>x</div>", "HTML error `Unexpected end tag : p`"),
        ("Up</a>", "Up<a href='#top'>Up</a></a>", "HTML error `Unexpected end tag : a`"),
        ("<h2>Part</h2>", "<h2>Part</h2><!-- Open ", "a comment or a quotation mark is not closed"),
        ("<h2>Part</h2>", '<h2 title="Open>Part</h2>', "a comment or a quotation mark is not closed"),
    ],
)
def test_badly_nested_and_unclosed_html_is_found(site: Path, old: str, new: str, says: str) -> None:
    assert any(f"[html-sound] {says}" in problem for problem in broken(site, old, new))


def test_styles_and_drawings_that_ask_outside_are_found(site: Path) -> None:
    (site / "assets/guide.css").write_text(
        "@import 'https://x.org/a.css'; b { background: url(//x.org/b.png) }", "utf-8"
    )
    (site / "assets/x.svg").write_text('<svg><image href="https://x.org/c.png"/></svg>', "utf-8")
    assert [str(problem) for problem in check(site, library(site))] == [
        f"site/assets/{name}:1:1: [asks-nobody] `{address}` is asked of another server "
        "(keep a copy in the site, or leave it out)"
        for name, address in (
            ("guide.css", "//x.org/b.png"),
            ("guide.css", "https://x.org/a.css"),
            ("x.svg", "https://x.org/c.png"),
        )
    ]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00broken"])
def test_a_page_that_cannot_be_read_is_a_problem_and_no_traceback(site: Path, content: bytes) -> None:
    (site / "index.html").write_bytes(content)
    assert [problem.rule for problem in check(site, library(site)) if problem.place.path == "site/index.html"] == [
        "html-sound"
    ]


def test_a_missing_site_says_how_to_build_one(tmp_path: Path) -> None:
    assert [str(problem) for problem in check(tmp_path / "none", library(tmp_path))] == [
        "site:1:1: [html-sound] there is no built page (build the site first: python3 scripts/run.py build)"
    ]
