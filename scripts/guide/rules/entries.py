"""Rules on the entries of `content/`: what a number counted, the figure of its source, and no fact silently dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.exact import disagreeing
from guide.library import Library
from guide.models import Number
from guide.problem import Problem
from guide.rules.tools import is_known, near

OWN = {
    "sperm-found": (r"sperm\b.*\bfound|found\b.*\bsperm", "that sperm were found"),
    "pregnancy": (r"\bpregnan", "of a pregnancy"),
    "live-birth": (r"\bbab(?:y|ies)\b|\b(?:new)?borns?\b|\bbirths?\b", "of a baby or a birth"),
    "own-child": (r"\bfather|\bparent|\bown (?:genetic )?child|child of his own", "of a man who became a father"),
}
"""An outcome → the words that tell of it, and what these words say."""
TELLING = {
    "sperm-found": re.compile(r"\bsperm (?:was|were)(?: \w+)? found\b"),
    "sperm-in-semen": re.compile(
        r"\bsperm (?:came|returned|appeared|came back) (?:back )?(?:in|into|to) (?:the )?semen\b"
    ),
    "pregnancy": re.compile(r"\bpregnan(?:t|cy|cies)\b"),
    "live-birth": re.compile(r"\bbab(?:y|ies) (?:was|were|might be) born\b|\blive births?\b|\bled to a birth\b"),
    "own-child": re.compile(r"\bown (?:genetic )?child\b|\bbecame (?:a )?(?:father|parent)\b"),
}
"""Words that tell of one outcome and of no other."""


def number_agrees(library: Library) -> Iterator[Problem]:
    """The figures of a number are those of `exact`, rounded half up; where they cannot be, `not_compared` says why."""
    for entry in library.numbers:
        number, wrong = entry.value, disagreeing(entry.value)
        if wrong and number.not_compared is None:
            says = f"`{wrong.field}: {wrong.figure:.10g}` of `{number.id}` is no figure in `exact: {number.exact}`"
            fix = "correct one of the two, or say in `not_compared:` why they differ"
            yield Problem(entry.place(wrong.field), "number-agrees", says, fix)
        if number.not_compared and not wrong:
            says = f"the figures of `{number.id}` agree with `exact`"
            yield Problem(entry.place("not_compared"), "number-agrees", says, "delete `not_compared:`")


def outcome_told(library: Library) -> Iterator[Problem]:
    """`says` and `otherwise` of a number tell of its outcome: sperm found, pregnancy, birth and own child differ."""
    for entry in library.numbers:
        for field in ("says", "otherwise"):
            if (words := getattr(entry.value, field)) and (wrong := _of_another_outcome(entry.value, words)):
                says = f"`{field}` of `{entry.value.id}` {wrong}, but its outcome is {entry.value.outcome}"
                yield Problem(entry.place(field), "outcome-told", says, "correct the words, or `outcome:`")


def _of_another_outcome(number: Number, words: str) -> str | None:
    if number.outcome == "time" and number.unit:
        return None
    told = next((name for name, pattern in TELLING.items() if pattern.search(words.lower())), None)
    if told not in (None, number.outcome):
        return f"tells of {told}"
    own, meaning = OWN.get(number.outcome, ("", ""))
    return None if re.search(own, f"{number.unit or ''} {words}".lower()) else f"does not speak {meaning}"


def fact_placed(library: Library) -> Iterator[Problem]:
    """Every fact of the evidence register stands on a page that exists, or says why it is left out."""
    known = {entry.value.id for entry in library.facts}
    for entry in library.facts:
        for at, path in enumerate(entry.value.pages):
            if path not in library.page:
                fix = near(path, library.page, "write the path of a page that exists")
                yield Problem(entry.place("pages", at), "fact-placed", f"there is no page `{path}`", fix)
    for number in library.numbers:
        wanted = number.value.fact
        if wanted and not is_known(library, "facts", wanted, known):
            fix = near(wanted, known, "add it to content/facts.yml")
            yield Problem(number.place("fact"), "fact-placed", f"there is no fact `{wanted}`", fix)
