"""Translates the errors of PyYAML and pydantic, and what YAML drops in silence, for an editor who knows no code."""

import difflib
import re
import reprlib
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic import BaseModel

WRONG = {
    "model_type": "which is not an entry",
    "string_pattern_mismatch": "which has the wrong form",
    "pattern_regex": "which is not a regular expression",
    "literal_error": "which is none of the words allowed here",
    "list_type": "which is not a list",
    "dict_type": "which holds no lines such as `name: words`",
    "too_short": "which is too short",
    "string_too_short": "which is too short",
    "string_too_long": "which is too long",
    "string_type": "which is not text",
    "date": "which is not a date",
    "greater_than": "which is too small",
    "less_than": "which is too large",
    "bool": "which is neither true nor false",
    "float": "which is not a number",
    "int": "which is not a whole number",
}
"""Type of a pydantic error, or how it begins → the fault in the editor's words."""

CHECK = "check the indent, the colon and the quotes here and in the line above"
QUOTE = 'write words with a sign as `field: "words"`'
QUOTE_ALL = "write the words in quotation marks, or put a note on a line of its own"
ALIKE = "indent all its fields alike"
SIGNS = ("cannot start any", "undefined alias", "alphabetic or numeric", "block sequence")
OTHERWISE = "these words begin with a sign that YAML reads otherwise", QUOTE
NOT_YAML = (
    ("mapping values are not allowed", "this colon begins no field here", f"{QUOTE}, and indent all fields alike"),
    *((words, *OTHERWISE) for words in SIGNS),
    ("could not find expected ':'", "this is not a field", "write `field: words`, with a plain space behind the colon"),
    *((words, "this line ends the list", "delete it") for words in ("another document", "<document start>")),
    ("unexpected end of stream", "this quotation mark is never closed", "close it behind the last word"),
    (
        "expected key",
        "this is not a field of the entry that begins in line {}",
        f"close its quotation marks, and {ALIKE}",
    ),
    ("expected ',' or", "a bracket or a quotation mark above is not closed, or a comma is missing", CHECK),
)
"""Part of a PyYAML message, what is wrong in the editor's words, and what to do."""

COMMENT = re.compile(r" #(?!\s*allow\b)")
WORDS = re.compile(r" *(?:- +)?[\w-]+: +(?![\"'>|#&*\[{])\S+ +\S")
NAME = re.compile(r"^ *(?:- +)?[\w-]+: +(?P<name>[&!][\w!]\S*)", re.MULTILINE)


def hidden_words(body: str) -> Iterator[tuple[int, str, str]]:
    """The offset of words without quotation marks that YAML drops in silence, what is wrong, and what to write.

    A note behind a single word hides nothing.
    """
    for found in COMMENT.finditer(body):
        if WORDS.match(body, body.rfind("\n", 0, found.start()) + 1, found.start()):
            yield found.start() + 1, "`#` hides the rest of this line", QUOTE_ALL
    for found in NAME.finditer(body):
        yield found.start("name"), f"`{found['name']}` is left out, because of its first sign", QUOTE_ALL


def not_yaml(what: str, begun: int) -> tuple[str, str]:
    """What is wrong with a file, and what to do; `what` is PyYAML's message, `begun` the line its entry begins in."""
    known = ((says, fix) for words, says, fix in NOT_YAML if words in what)
    says, fix = next(known, (f"this is not YAML: {what}", CHECK))
    return says.format(begun), fix


def named(words: Iterable[str], entry: object) -> tuple[str, ...]:
    """The first field of the entry that a message names, as a path; empty if there is none."""
    fields = (one for one in re.findall(r"`(\w+):?`", " ".join(words)) if one != "id")
    return next(((one,) for one in fields if isinstance(entry, dict) and one in entry), ())


def sentence(found: Any, model: type[BaseModel], entry: object) -> tuple[str, str]:
    """What is wrong with a field of an entry, and what to write; `found` is one of pydantic's errors."""
    name = ".".join(str(part + 1) if isinstance(part, int) else part for part in found["loc"]) or "entry"
    whose = entry.get("id") if isinstance(entry, dict) else None
    says, fix = _sentence(found, name, model)
    return (f"`{whose}`: {says}" if whose else says), fix


def _sentence(found: Any, name: str, model: type[BaseModel]) -> tuple[str, str]:
    kind, fix = found["type"], f"write `{name}:`{_wanted(model, found['loc'])}"
    if kind == "missing":
        return f"`{name}` is missing", fix
    if kind == "extra_forbidden":
        fields = _fields(model, found["loc"][:-1])
        fix = f"the fields are {', '.join(fields)}" if fields else "delete it"
        near = difflib.get_close_matches(str(found["loc"][-1]), fields, 1)
        return f"there is no field `{name}`", f"did you mean `{near[0]}`?" if near else fix
    if found["input"] is None and found["loc"]:
        return f"`{name}` is empty", fix
    if kind == "value_error":
        says, _, fix = str(found["ctx"]["error"]).partition(" | ")
        return says, fix or "see CONTRIBUTING"
    known = (WRONG[name] for name in WRONG if kind.startswith(name))
    fault = next(known, f"{found['msg'][0].lower()}{found['msg'][1:]}")
    if not found["loc"]:
        fix = f"write its fields, one a line: {', '.join(_fields(model, ()))}"
    return f"`{name}` is {reprlib.repr(found['input'])}, {fault}", fix


def _fields(model: type[BaseModel], at: tuple[Any, ...]) -> list[str]:
    """The names of the fields that may stand at a place inside an entry."""
    return [known.alias or field for field, known in _inside(model, at).model_fields.items()]


def _inside(model: type[BaseModel], at: tuple[Any, ...]) -> type[BaseModel]:
    """The model of what stands at a place inside an entry."""
    for name in (part for part in at if isinstance(part, str)):
        parts = [model.model_fields[name].annotation] if name in model.model_fields else []
        while parts:
            part = parts.pop()
            if isinstance(part, type) and issubclass(part, BaseModel):
                model = part
            parts += get_args(part)
    return model


def _wanted(model: type[BaseModel], loc: tuple[Any, ...]) -> str:
    """The description of the outermost field around the wrong one, or its own."""
    names = [part for part in loc if isinstance(part, str)]
    inner = (_inside(model, tuple(names[:at])).model_fields.get(name) for at, name in enumerate(names))
    return next((f" {known.description}" for known in inner if known and known.description), "")
