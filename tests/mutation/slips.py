"""The kinds of slips."""

from tests.mutation.in_blocks import IN_BLOCKS
from tests.mutation.in_lists import IN_LISTS
from tests.mutation.in_tables import IN_TABLES
from tests.mutation.in_words import IN_WORDS
from tests.mutation.source import Kind

KINDS: dict[str, Kind] = {**IN_WORDS, **IN_LISTS, **IN_TABLES, **IN_BLOCKS}
"""What an editor may get wrong → how that is done to a page."""
