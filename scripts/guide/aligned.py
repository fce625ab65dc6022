"""Aligns the tokens of a rendered page with those of its Markdown file, so that each has its line and column.

On a sound page the two sequences are the same, so the n-th token of one is the n-th of the other, repeated words and
all. Where they differ, what stands before and behind the difference is still matched, and the rule `written-shown`
reports the difference. The place of a token without a partner is that of the last one before it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from guide.written import Token

OPENING = frozenset({"code", "heading", "item"})
"""Tokens that are shown and were not written have the place of the words behind them if they begin with one of these,
else that of the words before them."""


@dataclass(frozen=True)
class Difference:
    """Tokens that stand on one side only; `start` is where in the file (characters from 0)."""

    written: list[Token]
    shown: list[Token]
    start: int


@dataclass(frozen=True)
class Alignment:
    """For each token shown, the number of its partner among those written or -1; and the differences."""

    partners: list[int]
    differences: list[Difference]


def align(written: Sequence[Token], shown: Sequence[Token], end: int) -> Alignment:
    """Match what was written with what is shown; `end` is the offset of the end of the file."""
    left = [token[:2] for token in written]
    right = [token[:2] for token in shown]
    partners = [-1] * len(right)
    differences = []
    for same, (begin, stop), (first, last) in _stretches(left, right):
        if same:
            partners[first:last] = range(begin, stop)
        else:
            follows = begin == stop and begin > 0 and shown[first].kind not in OPENING
            at = begin - 1 if follows else begin
            start = written[at].start if at < len(written) else end
            differences.append(Difference(list(written[begin:stop]), list(shown[first:last]), start))
    return Alignment(partners, differences)


Span = tuple[int, int]


def _stretches(left: list[tuple[str, str]], right: list[tuple[str, str]]) -> Iterator[tuple[bool, Span, Span]]:
    """Stretches that are the same on both sides and stretches that are not, in order.

    Only what lies between the first and the last difference is compared at length: on a sound page, nothing.
    """
    shorter = min(len(left), len(right))
    head = next((at for at in range(shorter) if left[at] != right[at]), shorter)
    tail = next((at for at in range(shorter - head) if left[-1 - at] != right[-1 - at]), shorter - head)
    yield True, (0, head), (0, head)
    ends = len(left) - tail, len(right) - tail
    matcher = SequenceMatcher(None, left[head : ends[0]], right[head : ends[1]], autojunk=False)
    for tag, begin, stop, first, last in matcher.get_opcodes():
        yield tag == "equal", (head + begin, head + stop), (head + first, head + last)
    yield True, (ends[0], len(left)), (ends[1], len(right))
