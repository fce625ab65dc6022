"""A small guide built with our hook, templates and settings: awkward titles, a reviewer, and a build that fails."""

import json
import os
import re
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from lxml import etree

from guide.site.pages import BuiltPage, read_site
from guide.site.rules import html_sound
from guide.site.visible_text import words
from tests.small import BODY, FRONT, guide, page

ROOT = Path(__file__).resolve().parents[2]
ADDRESS = "https://example.org/guide/"
TITLE = 'FSH <b & T> 3: a "test"'
REVIEWER = "{name: Dr A. <B>, role: urologist, on: 2026-11-19, interests: a shop & a book}"
REVIEWED = "Checked by Dr A. <B>, urologist, on 19 November 2026. Interests: a shop & a book"
NOBODY = "No doctor or nurse has checked this page yet"
OF_THE_FRAME = "\n\n".join(f"## {name}\n\nWords." for name in ("Search", "Menu", "Content", "Scheme", "Menu open"))
PAGES = {
    "index.md": page("Words.", "title: Front"),
    "about/index.md": page("Words.", "title: About us\ntype: about"),
    "about/a.md": page(OF_THE_FRAME, f"title: '{TITLE}'\ntype: about\nreviewer: {REVIEWER}").replace(
        f"# '{TITLE}'", "# A title in Markdown"
    ),
    "about/b.md": page(
        "Words.", "title: Another page\ntype: about\nnext: about/a.md\nchecked: 2026-11-18\ndue: 2027-11-18"
    ),
}


LEADING = re.compile(r"^  help_links:.*?(?=^  security:)", re.MULTILINE | re.DOTALL)
"""Settings that lead to pages of the real guide: in a strict build of a small one, each would be a problem."""


