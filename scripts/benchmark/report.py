"""Measures against their goals, as tables that can be pasted into an issue."""

from collections.abc import Sequence
from dataclasses import dataclass

from setup.run_program import say


@dataclass(frozen=True)
class Goal:
    limit: float
    of_plain: bool = False
    """Whether the limit is on the ratio to plain Material."""
    at_least: bool = False

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.limit:g}{' ×' if self.of_plain else ''}"


@dataclass(frozen=True)
class Row:
    """One measure of one page; `unit` stands in its name."""

    name: str
    page: str
    ours: float
    plain: float | None = None
    goal: Goal | None = None

    @property
    def ratio(self) -> float | None:
        """Ours to plain; nothing where there is no plain, or where it is 0."""
        return self.ours / self.plain if self.plain else None

    @property
    def missed(self) -> bool:
        if self.goal is None:
            return False
        value = self.ratio if self.goal.of_plain else self.ours
        if value is None:
            return self.ours > 0
        return value < self.goal.limit if self.goal.at_least else value > self.goal.limit

    @property
    def verdict(self) -> str:
        return "" if self.goal is None else "MISS" if self.missed else "PASS"

    @property
    def cells(self) -> tuple[str, ...]:
        figures = (_figure(self.ours), _figure(self.plain), "" if self.ratio is None else f"{self.ratio:.2f}")
        return self.name, self.page, *figures, str(self.goal or ""), self.verdict


def tell(rows: Sequence[Row]) -> int:
    """Print the table and how many goals were missed; returns 1 for one or more, so that a change can be stopped."""
    missed = sum(row.missed for row in rows)
    say(f"\n{table(rows)}\n\n{missed} of {sum(row.goal is not None for row in rows)} goals missed.")
    return int(missed > 0)


HEAD = ("measure", "page", "ours", "plain", "ratio", "goal", "")
SIDES = "<<>>><<"
"""Figures end at the right."""


def table(rows: Sequence[Row]) -> str:
    """A Markdown table with even columns."""
    cells = [row.cells for row in rows]
    widths = [max(3, *map(len, column)) for column in zip(HEAD, *cells, strict=True)]
    rule = ["-" * (width - 1) + ("-" if side == "<" else ":") for side, width in zip(SIDES, widths, strict=True)]
    return "\n".join(_line(line, widths) for line in (HEAD, rule, *cells))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    placed = (f"{cell:{side}{width}}" for cell, side, width in zip(cells, SIDES, widths, strict=True))
    return f"| {' | '.join(placed)} |"


def _figure(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"
