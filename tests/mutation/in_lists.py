"""Slips in lists."""

import re
from random import Random

from tests.mutation.source import ITEM, Change, Kind, Source, in_line, some

PLAIN = re.compile(r" *- (?!\[)")
TICK = re.compile(r" *- \[ \] ")


def second(source: Source, random: Random, first: re.Pattern[str] = ITEM) -> int | None:
    """A point right below another."""
    return some(random, [at for at in source.where(first.match) if first.match(source.line(at - 1))])


def under(spaces: int) -> Kind:
    """A point meant below the one before it is indented by so many spaces."""

    def slip(source: Source, random: Random) -> Change | None:
        if (at := second(source, random)) is None:
            return None
        line = source.line(at)
        return Change(at, 1, [" " * spaces + line], ["    " + line])

    return slip


def whole_list(spaces: int) -> Kind:
    """A list that begins below an empty line is indented as a whole."""

    def slip(source: Source, random: Random) -> Change | None:
        begins = [at for at in source.items if not source.line(at - 1) and source.line(at).startswith(("-", "1"))]
        if (at := some(random, begins)) is None:
            return None
        end = next(one for one in range(at, len(source.lines) + 1) if not source.line(one))
        points = source.lines[at:end]
        return Change(at, len(points), [" " * spaces + line for line in points], points)

    return slip


def bullet(form: str, *, meant: bool = False) -> Kind:
    """The mark of a point, with the space behind it, becomes something else."""

    def slip(source: Source, random: Random) -> Change | None:
        if (at := some(random, source.where(PLAIN.match))) is None:
            return None
        return in_line(source, at, source.line(at).replace("- ", form, 1), meant=meant)

    return slip


def counted(form: str) -> Kind:
    """The number of a step is written in another way."""

    def slip(source: Source, random: Random) -> Change | None:
        if (at := some(random, source.where(re.compile(r"\d+\. ").match))) is None:
            return None
        line = source.line(at)
        number = line.partition(".")[0]
        return in_line(source, at, form.format(number) + line[len(number) + 2 :], meant=True)

    return slip


def box(form: str) -> Kind:
    def slip(source: Source, random: Random) -> Change | None:
        if (at := some(random, source.where(TICK.match))) is None:
            return None
        return in_line(source, at, source.line(at).replace("- [ ] ", form, 1), meant=True)

    return slip


def below_tick(*lines: str) -> Kind:
    """Something that belongs to a point with a box."""

    def slip(source: Source, random: Random) -> Change | None:
        if (at := some(random, source.where(TICK.match))) is None:
            return None
        line = source.line(at)
        return Change(at, 1, [line, *lines], [line.replace("- [ ] ", "- ", 1), *lines])

    return slip


def paragraph_below_point(spaces: int) -> Kind:
    """A second paragraph of a point."""

    def slip(source: Source, random: Random) -> Change | None:
        places = [at for at in source.items if source.line(at + 1).strip()]
        if (at := some(random, places)) is None:
            return None
        indent = len(source.line(at)) - len(source.line(at).lstrip())
        lines = [source.line(at), "", " " * (indent + spaces) + "More words of it.", ""]
        return Change(at, 1, lines, [*lines[:2], " " * (indent + 4) + lines[2].lstrip(), ""])

    return slip


def words_below_point(spaces: int) -> Kind:
    """The words of a point go on in the next line."""

    def slip(source: Source, random: Random) -> Change | None:
        if (at := second(source, random)) is None:
            return None
        line = source.line(at)
        words = line.rpartition(" ")
        indent = " " * (len(line) - len(line.lstrip()) + spaces)
        return Change(at, 1, [words[0], indent + words[2]], [line])

    return slip


IN_LISTS: dict[str, Kind] = {
    "list indented by 2": whole_list(2),
    "list indented by 3": whole_list(3),
    "list indented by 1": whole_list(1),
    "point below a point indented by 1": under(1),
    "point below a point indented by 2": under(2),
    "point below a point indented by 3": under(3),
    "point below a point indented by 4": under(4),
    "point below a point indented by 5": under(5),
    "point below a point indented by 6": under(6),
    "point below a point indented by 8": under(8),
    "step with a bracket": counted("{}) "),
    "step in brackets": counted("({}) "),
    "step without a space": counted("{}."),
    "step without a full stop": counted("{} "),
    "letter for a number": counted("a. "),
    "bullet letter": bullet("• "),
    "dash for a bullet": bullet("– "),
    "bullet of a word processor": bullet("\uf0b7 "),
    "bullet without a plain space": bullet("-\u00a0"),
    "bullet without a space": bullet("-"),
    "star for a bullet": bullet("* ", meant=True),
    "plus for a bullet": bullet("+ ", meant=True),
    "box crossed": bullet("- [x] "),
    "box in capitals": bullet("- [X] "),
    "box without a space": bullet("- []"),
    "box empty": bullet("- [] "),
    "box of two spaces": bullet("- [  ] "),
    "box without a bullet": bullet("[ ] "),
    "box behind no space": bullet("-[ ] "),
    "box glued": bullet("- [ ]"),
    "box crossed of those to tick": box("- [x] "),
    "box in round brackets": box("- ( ) "),
    "paragraph below a box": below_tick("", "    More words of it.", ""),
    "list below a box": below_tick("", "    - More words.", "    - Still more.", ""),
    "list below a box, by 2": below_tick("  - More words.", "  - Still more."),
    "paragraph below a point, by 1": paragraph_below_point(1),
    "paragraph below a point, by 2": paragraph_below_point(2),
    "paragraph below a point, by 3": paragraph_below_point(3),
    "paragraph below a point, by 4": paragraph_below_point(4),
    "paragraph below a point, by 6": paragraph_below_point(6),
    "paragraph below a point, by 8": paragraph_below_point(8),
    "point over two lines, by 0": words_below_point(0),
    "point over two lines, by 2": words_below_point(2),
    "point over two lines, by 4": words_below_point(4),
}
