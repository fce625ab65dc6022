"""What all drawings of numbers share: a headline, who was counted, and what keeps a number from being drawn."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, groupby
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.parts import part
from guide.markdown.works import short
from guide.models import Number
from guide.number_words import MIDDLE, people, phrase, sentence, told

Fault = tuple[str, str]
"""What is wrong and what to write."""


def drawing(name: str, library: Library, numbers: list[Number], **given: object) -> Element:
    """The drawing that `overrides/parts/<name>.html` makes of numbers."""
    return part(name, library, numbers=numbers, counted=counted(library, numbers), **given)


def headline(numbers: list[Number]) -> str:
    """One sentence that says what is drawn: numbers that say the same of several groups say it once."""
    says = {number.says for number in numbers}
    if len(numbers) > 1 and len(says) == 1 and all(number.out_of for number in numbers):
        return sentence(f"{says.pop()}: {', '.join(_of_group(number) for number in numbers)}")
    return sentence("; ".join(told(number) for number in numbers))


def counted(library: Library, numbers: list[Number]) -> list[tuple[list[Number], str]]:
    """The numbers of the same people, per the same thing and from the same works together, each with its works."""
    groups = [list(group) for _, group in groupby(numbers, key=lambda one: (one.who, one.per, one.references))]
    return [(group, _works(library, group[0].references)) for group in groups]


def one_sided(number: Number) -> Fault | None:
    """What is wrong and what to write, or None where a number is a measure or a share that tells its other side."""
    if number.kind:
        return f"`{number.id}` is the {MIDDLE}", "quote it in a sentence instead"
    if number.out_of and number.otherwise is None:
        fix = f"write `otherwise:` at `{number.id}` in content/numbers.yml"
        return f"`{number.id}` does not tell its other side", fix
    return None


def not_told_apart(numbers: Iterable[Number]) -> Fault | None:
    """What is wrong and what to write, or None where no two numbers say the same of people that nothing names."""
    for one, other in combinations(numbers, 2):
        if (one.says, people(one)) == (other.says, people(other)) and one.out_of:
            fix = "write `group:` at both in content/numbers.yml, such as: with a blockage"
            return f"`{one.id}` and `{other.id}` say the same, and nothing tells whom each counts", fix
    return None


def _works(library: Library, ids: list[str]) -> str:
    """First author and year of each work."""
    wording = library.wording
    return "; ".join(short(library.reference.get(one), wording, one) for one in ids) if wording else ""


def _of_group(number: Number) -> str:
    return f"{phrase(number)} {number.group}" if number.group else phrase(number)
