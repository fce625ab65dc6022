"""Links of the extension lead the same way under any builder, since they are written as seen from their page."""

from pathlib import Path

from guide.rendering import read_guide
from tests.small import guide, page


def hrefs(root: Path, path: str) -> list[str]:
    library = read_guide(root)
    links = (link.get("href", "") for link in library.page[path].rendered.root.iter("a"))
    return [href for href in links if ".md" in href]


def test_a_word_is_linked_from_where_its_page_lies(tmp_path: Path) -> None:
    deep = "tests/deeper/a.md"
    guide(tmp_path, "Semen looks the same.", pages={deep: page("Semen looks the same, too.")})
    assert hrefs(tmp_path, "page.md") == ["tools/glossary.md#semen"]
    assert hrefs(tmp_path, deep) == ["../../tools/glossary.md#semen"]
