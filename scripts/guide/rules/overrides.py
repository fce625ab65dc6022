"""The rule on overrides/: valid templates that use defined names, and styles with closed braces."""

import re
from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes
from pydantic import BaseModel

from guide.library import Library
from guide.markdown.parts import FILTERS
from guide.problem import Place
from guide.rules.tools import Found, nearest
from guide.settings import Extra
from guide.text import Text, read

FOLDER, PARTS = "overrides/", "overrides/parts/"
OF_OTHERS = "overrides/assets/vendor/"
KINDS = {".html", ".css", ".js"}
TEMPLATES = Environment(autoescape=True)
TEMPLATES.filters |= {**FILTERS, "url": str, "script_tag": str}
GIVEN = {"config", "nav", "page", "pages", "security", "words", "loop", "super", *TEMPLATES.globals}
"""The names that MkDocs, hook.py and Jinja define; those of parts, and their filters, are checked when they are
rendered."""
CALLED = {nodes.Filter: TEMPLATES.filters, nodes.Test: TEMPLATES.tests}
"""What stands behind `|`, and what behind `is`."""
REFERRING = (nodes.Extends, nodes.FromImport, nodes.Import, nodes.Include)
BACK = "take back its last change"
APART = re.compile(r"(?P<note>/\*.*?\*/)|\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)", re.DOTALL)
"""Parts of a style sheet that may hold any character: comments, strings, brackets."""
DECLARATION = re.compile(r"\s*(?:@[^:]*|[\w-]+\s*:[^:]*)\s*")


def override_readable(library: Library) -> Found:
    """Every template, style and script of overrides/ can be read, as UTF-8 text with line ends LF; templates are valid
    Jinja and use names that are defined; styles are `property: value;` in closed braces."""
    texts = []
    for path in sorted((library.root / "overrides").rglob("*.*")):
        name = path.relative_to(library.root).as_posix()
        if path.suffix in KINDS and not name.startswith(OF_OTHERS):
            text, wrong = read(library.root, name)
            texts.append(text)
            yield from wrong
    yield from _templates(library, [text for text in texts if text.path.endswith(".html")])
    yield from (fault for text in texts if text.path.endswith(".css") for fault in _unclosed(text))


def _templates(library: Library, texts: list[Text]) -> Found:
    sound: dict[str, list[nodes.Node]] = {}
    for text in texts:
        try:
            sound[text.path] = [*TEMPLATES.parse(text.body).find_all(nodes.Node)]
        except TemplateSyntaxError as error:
            yield Place(text.path, error.lineno), f"this template is not valid: {error.message}", BACK
    known = GIVEN.union(*map(_defined, sound.values()))
    for path, found in sound.items():
        folder = PARTS if path.startswith(PARTS) else FOLDER
        for node in found:
            yield from ((Place(path, node.lineno), *fault) for fault in _wrong(library, folder, node, known))


def _defined(found: list[nodes.Node]) -> Iterator[str]:
    """The names that a template defines or imports."""
    for node in found:
        if isinstance(node, nodes.Macro) or (isinstance(node, nodes.Name) and node.ctx != "load"):
            yield node.name
        elif isinstance(node, nodes.Import):
            yield node.target
        elif isinstance(node, nodes.FromImport):
            yield from (one if isinstance(one, str) else one[1] for one in node.names)


def _wrong(library: Library, folder: str, node: nodes.Node, known: set[str]) -> Iterator[tuple[str, str]]:
    """What is wrong with a node of a template, and what to write."""
    other = node.template if isinstance(node, REFERRING) else None
    if isinstance(other, nodes.Const) and not (library.root / folder / other.value).is_file():
        yield f"there is no template `{other.value}`", BACK
    elif isinstance(node, nodes.Name) and folder == FOLDER and node.name not in known:
        yield f"nothing defines `{node.name}`", nearest(node.name, known, BACK)
    elif isinstance(node, nodes.Filter | nodes.Test) and node.name not in CALLED[type(node)]:
        yield f"there is no filter or test `{node.name}`", nearest(node.name, CALLED[type(node)], BACK)
    elif isinstance(node, nodes.Getattr):
        yield from _missing_attribute(library, node)


def _missing_attribute(library: Library, node: nodes.Getattr) -> Iterator[tuple[str, str]]:
    """What is wrong with an attribute of our words or of `extra:` that does not exist, and what to write."""
    extra = isinstance(node.node, nodes.Getattr) and node.node.attr == "extra"
    words = Extra() if extra else _words(library, node.node)
    if words is not None and not hasattr(words, node.attr):
        where = "`extra:` of mkdocs.yml" if extra else "content/words.yml"
        yield f"there is no `{node.attr}` in {where}", nearest(node.attr, type(words).model_fields, BACK)


def _words(library: Library, node: nodes.Expr) -> BaseModel | None:
    """The part of our words that an expression names; None if it names none or a missing one."""
    if isinstance(node, nodes.Name):
        return library.wording if node.name == "words" else None
    found = getattr(_words(library, node.node), node.attr, None) if isinstance(node, nodes.Getattr) else None
    return found if isinstance(found, BaseModel) else None


def _unclosed(text: Text) -> Found:
    """A comment without an end; declarations without a colon or a semicolon, and braces without a partner."""
    bare = APART.sub(lambda found: re.sub(r"\S", " " if found["note"] else "_", found.group()), text.body)
    if "/*" in bare:
        yield text.place(bare.index("/*")), "this comment is never closed", "write `*/` behind it"
        return
    opened, start = [], 0
    for found in re.finditer(r"[{};]", bare):
        words = bare[start : found.start()]
        if found.group() == "{":
            opened.append(found.start())
        elif words.strip() and not DECLARATION.fullmatch(words):
            at = start + len(words) - len(words.lstrip())
            yield text.place(at), "this is not a declaration", "write `property: value;`"
        if found.group() == "}" and not opened:
            yield text.place(found.start()), "this brace closes nothing", "take it out, or open one"
        elif found.group() == "}":
            opened.pop()
        start = found.end()
    for at in opened:
        yield text.place(at), "this brace is never closed", "write `}` behind its last declaration"
