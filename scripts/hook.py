"""What MkDocs calls: problems stop a strict build before anything is written, and the built folder gets finished."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

import build_errors
from guide import rules, site
from guide.markdown import whole
from guide.problem import RefusedError, errors_in
from guide.rendering import shared_guide
from guide.report import amount
from guide.site import address, assets, dates

ROOT = Path(__file__).parent.parent
log = logging.getLogger("mkdocs.guide")
checks: list[Callable[[], None]] = []
"""The check of the build that runs, until it is made."""


def on_config(config: MkDocsConfig) -> None:
    """Take the address from the environment, unless mkdocs.yml or `serve` gave one; without one there is no sitemap."""
    try:
        config.site_url = address.checked(config.site_url or os.environ.get(address.VARIABLE, ""))
    except RefusedError as error:
        raise Abort(f"{error}.") from None
    if not config.site_url:
        config.theme.static_templates.discard("sitemap.xml")
    config.mdx_configs.setdefault("guide.extension", {})["root"] = str(ROOT)  # whatever folder the build started from


def on_pre_build(config: MkDocsConfig) -> None:
    """Read the guide anew. MkDocs empties the site's folder next: where a site lies there, the check is made before."""
    shared_guide.cache_clear()
    try:
        os.environ[dates.VARIABLE] = str(dates.epoch(shared_guide(ROOT), os.environ))
    except RefusedError as error:
        raise Abort(f"{error}.") from None
    checks[:] = [partial(_check, config.strict)]
    folder = Path(config.site_dir)
    if folder.is_dir() and any(folder.iterdir()):
        checks.pop()()


def _check(strict: bool) -> None:
    problems = rules.check(shared_guide(ROOT))
    for problem in problems:
        log.warning(str(problem))
    if strict and (errors := errors_in(problems)):
        raise Abort(f"{amount(len(errors), 'problem')}: nothing was built, the last site stays as it is.")


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Leave out what no page loads, and add our styles and scripts, each joined into one file."""
    for file in [file for file in files if assets.is_left_out(file.src_uri)]:
        files.remove(file)
    script = assets.script(ROOT / "overrides", shared_guide(ROOT).wording)
    files.append(File.generated(config, "assets/guide.css", content=assets.stylesheet(ROOT / "overrides")))
    files.append(File.generated(config, "assets/guide.js", content=script))


def on_page_markdown(_: str, page: Page, **__: object) -> None:
    """Give the sitemap the day the page was checked, and let mkdocs-glightbox copy its two files only."""
    page.update_date = str(page.meta.get("checked", page.update_date))
    page.meta["glightbox"] = False  # our zoom script fetches them when a drawing is opened


def on_env(env: Environment, **_: object) -> None:
    """Every page is rendered now and none written: here a strict build ends that has problems."""
    while checks:
        checks.pop()()
    env.globals["words"] = shared_guide(ROOT).wording
    env.filters["whole"] = whole.html
    env.trim_blocks = env.lstrip_blocks = True


def on_post_build(config: MkDocsConfig) -> None:
    """Finish the site."""
    site.finish(Path(config.site_dir), shared_guide(ROOT))


def on_build_error(error: Exception) -> None:
    """Tell what went wrong in one sentence instead of a traceback; the problems of the guide may be its cause."""
    while checks and not isinstance(error, Abort):
        checks.pop()()
    if said := build_errors.sentence(error):
        log.debug("What happened:", exc_info=error)  # shown by mkdocs build -v
        raise Abort(said)
