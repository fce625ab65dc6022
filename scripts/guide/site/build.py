"""The steps of a build, for any site builder; hook.py calls them when MkDocs is there."""

import atexit
import gc
import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from guide import rules
from guide.library import Library
from guide.markdown import nowrap
from guide.memory import Memory
from guide.problem import RefusedError, errors_in
from guide.rendering import shared_guide
from guide.report import plural
from guide.site import assets, build_day, hosting, jsonld, redirects, search_index
from guide.site.pages import html_of, parsed

ASKING = re.compile(r"^ *::: +questions *$", re.MULTILINE)


@dataclass
class Build:
    """One build after the other: each reads the guide anew and checks it once, before anything is written."""

    root: Path
    tell: Callable[[str], None]
    """Prints a problem."""
    strict: bool = False
    memory: Memory | None = None
    """Of the pages, until they have been checked in this build."""

    @property
    def library(self) -> Library:
        return shared_guide(self.root)

    def begin(self, folder: Path, strict: bool) -> None:
        """Read the guide; where a strict build next empties a folder with a site, check it now. Raises RefusedError."""
        shared_guide.cache_clear()
        gc.collect()
        gc.disable()  # a build frees next to nothing: collecting garbage took a tenth of its time
        atexit.register(gc.freeze)  # and a fifth more as Python ended
        self.strict, self.memory = strict, Memory(self.root)
        self.memory.recall(self.library)
        os.environ[build_day.VARIABLE] = str(build_day.epoch(self.library, os.environ))
        if strict and folder.is_dir() and any(folder.iterdir()):
            self.check()

    def check(self) -> None:
        """Print the problems, once a build: when every page is rendered and none is written. Raises RefusedError."""
        memory, self.memory = self.memory, None
        problems = rules.check(self.library) if memory else []
        if memory:
            memory.keep(self.library)
        for problem in problems:
            self.tell(str(problem))
        if self.strict and (errors := errors_in(problems)):
            raise RefusedError(f"{plural(len(errors), 'problem')}: nothing was built, the last site stays as it is")

    def files(self) -> Iterator[tuple[str, str]]:
        """Our styles and scripts, each joined into one file: its path in the site and its text."""
        overrides = self.root / "overrides"
        yield "assets/guide.css", assets.stylesheet(overrides)
        yield "assets/guide.js", assets.script(overrides, self.library.wording)

    def rendered_last(self) -> list[str]:
        """Paths of pages that list the questions of all pages: made earlier, they would have others rendered twice."""
        return [page.path for page in self.library.pages if ASKING.search(page.body)]

    def prepare(self, templates: Environment) -> None:
        """Give the templates the variables and filters that ours use."""
        templates.globals |= {"words": self.library.wording, "security": self.library.security}
        templates.filters["nowrap"] = nowrap.html
        templates.trim_blocks = templates.lstrip_blocks = True


def finish(folder: Path, library: Library) -> None:
    """Put data for machines into the built pages, and the search index and the headers beside them.

    `folder` may be any builder's; it is finished once. Raises OSError when the disk is full or a file is in use.
    """
    rows, home = [], ""
    for source in library.pages:
        path = html_of(source.path)
        if source.meta and (folder / path).is_file():
            page, meta = parsed(path, (folder / path).read_text("utf-8")), source.meta.value
            home = home or page.home
            rows.append((path, meta, search_index.sections(library, page, meta)))
            jsonld.insert(folder, page, jsonld.web_page(library, page, meta))
    search_index.write(folder, library, rows)
    hosting.write_headers(folder, library.security)
    redirects.write(folder, library, home)
