"""A site that knows its address: found by search engines, shown well where it is shared, and whole in itself."""

import zipfile
from pathlib import Path

import pytest

from guide.rendering import read_guide, shared_guide
from guide.site.pages import read_site
from guide.site.rules import check
from tests.built.conftest import ADDRESS, REPOSITORY, ROOT
from tests.conftest import build

PICTURE = "assets/images/share.png"


@pytest.mark.parametrize(
    ("variable", "says"),
    [
        ("GUIDE_ADDRESS", "the address `nonsense` of the guide cannot be used: write GUIDE_ADDRESS as https://"),
        (
            "GUIDE_REPOSITORY",
            "the address `nonsense` of the repository cannot be used: write GUIDE_REPOSITORY as https://",
        ),
        ("SOURCE_DATE_EPOCH", "SOURCE_DATE_EPOCH is `nonsense` and no number of seconds since 1970: correct it, or"),
    ],
)
def test_nonsense_in_the_environment_stops_a_build_with_one_sentence(tmp_path: Path, variable: str, says: str) -> None:
    done = build(tmp_path / "site", **{variable: "nonsense"})
    assert done.returncode == 1
    (line,) = (done.stdout + done.stderr).strip().splitlines()
    assert line.startswith(says)
    assert not (tmp_path / "site").exists()


def test_without_an_address_there_is_no_address_anywhere(site: Path) -> None:
    assert check(site, shared_guide(ROOT)) == []
    assert (site / "robots.txt").read_text("utf-8") == "User-agent: *\nAllow: /\n"
    assert not [name for name in ("sitemap.xml", "sitemap.xml.gz") if (site / name).exists()]
    page = (site / "index.html").read_text("utf-8")
    assert 'property="og:title"' in page
    assert not [word for word in ("canonical", "og:url", "og:image", 'class="correct"') if word in page]


MADE_OF = {
    "tools/numbers.md": "content/numbers.yml",
    "tools/glossary.md": "content/glossary.yml",
    "about/sources.md": "content/references.yml",
}
"""Pages that are lists made of data: whoever would correct them corrects that file."""


def test_every_page_leads_to_its_own_source_and_to_a_report_that_names_it(published: Path) -> None:
    for page in read_site(published / "site")[0].pages:
        found = [link.get("href") for link in page.tree.iterfind(".//ul[@class='correct']//a")]
        source = page.path.removesuffix("html") + "md"
        edited = MADE_OF.get(source, f"docs/{source}")
        assert (published / edited).is_file() or page.path == "404.html"
        ways = [f"{REPOSITORY}/edit/main/{edited}", f"{REPOSITORY}/issues/new?template=mistake.yml&page={source}"]
        assert found == ([] if page.path == "404.html" else ways)


def test_no_rule_on_built_pages_is_broken_and_the_page_not_found_leads_on(
    request: pytest.FixtureRequest, published: Path
) -> None:
    """But for what the frame leads to and the small guide lacks."""
    whole = request.config.option.all
    problems = check(published / "site", read_guide(published))
    assert [one for one in problems if whole or "leads to no " not in one.says] == []
    assert 'href="/guide/index.html"' in (published / "site/404.html").read_text("utf-8")


def test_robots_are_shown_the_sitemap_of_every_page(published: Path) -> None:
    robots, sitemap = ((published / "site" / name).read_text("utf-8") for name in ("robots.txt", "sitemap.xml"))
    assert robots.splitlines()[-1] == f"Sitemap: {ADDRESS}sitemap.xml"
    assert sitemap.count("<loc>") == len([*(published / "docs").rglob("*.md")])


def test_every_page_but_the_one_not_found_has_its_own_address_and_the_picture(published: Path) -> None:
    for page in read_site(published / "site")[0].pages:
        shared = {str(node.get("property")): node.get("content") for node in page.tree.iter("meta")}
        if page.path == "404.html":
            assert "og:url" not in shared
            assert not page.canonical
        else:
            assert page.canonical == shared["og:url"] == ADDRESS + page.path
            assert shared["og:image"] == ADDRESS + PICTURE
            assert shared["og:locale"] == "en_GB"
    assert (published / "site" / PICTURE).is_file()


def test_the_offline_copy_leaves_out_what_only_the_web_needs(published: Path) -> None:
    (made,) = (published / "dist").glob("*.zip")
    zipped = zipfile.ZipFile(made)
    names = " ".join(zipped.namelist())
    assert not [name for name in ("404.html", "sitemap.xml", "robots.txt", PICTURE) if name in names]
    pages = [name for name in zipped.namelist() if name.endswith("index.html")]
    assert pages
    assert not [name for name in pages if b'"preload"' in zipped.read(name)]


def test_every_page_asks_early_for_the_letters_of_its_first_screen(published: Path) -> None:
    site = published / "site"
    for page in read_site(site)[0].pages:
        early = page.tree.xpath("//link[@rel='preload']/@href")
        assert len(early) == 2
        assert [href for href in early if not (site / page.target(href, ADDRESS)[0]).is_file()] == []
