"""Slips in tables."""

import re
from random import Random

from tests.mutation.source import Change, Kind, Source, in_line, some

PIPE = re.compile(r"(?<=\S )\|(?= \S)(?![^{]*\}\})")


def row(change: str, becomes: str) -> Kind:
    """A row changed by a pattern."""

    def slip(source: Source, random: Random) -> Change | None:
        places = [at for at in source.rows if re.search(change, source.line(at))]
        if (at := some(random, places)) is None:
            return None
        return in_line(source, at, re.sub(change, becomes, source.line(at), count=1), meant=True)

    return slip


def cell(becomes: str, *, meant: bool) -> Kind:
    """The pipe between two cells, wherever it stands in a row, becomes something else."""

    def slip(source: Source, random: Random) -> Change | None:
        places = [at for at in source.rows if PIPE.search(source.line(at))]
        if (at := some(random, places)) is None:
            return None
        pipe, line = random.choice(list(PIPE.finditer(source.line(at)))), source.line(at)
        return in_line(source, at, line[: pipe.start()] + becomes + line[pipe.end() :], meant=meant)

    return slip


def rule_line(becomes: str | None) -> Kind:
    """The line below the head of a table is lost, or written in another way."""

    def slip(source: Source, random: Random) -> Change | None:
        if (at := some(random, [at for at in source.body if source.is_rule(at)])) is None:
            return None
        return Change(at, 1, [] if becomes is None else [becomes], [source.line(at)])

    return slip


def rule_cell_lost(source: Source, random: Random) -> Change | None:
    if (at := some(random, [at for at in source.body if source.is_rule(at)])) is None:
        return None
    return in_line(source, at, source.line(at).rstrip().rstrip("|").rpartition("|")[0] + "|", meant=True)


def row_parted(source: Source, random: Random) -> Change | None:
    """An empty line between two rows."""
    if (at := some(random, [at for at in source.rows if source.line(at - 1).lstrip().startswith("|")])) is None:
        return None
    return Change(at, 1, ["", source.line(at)], [source.line(at)])


IN_TABLES: dict[str, Kind] = {
    "cell too many": cell("| too many |", meant=False),
    "cell too many at the end": row(r" \|\s*$", " | too many |"),
    "empty cell too many": cell("| |", meant=False),
    "pipe lost": cell("", meant=True),
    "pipe twice": cell("||", meant=True),
    "pipe escaped": cell(r"\|", meant=True),
    "cell too few": row(r" \|[^|{}]+\|\s*$", " |"),
    "last pipe lost": row(r" \|\s*$", ""),
    "first pipe lost": row(r"^\| ", ""),
    "space before a row": row(r"^\| ", " | "),
    "row indented by 4": row(r"^\| ", "    | "),
    "rule line lost": rule_line(None),
    "rule line of one cell": rule_line("|---|"),
    "rule line of signs": rule_line("| === | === |"),
    "rule line empty": rule_line(""),
    "cell of the rule line lost": rule_cell_lost,
    "row parted": row_parted,
}
