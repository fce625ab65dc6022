"""The extension as a site builder finds it: by its name, with a folder."""

from pathlib import Path

from markdown import Markdown

from guide.rendering import shared_guide
from tests.small import GuideOf


def by_name(root: Path) -> Markdown:
    return Markdown(extensions=["guide.extension"], extension_configs={"guide.extension": {"root": str(root)}})


def test_it_shows_what_the_folder_holds(guide_of: GuideOf) -> None:
    page = by_name(guide_of({}).root).convert("Sperm in {{ found | number }}.")
    assert '<span class="number">47</span>' in page


def test_one_that_only_sees_whether_it_is_there_reads_nothing(tmp_path: Path) -> None:
    before = shared_guide.cache_info()
    by_name(tmp_path)
    assert shared_guide.cache_info() == before
