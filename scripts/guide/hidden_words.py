"""Words of an entry that YAML takes for something else and leaves out: a note behind `#`, a name as `&this`."""

import re
from collections.abc import Iterator

COMMENT = re.compile(r" #(?!\s*allow\b)")
WORDS = re.compile(r" *(?:- +)?[\w-]+: +(?![\"'>|#&*\[{])\S+ +\S")
NAME = re.compile(r"^ *(?:- +)?[\w-]+: +(?P<name>[&!][\w!]\S*)", re.MULTILINE)
QUOTE = "write the words in quotation marks, or put a note on a line of its own"


def hidden_words(body: str) -> Iterator[tuple[int, str, str]]:
    """Where words that are not in quotation marks are left out, and why; a note behind a single word hides nothing."""
    for found in COMMENT.finditer(body):
        if WORDS.match(body, body.rfind("\n", 0, found.start()) + 1, found.start()):
            yield found.start() + 1, "`#` hides the rest of this line", QUOTE
    for found in NAME.finditer(body):
        yield found.start("name"), f"`{found['name']}` is left out, because of its first sign", QUOTE
