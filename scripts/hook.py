"""What MkDocs calls: problems stop a strict build before anything is written, and the site gets its joined files."""

from __future__ import annotations

import logging
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from guide import rules
from guide.built import assets, search_index
from guide.holdings import shared_library
from guide.problem import errors_in

ROOT = Path(__file__).parent.parent
log = logging.getLogger("mkdocs.guide")


def on_pre_build(config: MkDocsConfig) -> None:
    """Read everything anew and tell every problem; a strict build goes no further with one."""
    shared_library.cache_clear()
    problems = rules.check(shared_library(ROOT))
    for problem in problems:
        log.warning(str(problem))
    if config.strict and errors_in(problems):
        raise Abort(f"{len(problems)} problems: nothing was built, the last site stays as it is.")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what no page loads, and add our styles and scripts, each joined into one file."""
    for file in [file for file in files if assets.is_left_out(file.src_uri)]:
        files.remove(file)
    files.append(File.generated(config, "assets/guide.css", content=assets.stylesheet(ROOT / "overrides")))
    files.append(File.generated(config, "assets/guide.js", content=assets.script(ROOT / "overrides")))
    return files


def on_env(env: Environment, **_: object) -> Environment:
    """Leave the blank lines of the templates out of the pages."""
    env.trim_blocks = env.lstrip_blocks = True
    return env


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Let mkdocs-glightbox copy its two files only: our zoom script fetches them when a drawing is opened."""
    page.meta["glightbox"] = False
    return markdown


def on_post_build(config: MkDocsConfig) -> None:
    """Write the search index from the pages as they were built."""
    search_index.write(Path(config.site_dir), shared_library(ROOT))
