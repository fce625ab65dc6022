"""MkDocs' hooks; guide/site/build.py does the work. A RefusedError from there ends the build in `on_build_error`."""

import logging
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

import build_errors
from guide.address import GUIDE, REPOSITORY, address
from guide.problem import RefusedError
from guide.site import assets
from guide.site.build import Build, finish

log = logging.getLogger("mkdocs.guide")
build = Build(Path(__file__).parent.parent, log.warning)


def on_config(config: MkDocsConfig) -> None:
    config.site_url = address(GUIDE, config.site_url)
    config.repo_url = address(REPOSITORY, config.repo_url)
    config.edit_uri = config.edit_uri if config.repo_url else None
    if not config.site_url:
        config.theme.static_templates.discard("sitemap.xml")
    config.mdx_configs.setdefault("guide.extension", {})["root"] = str(build.root)  # wherever the build started from


def on_pre_build(config: MkDocsConfig) -> None:
    build.begin(Path(config.site_dir), config.strict)


def on_files(files: Files, config: MkDocsConfig) -> None:
    for file in [file for file in files if assets.is_left_out(file.src_uri)]:
        files.remove(file)
    for file in filter(None, map(files.get_file_from_path, build.rendered_last())):
        files.remove(file)
        files.append(file)
    for path, text in build.files():
        files.append(File.generated(config, path, content=text))


def on_page_markdown(_: str, page: Page, **__: object) -> None:
    page.update_date = str(page.meta.get("checked", page.update_date))  # for the sitemap
    page.meta["glightbox"] = False  # mkdocs-glightbox copies its two files; our zoom script fetches them


def on_env(env: Environment, **_: object) -> None:
    build.check()
    build.prepare(env)


def on_post_build(config: MkDocsConfig) -> None:
    finish(Path(config.site_dir), build.library)


def on_build_error(error: Exception) -> None:
    try:
        build.check()  # the problems of the guide may be its cause
    except RefusedError as problems:
        error = problems
    if said := build_errors.sentence(error):
        log.debug("What happened:", exc_info=error)  # shown by mkdocs build -v
        raise Abort(said)
