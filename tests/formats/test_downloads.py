"""The site as it is published: the files beside it, their list on its page, a page's leaflet at its end."""

from pathlib import Path

import pytest

from formats import FORMATS, downloads
from formats.edition import edition
from formats.manifest import Download
from guide.library import Library
from guide.rendering import shared_guide
from guide.site.pages import read_site
from guide.site.rules import html_sound, links_land
from tests.formats.small_site import small, small_guide
from tests.setup.project import ROOT

__all__ = ["small", "small_guide"]
ZIP = Download("azoospermia-guide-0.1.0.zip", "zip", 2_450_000, "0" * 64)
LEAFLETS = [Download(f"leaflets/blocked-{paper}.pdf", "leaflets", 123_400, "1" * 64) for paper in ("a4", "letter")]
LISTS, PAGE = "about/words.html", "types/blocked.html"
OF_PAGE = "This page as a leaflet to print, PDF: A4 paper (124 kB), US Letter paper (124 kB)."


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    for name in ("manifest.json", "SHA256SUMS", *(one.name for one in (ZIP, *LEAFLETS))):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    return tmp_path


def published(small: Path, guide: Library, dist: Path, *files: Download) -> Path:
    return downloads.make(dist, small / "site", guide, edition(small, guide, small / "site"), files)


def test_a_copy_without_files_says_where_they_are(small: Path) -> None:
    shown = read_site(small / "site")[0].page[LISTS].text_of("//div[@id='downloads']")
    assert shown.startswith("No files lie beside this copy of the guide.")


def test_the_published_page_lists_each_file_with_size_and_checksum(
    small: Path, small_guide: Library, dist: Path
) -> None:
    site = read_site(published(small, small_guide, dist, ZIP, *LEAFLETS))[0]
    page = site.page[LISTS]
    assert "Website without internet (zip) (2.5 MB)." in page.text_of("//div[@id='downloads']/ul/li[1]")
    assert page.text_of("//div[@id='downloads']/ul/li[2]/ul/li[2]") == "Blocked & closed, US Letter paper (124 kB)"
    for one in (ZIP, *LEAFLETS):
        assert f"{one.name}: {one.sha256}" in page.text_of("//div[@id='downloads']/details")
        assert f"../downloads/{one.name}" in page.source
        assert (site.folder / "downloads" / one.name).read_text("utf-8") == one.name
    assert {"downloads/manifest.json", "downloads/SHA256SUMS"} <= site.files


def test_a_page_offers_its_own_leaflet_and_no_other(small: Path, small_guide: Library, dist: Path) -> None:
    pages = read_site(published(small, small_guide, dist, *LEAFLETS))[0].pages
    assert {page.path: page.text_of("//p[@class='leaflets']") for page in pages if "leaflets" in page.source} == {
        PAGE: OF_PAGE,
        LISTS: "",
    }


def test_what_is_filled_in_is_sound_and_its_links_land(small: Path, small_guide: Library, dist: Path) -> None:
    site = read_site(published(small, small_guide, dist, ZIP, *LEAFLETS))[0]
    assert list(html_sound(site)) == []
    assert [problem for problem in links_land(site) if "downloads" in str(problem)] == []
    assert not any("downloads/" in one for one in read_site(small / "site")[0].page[LISTS].source.splitlines())


def test_every_kind_of_file_has_words() -> None:
    words = shared_guide(ROOT).wording
    assert words is not None
    assert {*FORMATS, "sbom"} <= words.downloads.files.keys()
