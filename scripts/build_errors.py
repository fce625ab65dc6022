"""Why a build failed, in one sentence; for hook.py."""

from traceback import walk_tb

from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.pages import Page

import os_errors
from guide.problem import RefusedError


def sentence(error: Exception) -> str:
    """What went wrong and what to do; "" if MkDocs says it, or only a traceback can."""
    if isinstance(error, MkDocsException):
        return ""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename}:{error.lineno}: {error.message}: correct the template."
    if isinstance(error, TemplateError):
        return f"{_template(error)}: {error.message}: correct the template."
    if isinstance(error, RefusedError):
        return f"{error}."
    if isinstance(error, OSError):
        return f"{os_errors.sentence(error)}."
    page = _page(error)
    return page and f"docs/{page} cannot be shown: {error or type(error).__name__}: take back its last change."


def _template(error: Exception) -> str:
    """The template that was rendered last, and its line, as Jinja writes them into the traceback."""
    frames = ((frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__))
    return next((f"{path}:{line}" for path, line in reversed(list(frames)) if path.endswith(".html")), "overrides/")


def _page(error: Exception) -> str:
    """The page that was being built, below `docs/`: it is in the variables of MkDocs' functions, not in the error."""
    held = (frame.f_locals.get("page") for frame, _ in walk_tb(error.__traceback__))
    return next((page.file.src_uri for page in held if isinstance(page, Page)), "")
