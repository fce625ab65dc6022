"""The command line of editors, with the commands of `guide` too: python -m editing.cli COMMAND."""

from collections.abc import Sequence
from pathlib import Path

from editing import commands
from editing.due import FORMS
from guide import cli
from guide.commands import COMMANDS


def parser() -> cli.Parser:
    """All commands and what each one takes."""
    made, each = cli.parser({**COMMANDS, **commands.COMMANDS})
    one_of = each["check"].add_mutually_exclusive_group()
    one_of.add_argument("--explain", metavar="RULE", help="tell what a rule asks, with an example")
    one_of.add_argument("--fix", action="store_true", help="correct spaces, quotation marks, order of entries")
    one_of.add_argument("--watch", action="store_true", help="check again after each change, until Ctrl-C")
    each["due"].add_argument("--format", choices=tuple(FORMS), default="text", help="csv: a table, calendar: iCalendar")
    each["new"].add_argument("kind", metavar="KIND", nargs="?", help="page, reference, number or term")
    each["new"].add_argument("name", metavar="NAME", nargs="?", help="a path, an id, or where the record of a work is")
    each["new"].add_argument("fields", metavar="FIELD=VALUE", nargs="*", help="what is known already")
    each["move"].add_argument("old", metavar="OLD", help="a page such as causes/genetic.md, or page.md#anchor")
    each["move"].add_argument("new", metavar="NEW", help="the page's new path, or the heading's new words")
    each["uses"].add_argument("id", metavar="ID", help="the id of a reference, number or term")
    each["compare"].add_argument("before", type=Path, metavar="FOLDER", help="the guide before the change")
    return made


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; the number is the exit code."""
    return cli.main(words, parser())


if __name__ == "__main__":
    cli.start(parser())
