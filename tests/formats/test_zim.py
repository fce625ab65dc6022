"""The ZIM: what libzim itself reads in it, and the same bytes twice."""

import shutil
from pathlib import Path

import pytest

from formats.format_error import FormatError
from guide.library import Library
from tests.disk import fill, small_disk
from tests.formats.project import guide, project
from tests.formats.small_site import small, small_guide
from tests.once import once

pytest.importorskip("libzim", reason="what the formats need is not installed: python3 scripts/run.py test")

from libzim.reader import Archive
from libzim.search import Query, Searcher
from libzim.suggestion import SuggestionSearcher

from formats import zim

__all__ = ["project", "small", "small_guide"]
PAGE = "types/blocked.html"


@pytest.fixture(scope="module")
def made(small: Path, small_guide: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = once(tmp_path_factory, "zim", lambda folder: zim.make(small, small_guide, small / "site", folder))
    return folder / "azoospermia-guide-0.1.0.zim"


@pytest.fixture(scope="module")
def archive(made: Path) -> Archive:
    return Archive(made)


def test_libzim_finds_it_whole_and_with_both_indexes(archive: Archive) -> None:
    assert archive.check()
    assert archive.has_fulltext_index
    assert archive.has_title_index
    for size in (48, 96):
        png = bytes(archive.get_illustration_item(size).content)
        assert (png[:4], png[16:24]) == (b"\x89PNG", size.to_bytes(4, "big") * 2)


def test_it_says_of_itself_what_kiwix_asks(archive: Archive) -> None:
    told = {name: archive.get_metadata(name).decode() for name in archive.metadata_keys if name[0] != "I"}
    assert "text/html=5;" in told.pop("Counter")
    assert {name: told[name] for name in ("Name", "Title", "Language", "Date", "License")} == {
        "Name": "azoospermia-guide_en",
        "Title": "Azoospermia Guide",
        "Language": "eng",
        "Date": "2026-11-20",
        "License": "CC-BY-4.0",
    }
    assert len(told["Title"]) <= 30
    assert len(told["Description"]) <= 80
    assert told["LongDescription"].startswith("A page of a small guide")


def test_it_holds_the_site_but_for_its_policies_and_what_servers_need(archive: Archive, small: Path) -> None:
    assert archive.main_entry.get_item().path == "index.html"
    for path in (PAGE, "assets/guide.css", "assets/figures/way.svg"):
        held = bytes(archive.get_entry_by_path(path).get_item().content).decode()
        assert held == zim.POLICY.sub("", (small / "site" / path).read_text("utf-8"))
    page = bytes(archive.get_entry_by_path(PAGE).get_item().content)
    assert b"Content-Security-Policy" not in page
    assert not archive.has_entry_by_path("robots.txt")


def test_a_page_is_found_by_its_words_and_its_title_but_not_by_those_of_the_menu(archive: Archive) -> None:
    def found(words: str) -> set[str]:
        search = Searcher(archive).search(Query().set_query(words))
        return set(search.getResults(0, 9))

    assert PAGE in found("folded words")
    assert found("blocked closed") == {PAGE}  # the title stands in the menu of every page
    assert list(SuggestionSearcher(archive).suggest("block").getResults(0, 9)) == [PAGE]


def test_an_old_address_that_leads_on_is_no_page_to_be_found(small: Path, small_guide: Library, tmp_path: Path) -> None:
    site = Path(shutil.copytree(small / "site", tmp_path / "site"))
    (site / "old.html").write_text("<html><title>Moved</title><body><p>Moved words.</p></body></html>", "utf-8")
    [made] = zim.make(small, small_guide, site, tmp_path)
    archive = Archive(made)
    assert archive.has_entry_by_path("old.html")
    assert list(SuggestionSearcher(archive).suggest("moved").getResults(0, 9)) == []
    assert list(Searcher(archive).search(Query().set_query("moved")).getResults(0, 9)) == []


def test_made_again_it_is_the_same_byte_for_byte(
    made: Path, small: Path, small_guide: Library, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    [again] = zim.make(small, small_guide, small / "site", tmp_path)
    assert again.read_bytes() == made.read_bytes()
    assert capfd.readouterr().out == ""


def test_another_content_has_another_identity(made: Path, small: Path, small_guide: Library, tmp_path: Path) -> None:
    site = Path(shutil.copytree(small / "site", tmp_path / "site"))
    (site / "assets/guide.css").write_text("p {}", "utf-8")
    [other] = zim.make(small, small_guide, site, tmp_path)
    assert Archive(other).uuid != Archive(made).uuid


def test_a_file_of_a_kind_unknown_to_kiwix_is_named_and_nothing_half_written_is_left(project: Path) -> None:
    (project / "site/assets/film.mp4").write_bytes(b"")
    (project / "dist").mkdir()
    with pytest.raises(FormatError, match=r"site/assets/film\.mp4 has an ending that Kiwix is not told of"):
        zim.make(project, guide(), project / "site", project / "dist")
    assert list((project / "dist").iterdir()) == []


def test_a_disk_without_room_is_told_before_libzim_waits_for_it(project: Path, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    with small_disk(tmp_path / "disk", "64k") as disk:
        fill(disk, 0)
        with pytest.raises(OSError, match="No space left"):
            zim.make(project, guide(), project / "site", disk)
        assert [path.name for path in disk.iterdir()] == ["ballast"]
