"""Texts for property tests: any text at all, text full of marks, and sound pages of words that stand nowhere twice."""

import re
from itertools import count

from hypothesis import strategies as st

SIGNS = (
    *(
        "# ",
        "## ",
        "- ",
        "* ",
        "1. ",
        "2) ",
        "- [ ] ",
        "    ",
        "        ",
        "  ",
        "\n",
        "\n\n",
        ": ",
        "> ",
        "---",
        "===",
    ),
    *('!!! brief "A"\n\n    ', "::: chance found", "{{ found }}", "{{ found | number }}", "[@corona2019]", "[@a; @b]"),
    *("[", "]", "(", ")", "![", "](x.md)", "`", "```", "~~~", "**", "_", "\\", "{: .x }", "{#y}", "[^1]", '"', "'"),
    *("<b>", "</b>", "<!--", "-->", "<script>", "&amp;", "&#0;", "&lt;", "https://a.org", "<https://a.org>"),
    *("\u00ad", "\u200b", "\x02", "\x03", "\x02wzxhzdk:0\x03", "\u01c2", "\u00e9", "\u6f22"),
)
MARKED = st.lists(st.sampled_from([*SIGNS, "|", "| a | b |\n|---|---|\n", "word ", "sperm "]), max_size=40).map("".join)
ANY = st.one_of(st.text(max_size=200), MARKED)

LETTERS = "bcdfghjklmnpqrstvwxz"


def word(number: int) -> str:
    """The same word for a number, another for each: letters that make no word of the glossary."""
    letters = ""
    for _ in range(5):
        number, letter = divmod(number, len(LETTERS))
        letters += LETTERS[letter]
    return f"{letters}q"


INLINE = st.sampled_from(
    [
        "{} {}",
        "**{}** {}",
        "*{}* {}",
        "`{}` {}",
        "[{} {}](page.md) {}",
        "{} [@corona2019] {}",
        "{} {{{{ found }}}} {}",
        "{} {{{{ found | number }}}}, {}",
        "{} \\* {}",
        "{} &amp; {}",
        '"{}" {}',
        "{}-{}",
        "{}’s {}",
    ]
)
"""Words with a mark among them; each `{}` is a word."""
BLOCK = st.sampled_from(
    [
        "{L}",
        "## {L}",
        "- {L}\n- {L}\n    - {L}\n        - {L}\n    - {L}\n- {L}",
        "1. {L}\n2. {L}\n\n    {L}\n\n3. {L}",
        "- [ ] {L}\n- [ ] {L}\n\n    {L}",
        "- {L}\n\n    - {L}\n    - {L}",
        "| {L} | {L} |\n|---|---|\n| {L} | {L} |\n| {L} | |",
        '!!! brief "{P}"\n\n    {L}\n\n    - {L}\n    - {L}',
        '!!! unknown "{P}"\n\n    | {L} | {L} |\n    |---|---|\n    | {L} | {L} |\n\n    {L}',
        '??? more "{P}"\n\n    {L}\n\n    - {L}',
        '!!! questions "{P}"\n\n    1. {L}\n    2. {L}\n\n        {L}',
        '![{U}](x.svg "{P}")',
        "```\n{P}\n```",
        "::: chance found",
        "<!-- {U} -->",
    ]
)
"""Blocks; each `{L}` is a line with marks in it, `{P}` one of plain words, `{U}` words that are no text of a block."""
PLACE = re.compile(r"\{([LPU])\}")


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A sound page of several blocks with words between, which part two lists, and the words in its text, in order."""
    seen: list[str] = []
    numbers = count()

    def filled(match: re.Match[str]) -> str:
        form = draw(INLINE) if match.group(1) == "L" else "{} {}"
        words = [word(next(numbers)) for _ in range(form.count("{}"))]
        seen.extend(words if match.group(1) != "U" else ())
        return form.format(*words)

    blocks = draw(st.lists(BLOCK, min_size=1, max_size=6))
    return PLACE.sub(filled, "\n\n{P}\n\n".join(blocks)) + "\n", seen
