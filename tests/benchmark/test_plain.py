"""The plain site is ours but for the look: what differs between the two is only what the benchmark is about."""

import re
from pathlib import Path
from typing import Any

import pytest

from benchmark import plain
from setup.run_program import TaskError

ROOT = Path(__file__).resolve().parents[2]
OURS = plain.read_settings(ROOT)


@pytest.fixture
def config() -> dict[str, Any]:
    return plain.settings(ROOT, ROOT / "docs", Path("site"))


@pytest.mark.parametrize("name", ["site_name", "use_directory_urls", "nav", "markdown_extensions"])
def test_pages_and_markup_are_ours(config: dict[str, Any], name: str) -> None:
    assert config[name] == OURS[name]


def test_the_texts_are_ours(config: dict[str, Any]) -> None:
    assert config["docs_dir"] == str(ROOT / "docs")


def test_the_theme_is_materials_own_in_the_same_language_and_without_a_font_from_outside(
    config: dict[str, Any],
) -> None:
    ours = {name: value for name, value in OURS["theme"].items() if name != "custom_dir"}
    own = {name: config["theme"].pop(name) for name in ("palette", "features", "font")}
    assert config["theme"] == ours
    assert (own["features"], len(own["palette"]), own["font"]) == ([], 2, False)


def test_nothing_of_our_look_or_checks_comes_along(config: dict[str, Any]) -> None:
    assert not {"hooks", "extra", "watch"} & config.keys()
    assert config["plugins"] == ["search", "glightbox"]


def test_it_has_our_texts_and_the_letters_that_our_first_screens_ask_for(tmp_path: Path) -> None:
    assert plain.write_texts(ROOT, tmp_path / "docs") == {"extra_css": ["letters.css"]}
    assert (tmp_path / "docs/index.md").read_bytes() == (ROOT / "docs/index.md").read_bytes()
    styles = (tmp_path / "docs/letters.css").read_text("utf-8")
    files = [Path(name).name for name in OURS["extra"]["first_fonts"]]
    assert re.findall(r'url\("(.+?)"\)', styles) == files
    assert re.findall(r'(?:-font|} .*family): "(.+?)"', styles) == files
    assert all((tmp_path / "docs" / file).stat().st_size for file in files)


def test_it_is_pruned_where_ours_is(monkeypatch: pytest.MonkeyPatch) -> None:
    pruned = {**OURS, "theme": {**OURS["theme"], "features": ["navigation.prune"]}}
    monkeypatch.setattr(plain, "read_settings", lambda _: pruned)
    assert plain.settings(ROOT, ROOT / "docs", Path("site"))["theme"]["features"] == ["navigation.prune"]


def test_it_is_given_the_words_of_our_articles_and_nothing_around_them(tmp_path: Path) -> None:
    built, docs = tmp_path / "built", tmp_path / "docs"
    (built / "types").mkdir(parents=True)
    (built / "404.html").write_text("<article>Not found.</article>")
    (built / "types/obstructive.html").write_text(
        '<nav>Menu</nav><article class="x">\n<h1 id="a">Blocked</h1><svg role="img"><text>47</text></svg>'
        '<p title="y">See <a class="z" href="../b.html#c">b</a>.</p></article><footer>Help</footer>'
    )
    plain.write_rendered(built, docs)
    assert [path.name for path in docs.rglob("*.md")] == ["obstructive.md"]
    assert (docs / "types/obstructive.md").read_text() == (
        '<article>\n<h1 id="a">Blocked</h1><p>See <a href="../b.html#c">b</a>.</p></article>'
    )


def test_settings_that_mkdocs_refuses_are_told_in_its_last_words(tmp_path: Path) -> None:
    config = plain.settings(ROOT, tmp_path / "none", tmp_path / "site")
    with pytest.raises(TaskError, match=r"mkdocs build .*plain\.yml.* failed: .+"):
        plain.build(config, tmp_path)
