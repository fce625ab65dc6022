"""What MkDocs calls: problems stop a strict build before anything is written, and the site gets its joined files."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import cast

from jinja2 import Environment, TemplateError, TemplateSyntaxError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

import os_errors
from guide import address, dates, hosting, rules, structured
from guide.built import assets, picture, search_index
from guide.markdown import whole
from guide.problem import Problem, RefusedError, errors_in
from guide.rendering import shared_guide
from guide.security import read_security

ROOT = Path(__file__).parent.parent
log = logging.getLogger("mkdocs.guide")
checks: list[Callable[[], None]] = []
"""The check of the build that runs, until its problems are told."""
found: dict[str, list[search_index.Section]] = {}
"""What the search is to find on each page of the build that runs, by its path in the site."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take the address from the environment, unless mkdocs.yml or `serve` gave one; without one there is no sitemap."""
    try:
        config.site_url = address.checked(config.site_url) if config.site_url else address.given(os.environ)
    except RefusedError as error:
        raise Abort(f"{error}.") from None
    if not config.site_url:
        config.theme.static_templates.discard("sitemap.xml")
    config.mdx_configs.setdefault("guide.extension", {})["root"] = str(ROOT)  # whatever folder the build started from
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Begin the check. MkDocs empties the site's folder next: where a site lies there, its problems are told before."""
    try:
        os.environ[dates.VARIABLE] = str(dates.epoch(shared_guide(ROOT), os.environ))
    except RefusedError as error:
        raise Abort(f"{error}.") from None
    checks[:] = [partial(_tell_problems, partial(rules.check, shared_guide(ROOT)), config.strict)]
    found.clear()
    if _holds_something(Path(config.site_dir)):
        _end_check()


def _holds_something(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


def _end_check() -> None:
    """Tell every problem, once; a strict build goes no further with one."""
    while checks:
        checks.pop()()


def _tell_problems(found: Callable[[], list[Problem]], strict: bool) -> None:
    problems = found()
    for problem in problems:
        log.warning(str(problem))
    if strict and errors_in(problems):
        raise Abort(f"{len(problems)} problems: nothing was built, the last site stays as it is.")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what no page loads, and add our styles and scripts, each joined into one file."""
    for file in [file for file in files if assets.is_left_out(file.src_uri)]:
        files.remove(file)
    files.append(File.generated(config, "assets/guide.css", content=assets.stylesheet(ROOT / "overrides")))
    files.append(File.generated(config, "assets/guide.js", content=assets.script(ROOT / "overrides")))
    if config.site_url:
        drawn = picture.draw(config.site_name, config.site_description or "")
        files.append(File.generated(config, picture.NAME, content=drawn))
    return files


def on_env(env: Environment, files: Files, **_: object) -> Environment:
    """Give the templates the policy and the files by their paths, and leave their blank lines out of the pages.

    Every page is rendered now and none written: here a strict build ends that has problems.
    """
    _end_check()
    env.globals["security"] = read_security(ROOT)[0]
    env.globals["file_at"] = files.src_uris
    env.filters["whole"] = whole.html
    env.trim_blocks = env.lstrip_blocks = True
    return env


def on_page_markdown(markdown: str, page: Page, **_: object) -> str:
    """Let mkdocs-glightbox copy its two files only: our zoom script fetches them when a drawing is opened.

    The day a page was checked is its date in the sitemap.
    """
    page.meta["glightbox"] = False
    known = shared_guide(ROOT).page.get(page.file.src_uri)
    if known and known.meta:
        page.update_date = known.meta.value.checked.isoformat()
    return markdown


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:
    """Give the templates the path above a page and its data for machines."""
    trail = list(_trail(page, nav))
    shown = structured.Shown(page.file.src_uri, page.file.dest_uri, page.content or "", trail)
    found[shown.path] = search_index.sections(shared_guide(ROOT), shown)
    home = structured.Home(config.site_name, config.site_url or "")
    data = structured.json_ld(shared_guide(ROOT), shown, home)
    return cast("TemplateContext", {**context, "trail": trail, "json_ld": data, "picture": picture})


def on_post_page(output: str, page: Page, **_: object) -> str:
    """Let go of the article, which is written next: those of all pages are a large part of the memory."""
    page.content = ""
    return output


def _trail(page: Page, nav: Navigation) -> Iterator[structured.Step]:
    """Home and the sections around a page; a section with an index page leads to it."""
    if nav.homepage and page != nav.homepage:
        yield structured.Step(nav.homepage.title or "Home", nav.homepage.file.dest_uri)
        for section in reversed([one for one in page.ancestors if isinstance(one, Section)]):
            index = next((one for one in section.children if isinstance(one, Page) and one.is_index), None)
            yield structured.Step(section.title, index.file.dest_uri if index and index != page else "")


def on_build_error(error: Exception, **_: object) -> None:
    """Tell a full disk, a file that cannot be used or a slip in a template in one sentence instead of a traceback."""
    _end_check()
    shared_guide.cache_clear()
    if isinstance(error, TemplateSyntaxError):
        raise Abort(f"{error.filename}:{error.lineno}: {error.message}: correct the template.")
    if isinstance(error, TemplateError):
        raise Abort(f"A template of overrides/ is wrong: {error.message}: correct it.")
    if isinstance(error, OSError):
        raise Abort(f"{os_errors.sentence(error)}.")


def on_post_build(config: MkDocsConfig) -> None:
    """Write the search index of the pages as they were shown, and the headers for hosts that read them here."""
    search_index.write(Path(config.site_dir), shared_guide(ROOT), found)
    hosting.write_headers(read_security(ROOT)[0], Path(config.site_dir))
    shared_guide.cache_clear()  # the next build reads everything anew