def build(
    root: Path, *, pages: dict[str, str] = PAGES, files: dict[str, str] | None = None, strict: bool = False
) -> subprocess.CompletedProcess[str]:
    """Build a guide of these pages at `root` into its folder `site`."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    before, _, rest = settings.partition("nav:\n")
    home = "".join(f"  - {path}\n" for path in ("page.md", *pages) if "/" not in path)
    nav = home + "  - A & B:\n" + "".join(f"      - {path}\n" for path in pages if "/" in path)
    made = f"{before}nav:\n{nav}\n{rest[rest.index('plugins:') :]}"
    made = LEADING.sub("", made) if strict else made
    guide(root, pages=pages, files={"mkdocs.yml": made, **(files or {})})
    for name in ("scripts", "overrides"):
        (root / name).symlink_to(ROOT / name)
    more = {"PYTHONPATH": str(ROOT / "scripts"), "NO_MKDOCS_2_WARNING": "1", "GUIDE_ADDRESS": ADDRESS}
    command = [sys.executable, "-m", "mkdocs", "build", "-q", *(["-s"] if strict else [])]
    return subprocess.run(
        command,
        cwd=root,
        env=os.environ | more,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("small")
    done = build(root)
    assert done.returncode == 0, done.stdout
    return root


@pytest.fixture(scope="module")
def built(small: Path) -> dict[str, BuiltPage]:
    return read_site(small / "site")[0].page


def test_a_title_is_whole_wherever_it_is_shown(built: dict[str, BuiltPage]) -> None:
    own, other = built["about/a.html"], built["about/b.html"]
    assert own.text_of("//title") == f"{TITLE} – Azoospermia Guide"
    assert own.text_of("//meta[@property='og:title']/@content") == TITLE
    assert own.text_of("//nav//a[@aria-current]") == TITLE
    assert other.text_of("//*[@class='next-title']") == TITLE


def test_a_heading_may_bear_the_name_of_a_part_of_the_frame(built: dict[str, BuiltPage], tmp_path: Path) -> None:
    assert {"search", "menu", "content", "scheme", "menu-open"} < set(built["about/a.html"].anchors)
    assert not [problem for one in built.values() for problem in one.faults]
    (tmp_path / "a.html").write_text(built["about/a.html"].source, "utf-8")
    assert list(html_sound(read_site(tmp_path)[0])) == []


@pytest.mark.parametrize(("path", "status"), [("about/a.html", REVIEWED), ("about/b.html", NOBODY)])
def test_byline_footer_and_leaflet_tell_who_checked_a_page_in_the_same_words(
    built: dict[str, BuiltPage], path: str, status: str
) -> None:
    for name in ("review", "trust", "md-leaflet", "md-footer__title"):
        assert status in built[path].text_of(f"//*[@class='{name}']")


def test_the_path_above_a_page_leads_home_and_to_the_index_of_its_section(built: dict[str, BuiltPage]) -> None:
    def path(page: BuiltPage) -> list[tuple[str, str]]:
        steps = page.tree.xpath("//ol[@class='md-path__list']/li")
        return [(words(step), str(step.xpath("string(a/@href)"))) for step in steps]

    assert path(built["about/a.html"]) == [("Front", "../index.html"), ("A & B", "index.html")]
    assert path(built["about/index.html"]) == [("Front", "../index.html"), ("A & B", "")]
    assert path(built["index.html"]) == []


def data(page: BuiltPage) -> dict[str, object]:
    found: dict[str, object] = json.loads(page.text_of("//script[@type='application/ld+json']/text()"))
    return found


@pytest.mark.parametrize(
    ("path", "checked", "due", "reviewed"),
    [("about/a.html", "2026-11-20", "2027-11-20", ["2026-11-19"]), ("about/b.html", "2026-11-18", "2027-11-18", [])],
)
def test_a_page_tells_the_days_of_its_front_matter_to_readers_machines_and_in_the_sitemap(
    small: Path, built: dict[str, BuiltPage], path: str, checked: str, due: str, reviewed: list[str]
) -> None:
    def days(kind: str) -> list[str]:
        return [str(day) for day in built[path].tree.xpath(f"//article//*[@class='{kind}']//time/@datetime")]

    assert days("trust") == [*reviewed, checked, due]
    assert days("review") == [checked, due, *reviewed]
    assert data(built[path])["dateModified"] == checked
    sitemap = etree.parse(small / "site/sitemap.xml").getroot()
    listed = {row.findtext("{*}loc"): row.findtext("{*}lastmod") for row in sitemap}
    assert listed[f"{ADDRESS}{path}"] == checked


def test_machines_are_told_what_the_byline_says(built: dict[str, BuiltPage]) -> None:
    assert data(built["about/b.html"])["creativeWorkStatus"] == NOBODY
    reviewed = data(built["about/a.html"])
    assert "creativeWorkStatus" not in reviewed
    assert reviewed["lastReviewed"] == "2026-11-19"
    assert reviewed["reviewedBy"] == {
        "@type": "Person",
        "name": "Dr A. <B>",
        "jobTitle": "urologist",
        "description": "Interests: a shop & a book",
    }


def test_a_reviewer_who_is_no_record_is_told_and_shown_as_nobody(tmp_path: Path) -> None:
    assert build(tmp_path, pages={"about/a.md": page("Words.", "reviewer: not yet")}).returncode == 0
    shown = read_site(tmp_path / "site")[0].page["about/a.html"]
    assert NOBODY in words(shown.tree.find(".//footer"))


def test_a_page_that_cannot_be_shown_is_named_in_one_sentence(tmp_path: Path) -> None:
    done = build(tmp_path, pages={"about/x.md": page("``` { .python linenums }\nx\n```")})
    assert done.returncode == 1
    assert "Traceback" not in done.stdout
    assert done.stdout.strip().splitlines()[-1].startswith("docs/about/x.md cannot be shown: ")


def test_one_problem_is_counted_as_one_and_nothing_is_built(tmp_path: Path) -> None:
    today = date.today()
    fresh = f"checked: {today}\ndue: {today + timedelta(days=364)}"  # an overdue page would be one more
    pages = {"about/a.md": page("Words.", f"title: {FRONT['title']}\n{fresh}")}
    done = build(tmp_path, pages=pages, files={"docs/page.md": page(BODY, fresh)}, strict=True)
    assert "1 problem: nothing was built, the last site stays as it is." in done.stdout
    assert not (tmp_path / "site").exists()
