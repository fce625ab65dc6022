"""One stylesheet and one script, joined in order; nothing of the theme's own that no page loads."""

import json
from pathlib import Path

import pytest

from guide.library_reader import read_library
from guide.site import assets

ROOT = Path(__file__).resolve().parents[2]


def test_styles_are_joined_in_the_order_of_their_list(tmp_path: Path) -> None:
    styles = tmp_path / "assets/styles"
    styles.mkdir(parents=True)
    (styles / "guide.css").write_text('/* list */\n@import "b.css";\n@import "a.css";\n', "utf-8")
    (styles / "a.css").write_text("a {}\n", "utf-8")
    (styles / "b.css").write_text("b {}\n", "utf-8")
    (styles / "unused.css").write_text("u {}\n", "utf-8")
    assert assets.stylesheet(tmp_path) == "b {}\na {}\n"


def test_comments_and_indentation_stay_at_home_and_the_rest_is_kept(tmp_path: Path) -> None:
    for name in ("styles", "scripts"):
        (tmp_path / "assets" / name).mkdir(parents=True)
    (tmp_path / "assets/styles/guide.css").write_text('@import "a.css";\n', "utf-8")
    (tmp_path / "assets/styles/a.css").write_text('/* why\n so */\na::after {\n\n  content: ": ";\n}\n', "utf-8")
    (tmp_path / "assets/scripts/a.js").write_text("// why\nif (a) {\n  b('https://c'); // d\n}\n", "utf-8")
    assert assets.stylesheet(tmp_path) == 'a::after {\ncontent: ": ";\n}\n'
    assert assets.script(tmp_path, None) == "if (a) {\nb('https://c'); // d\n}\n"


def test_no_text_in_our_scripts_runs_over_lines_where_indentation_would_count() -> None:
    lines = [line for path in (ROOT / "overrides/assets/scripts").glob("*.js") for line in path.open(encoding="utf-8")]
    assert len(lines) > 300
    assert not [line for line in lines if line.count("`") % 2]


def test_each_of_our_style_files_is_joined_once() -> None:
    styles = ROOT / "overrides/assets/styles"
    joined = assets.IMPORT.findall((styles / "guide.css").read_text("utf-8"))
    assert sorted(joined) == sorted(path.name for path in styles.glob("*.css") if path.name != "guide.css")


def test_scripts_are_joined_by_name(tmp_path: Path) -> None:
    scripts = tmp_path / "assets/scripts"
    scripts.mkdir(parents=True)
    (scripts / "b.js").write_text("b();\n", "utf-8")
    (scripts / "a.js").write_text("a();\n", "utf-8")
    assert assets.script(tmp_path, None) == "a();\nb();\n"


@pytest.mark.parametrize(
    "path",
    ["assets/javascripts/bundle.js", "assets/stylesheets/main.css", "assets/images/favicon.png", "assets/styles/a.css"],
)
def test_what_no_page_loads_is_left_out(path: str) -> None:
    assert assets.is_left_out(path)


@pytest.mark.parametrize("path", ["assets/figures/x.svg", "assets/images/favicon.svg", "assets/finder.js", "index.md"])
def test_what_pages_load_stays(path: str) -> None:
    assert not assets.is_left_out(path)


def test_the_words_that_scripts_show_come_first() -> None:
    first, _, rest = assets.script(ROOT / "overrides", read_library(ROOT).wording).partition("\n")
    words = json.loads(first.removeprefix("window.guideWords=").removesuffix(";"))
    assert words["search"]["none"] == "Nothing found."
    assert rest.startswith("(() => {")
