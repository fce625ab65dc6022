"""The words for a number of `content/numbers.yml`, the same in every page, figure and table."""

import re

from guide.models import Number

MIDDLE = "middle of study results and counts no people"
"""What a number of `kind: median of studies` is, in messages."""
FORMS = ("number", "rest")
SMALL = (
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
"""How the smallest figures are spelled, each at the place of its figure."""
BOUNDS = {
    "less than": ("fewer than", "more than"),
    "more than": ("more than", "fewer than"),
    "up to": ("up to", "at least"),
    "at least": ("at least", "up to"),
}
"""The words before a share that is a limit, and before its other side: fewer than 1 have it, more than 99 have not."""
TO_COME = re.compile(r"\b(?:was|were|by|of|than|for|to|about|after|until|long as)$")
"""How `says` ends if the number follows it: the normal size was …"""
GOES_ON = re.compile(r"(?:was|were|had|became|brought|led|needed|thought|remembered|later chose)\b")
"""How it begins if it continues the sentence of a share: … became fathers with their own sperm."""
ALONE = re.compile(r"^the\b|\bthis\b")
"""How it reads if it is a sentence of its own beside a measure: the sample had to arrive within this time."""


def digits(value: float) -> str:
    """3.0 becomes 3, 1.4 stays 1.4, 3500.0 becomes 3,500."""
    return f"{value:,.10g}"


def amount(number: Number) -> str:
    """The value, or the range where there is no single value: 46, 20 to 40."""
    return " to ".join(map(digits, _figures(number)))


def _figures(number: Number) -> list[float]:
    given = [number.low, number.high] if number.value is None else [number.value]
    return [one for one in given if one is not None]


def phrase(number: Number) -> str:
    """The number as it stands in a sentence: about 46 out of 100 men, 3 to 5 months."""
    base = f"out of {number.out_of:,} {number.of}" if number.out_of else unit(number)
    return f"{figure(number)} {base}"


def grouped(number: Number) -> str:
    """The number with the group that tells it apart from others: about 32 out of 100 men with a blockage."""
    return f"{phrase(number)} {number.group}" if number.group else phrase(number)


def figure(number: Number) -> str:
    """The amount with its qualifier: about 46, less than 1.5 mL, fewer than 5 out of 100 men."""
    if number.how == "exactly" or number.value is None:
        return amount(number)
    how = BOUNDS[number.how][0] if number.out_of and number.how in BOUNDS else number.how
    return f"{how} {amount(number)}"


def people(number: Number) -> str:
    """What a share counts, with the group that tells it apart from others: men, men with a blockage."""
    return f"{number.of} {number.group}" if number.group else number.of or ""


def base(number: Number) -> str:
    """What the two ends of a range are in: out of 100, months."""
    return f"out of {digits(number.out_of)}" if number.out_of else number.unit or ""


def statement(number: Number) -> str:
    """The number with what it says: a share and a colon before it, a measure within its sentence."""
    if TO_COME.search(number.says):
        return f"{number.says} {phrase(number)}"
    return f"{grouped(number)}{behind(number)}"


def spoken(number: Number) -> str:
    """The number as a man says it after “I have read that”: in 46 out of 100 men, sperm were found."""
    if number.out_of and not GOES_ON.match(number.says):
        return f"in {figure(number)} out of {digits(number.out_of)} {people(number)}, {number.says}"
    return statement(number)


def behind(number: Number) -> str:
    """What a number says, as it follows the number: after a colon, or as the end of its sentence."""
    goes_on = GOES_ON.match(number.says) if number.out_of else not ALONE.search(number.says)
    return f"{' ' if goes_on else ': '}{number.says}"


def sentence(text: str) -> str:
    """The text with a capital letter and a full stop."""
    return f"{text[0].upper()}{text[1:]}."


def unit(number: Number) -> str:
    """The unit of a measure, without its plural s after exactly one: 1 week, 2 weeks."""
    words = number.unit or ""
    return words.removesuffix("s") if number.value == 1 else words


def rest(number: Number) -> str:
    """The other side of a share: 54 where 46 out of 100 is the value, 60 to 80 where 20 to 40 is.

    Raises ValueError for a measure, which has no other side.
    """
    if number.out_of is None:
        raise ValueError(f"`{number.id}` is a measure, so it has no other side")
    return " to ".join(digits(number.out_of - one) for one in reversed(_figures(number)))


def sides(number: Number) -> tuple[str, str]:
    """Both sides of a share, as a drawing tells them: 46 and 54, fewer than 1 and more than 99."""
    one, other = (f"{how} " for how in BOUNDS[number.how]) if number.how in BOUNDS else ("", "")
    return f"{one}{amount(number)}", f"{other}{rest(number)}"


def words(number: Number, form: str | None) -> str:
    """What `{{ id }}`, `{{ id | number }}` and `{{ id | rest }}` become."""
    if form == "number":
        return amount(number)
    return rest(number) if form == "rest" else phrase(number)
