"""The table of rules in MAINTAINING.md, made from the rules' own words."""

import inspect

from guide.problem import RefusedError
from guide.rules import RULES, name_of

BEGIN, END = "<!-- rules -->", "<!-- /rules -->"


def table() -> str:
    """A Markdown table: the name an editor sees, and the rule."""
    rows = (f"| {name_of(rule)} | {' '.join((inspect.getdoc(rule) or '').split())} |" for rule in RULES)
    return "\n".join(("| Rule | What it asks |", "|---|---|", *rows))


def placed(text: str) -> str:
    """The text with the table between its two marks. Raises RefusedError where they are missing."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise RefusedError(f"MAINTAINING.md has no {BEGIN} and {END}: put both where the table belongs")
    return f"{before}{BEGIN}\n\n{table()}\n\n{END}{after}"
