"""The rule that machines are told what readers see, and that both agree with the front matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.built.same import same_everywhere
from guide.built.site import read_site
from tests.built.test_structured import holding

ADDRESS = "https://example.org/guide/"
PAGE = """<html><head><link rel="canonical" href="https://example.org/guide/tools/faq.html">
<meta property="og:url" content="https://example.org/guide/tools/faq.html">
<script type="application/ld+json">{"@type": "FAQPage", "url": "https://example.org/guide/tools/faq.html",
"dateModified": "2026-11-21", "creativeWorkStatus": "Not yet checked by a clinician",
"breadcrumb": {"itemListElement": [{"name": "Home", "item": {"@id": "https://example.org/guide/index.html"}},
{"name": "Tools"}]}, "mainEntity": [{"name": "Is it zero?", "acceptedAnswer": {"text": "No. Ask."}}]}</script></head>
<body><ol class="md-path__list"><li><a href="../index.html">Home</a></li><li>Tools</li></ol>
<article><h1>Title</h1><p class="review-short">Not yet checked by a clinician · facts last checked
<time datetime="2026-11-21">21 November 2026</time></p>
<h3>Is it zero?</h3><p>No<sup class="cites">1</sup>.</p><p>Ask.</p>
<p class="review">Facts last checked <time datetime="2026-11-21">21 November 2026</time> · next check due
<time datetime="2027-11-21">21 November 2027</time> · Not yet checked by a clinician</p></article></body></html>
"""
SITEMAP = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url>
<loc>https://example.org/guide/tools/faq.html</loc><lastmod>2026-11-21</lastmod></url></urlset>"""


def found(folder: Path, page: str = PAGE, sitemap: str = SITEMAP, **front: object) -> list[str]:
    (folder / "tools").mkdir()
    (folder / "tools/faq.html").write_text(page, "utf-8")
    if sitemap:
        (folder / "sitemap.xml").write_text(sitemap, "utf-8")
    return [str(problem) for problem in same_everywhere(read_site(folder)[0], holding("tools/faq.md", **front))]


def test_a_page_that_says_one_thing_to_all_has_no_problem(tmp_path: Path) -> None:
    assert found(tmp_path) == []


def test_without_an_address_there_is_no_sitemap_to_agree_with(tmp_path: Path) -> None:
    page = "\n".join(PAGE.replace(ADDRESS, "../").replace("../tools/faq.html", "faq.html").splitlines()[2:])
    assert found(tmp_path, f"<html><head>{page}", "") == []


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('"dateModified": "2026-11-21"', '"dateModified": "2026-11-22"', "`dateModified` is `2026-11-22`"),
        (
            'checked\n<time datetime="2026-11-21"',
            'checked\n<time datetime="2026-01-01"',
            "the date of the short review",
        ),
        ('due\n<time datetime="2027-11-21"', 'due\n<time datetime="2028-01-01"', "the dates of the review line"),
        (
            "2027</time> · Not yet checked by a clinician",
            "2027</time> · Checked by Dr A.",
            "the end of the review line",
        ),
        ('"creativeWorkStatus": "Not yet checked by a clinician"', '"reviewedBy": {"name": "Dr A."}', "`reviewedBy`"),
        ('"mainEntity"', '"lastReviewed": "2026-11-21", "mainEntity"', "`lastReviewed` is `2026-11-21`"),
        ('{"name": "Tools"}', '{"name": "Other"}', "the path for machines"),
        ('guide/index.html"}}', 'guide/tools/faq.html"}}', "the path for machines"),
        ('"url": "https://example.org/guide/tools/faq.html"', '"url": "https://example.org/guide/a.html"', "`url`"),
        (
            'og:url" content="https://example.org/guide/tools/faq.html"',
            'og:url" content="x"',
            "the address for sharing",
        ),
        ('"text": "No. Ask."', '"text": "No. Hope."', "what no reader sees is `['No. Hope.']`"),
        ('"name": "Is it zero?"', '"name": "Is it one?"', "what no reader sees is `['Is it one?']`"),
        ('type="application/ld+json"', 'type="text/plain"', "the page has no data for machines"),
    ],
)
def test_one_thing_told_otherwise_is_found(tmp_path: Path, old: str, new: str, what: str) -> None:
    assert old in PAGE
    problems = found(tmp_path, PAGE.replace(old, new, 1))
    assert any(f"[same-everywhere] {what}" in problem for problem in problems)


def test_a_front_matter_of_another_day_is_found_in_every_place(tmp_path: Path) -> None:
    places = [problem.split("] ")[1].split(" is ")[0] for problem in found(tmp_path, checked="2026-11-20")]
    assert places == [
        "the date of the short review line",
        "the dates of the review line",
        "`dateModified`",
        "the date in the sitemap",
    ]


@pytest.mark.parametrize("sitemap", ["", SITEMAP.replace("2026", "2025"), SITEMAP.replace("faq", "other")])
def test_a_page_missing_or_of_another_day_in_the_sitemap_is_found(tmp_path: Path, sitemap: str) -> None:
    assert [problem.split("] ")[1].split(" is ")[0] for problem in found(tmp_path, sitemap=sitemap)] == [
        "the date in the sitemap"
    ]


def test_a_reviewer_in_the_front_matter_must_be_seen_and_told(tmp_path: Path) -> None:
    assert any("`reviewedBy` is `None` and should be `Dr A.`" in one for one in found(tmp_path, reviewer="Dr A."))
