"""The rule that pages, data for machines and sitemap tell the days of the front matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.site.consistency import same_everywhere
from guide.site.pages import read_site
from tests.built.test_jsonld import REVIEWER, holding

PAGE = """<html><head><link rel="canonical" href="https://example.org/guide/tools/faq.html">
<script type="application/ld+json">{"@type":"FAQPage","dateModified":"2026-11-21"}</script></head>
<body><article><h1>Title</h1><details class="trust"><summary>Facts last checked
<time datetime="2026-11-21">21 November 2026</time></summary>
<p>By <time datetime="2027-11-21">21 November 2027</time></p></details>
<p class="review">Facts last checked <time datetime="2026-11-21">21 November 2026</time> · next check due
<time datetime="2027-11-21">21 November 2027</time> · Not yet checked by a doctor or nurse</p></article></body></html>
"""
SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>
<loc>https://example.org/guide/tools/faq.html</loc><lastmod>2026-11-21</lastmod></url></urlset>"""


def found(folder: Path, page: str = PAGE, sitemap: str = SITEMAP, **front: object) -> list[str]:
    """What the rule finds different, in order."""
    (folder / "tools").mkdir()
    (folder / "tools/faq.html").write_text(page, "utf-8")
    if sitemap:
        (folder / "sitemap.xml").write_text(sitemap, "utf-8")
    problems = same_everywhere(read_site(folder)[0], holding("tools/faq.md", **front))
    return [problem.says.split(" is ")[0] for problem in problems]


def test_a_page_that_says_one_thing_to_all_has_no_problem(tmp_path: Path) -> None:
    assert found(tmp_path) == []


def test_without_an_address_there_is_no_sitemap_to_agree_with(tmp_path: Path) -> None:
    assert found(tmp_path, PAGE.replace("canonical", "other"), "") == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('"dateModified":"2026-11-21"', '"dateModified":"2026-11-22"', "`dateModified`"),
        ('type="application/ld+json"', 'type="text/plain"', "`dateModified`"),
        ('checked\n<time datetime="2026-11-21"', 'checked\n<time datetime="2026-01-01"', "the line below the title"),
        ('due\n<time datetime="2027-11-21"', 'due\n<time datetime="2028-01-01"', "the line at the end"),
    ],
)
def test_one_day_told_otherwise_is_found(tmp_path: Path, old: str, new: str, what: str) -> None:
    assert old in PAGE
    assert found(tmp_path, PAGE.replace(old, new, 1)) == [what]


def test_a_front_matter_of_another_day_is_found_in_every_place(tmp_path: Path) -> None:
    everywhere = ["the line below the title", "the line at the end", "`dateModified`", "the day in the sitemap"]
    assert found(tmp_path, checked="2026-11-20") == everywhere


@pytest.mark.parametrize("sitemap", ["", SITEMAP.replace("2026", "2025"), SITEMAP.replace("faq", "other")])
def test_a_page_missing_or_of_another_day_in_the_sitemap_is_found(tmp_path: Path, sitemap: str) -> None:
    assert found(tmp_path, sitemap=sitemap) == ["the day in the sitemap"]


def test_a_reviewer_in_the_front_matter_must_be_seen(tmp_path: Path) -> None:
    assert found(tmp_path, reviewer=REVIEWER) == ["the line below the title", "the line at the end"]
