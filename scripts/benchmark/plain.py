"""The same pages in plain Material for MkDocs: its own theme, search and glightbox, nothing of our look."""

import re
import shutil
from pathlib import Path
from typing import Any

import yaml
from mkdocs.utils.yaml import yaml_load

from benchmark import commands

PALETTE = [
    {"media": "(prefers-color-scheme: light)", "scheme": "default", "toggle": {"icon": "material/weather-sunny"}},
    {"media": "(prefers-color-scheme: dark)", "scheme": "slate", "toggle": {"icon": "material/weather-night"}},
]
"""Light and dark, as Material's documentation sets them up."""
STYLES = "letters.css"
LETTER = '@font-face {{ font-family: "{0}"; font-weight: 200 800; font-display: fallback; src: url("{0}"); }}'
"""As Material asks Google for its own letters: a text waits 0.1 s for them."""
USED = ':root {{ --md-text-font: "{0}"; }} .md-typeset :is(h1, h2, h3) {{ font-family: "{1}"; }}'
ARTICLE = re.compile(r"<article.*</article>", re.DOTALL)
UNTYPED = re.compile(r'<svg.*?</svg>| (?!href=|id=|src=)[\w-]+="[^"]*"', re.DOTALL)
"""Drawings and attributes, which nobody would type."""


def read_settings(project: Path) -> dict[str, Any]:
    """Its mkdocs.yml, as MkDocs reads it."""
    return yaml_load((project / "mkdocs.yml").read_text("utf-8"))


def settings(project: Path, docs: Path, site: Path) -> dict[str, Any]:
    """Our mkdocs.yml with the stock theme, its navigation pruned where ours is.

    Material's own font stays out, because a machine without a network would measure the wait for it.
    """
    config = read_settings(project)
    theme = {"features": [], **config["theme"], "font": False, "palette": PALETTE}
    del theme["custom_dir"]
    return {
        "site_name": config["site_name"],
        "docs_dir": str(docs),
        "site_dir": str(site),
        "use_directory_urls": False,
        "theme": theme,
        "nav": config["nav"],
        "plugins": ["search", "glightbox"],
        "markdown_extensions": config["markdown_extensions"],
    }


def write_texts(project: Path, docs: Path) -> dict[str, list[str]]:
    """Copy our Markdown and our letters into `docs`; returns the settings by which pages use these letters.

    So both sites fetch the same letters, the plain one as Material's documentation says (Changing the fonts).
    """
    shutil.copytree(project / "docs", docs)
    files = [project / "overrides" / name for name in read_settings(project)["extra"]["first_fonts"]]
    for file in files:
        shutil.copy(file, docs)
    names = [file.name for file in files]
    styles = [*map(LETTER.format, names), USED.format(*names)]
    (docs / STYLES).write_text("\n".join(styles), "utf-8", newline="\n")
    return {"extra_css": [STYLES]}


def write_rendered(built: Path, docs: Path) -> None:
    """Write the words that our pages in `built` show into `docs`, as pages that need nothing of our syntax."""
    for page in built.rglob("*.html"):
        if page.name == "404.html":
            continue
        target = (docs / page.relative_to(built)).with_suffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        words = "".join(ARTICLE.findall(page.read_text("utf-8")))
        target.write_text(UNTYPED.sub("", words), "utf-8", newline="\n")


def build(config: dict[str, Any], folder: Path) -> float:
    """Write `config` into `folder` and build it; returns the seconds of processor it took."""
    path = folder / "plain.yml"
    path.write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")
    return commands.build(path, Path(config["site_dir"]))
