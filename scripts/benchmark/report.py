"""Measures against their goals, as tables that can be pasted into an issue."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass

COLOURS = {"PASS": "\033[32m", "MISS": "\033[31m"}


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


HEAD = ("measure", "page", "ours", "plain", "ratio", "goal", "")


def table(rows: Sequence[Row]) -> str:
    """A Markdown table with even columns; coloured where it is read on a terminal."""
    lines = [HEAD, *(row.cells for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    drawn = [_line(line, widths) for line in lines]
    rule = "|".join(
        "-" * (width + 1) + ":" if 1 < column < 5 else "-" * (width + 2) for column, width in enumerate(widths)
    )
    return "\n".join([drawn[0], f"|{rule}|", *drawn[1:]])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    placed = [
        f"{cell:>{width}}" if 1 < column < 5 else f"{cell:<{width}}"
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return f"| {' | '.join([*placed[:-1], _coloured(placed[-1])])} |"


def _coloured(verdict: str) -> str:
    colour = COLOURS.get(verdict) if sys.stdout.isatty() else None
    return f"{colour}{verdict}\033[0m" if colour else verdict


def _figure(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"
