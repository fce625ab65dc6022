"""The rule on overrides/: valid templates that use defined names, and styles with closed braces."""

import re
from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, meta, nodes
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
GIVEN = {"config", "nav", "page", "pages", "security", "words"}
"""The names that MkDocs and hook.py define; those of parts, and their filters, are checked when they are rendered."""
TEMPLATES = Environment(autoescape=True)
TEMPLATES.filters |= {**FILTERS, "url": str, "script_tag": str}
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
    named: dict[str, list[nodes.Node]] = {}
    wanted: dict[str, set[str]] = {}
    for text in texts:
        try:
            tree = TEMPLATES.parse(text.body)
            is_part = text.path.startswith(PARTS)
            wanted[text.path] = set() if is_part else meta.find_undeclared_variables(tree)
            named[text.path] = [*tree.find_all((nodes.Name, nodes.Getattr, nodes.Import))]
            yield from _lacking(library, text.path, tree)
        except TemplateSyntaxError as error:
            yield Place(text.path, error.lineno), f"this template is not valid: {error.message}", BACK
    known = GIVEN.union(*map(_defined, named.values()))
    for path, node in ((path, node) for path, found in named.items() for node in found):
        if isinstance(node, nodes.Name) and node.name in wanted[path] - known:
            yield Place(path, node.lineno), f"nothing defines `{node.name}`", nearest(node.name, known, BACK)
        if isinstance(node, nodes.Getattr):
            yield from ((Place(path, node.lineno), *fault) for fault in _missing_attribute(library, node))


def _lacking(library: Library, path: str, tree: nodes.Template) -> Found:
    """The templates that a template includes, imports or extends and that are not there."""
    folder = PARTS if path.startswith(PARTS) else FOLDER
    for other in filter(None, meta.find_referenced_templates(tree)):
        if not (library.root / folder / other).is_file():
            yield Place(path), f"there is no template `{other}`", BACK


def _defined(named: list[nodes.Node]) -> set[str]:
    """The names that a template defines or imports."""
    found = {node.name for node in named if isinstance(node, nodes.Name) and node.ctx != "load"}
    return found.union(node.target for node in named if isinstance(node, nodes.Import))


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
