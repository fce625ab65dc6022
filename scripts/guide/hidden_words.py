"""Words of an entry that YAML takes for a note, because a `#` stands before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

COMMENT = re.compile(r" #(?!\s*allow\b)")
WORDS = re.compile(r" *(?:- +)?[\w-]+: +(?![\"'>|#&*\[{])\S+ +\S")
HIDES = "`#` hides the rest of this line", "write the words in quotation marks, or put a note on a line of its own"


def hidden_words(body: str) -> Iterator[int]:
    """Where a `#` hides the end of words that are not in quotation marks; a note behind a single word hides nothing."""
    for found in COMMENT.finditer(body):
        if WORDS.match(body, body.rfind("\n", 0, found.start()) + 1, found.start()):
            yield found.start() + 1
