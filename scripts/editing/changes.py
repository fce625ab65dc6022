"""Lists the numbers that have changed since the last release, each with the sentences that show it."""

from collections.abc import Iterator

from editing.compare import shown_at
from guide.history import RELEASED, changed, is_explained, words
from guide.library import Library
from guide.problem import RefusedError
from guide.report import plural


def lines(library: Library) -> Iterator[str]:
    """The changes as lines for the terminal. Raises RefusedError where no release is known."""
    before = library.released
    if before is None:
        says = f"{RELEASED} records no release, so nothing can be compared"
        raise RefusedError(f"{says}: restore it with git checkout -- {RELEASED}")
    count = 0
    for entry, was in changed(library.numbers, before):
        count += 1
        told = "" if is_explained(entry.value, before) else ", which `changes:` does not tell"
        yield f"{entry.value.id}: {was} → {words(entry.value)}{told}"
        yield from (f"    {path}: {sentence}" for path, sentence in shown_at(library, entry.value.id))
    yield from (f"{one}: {was} → gone" for one, was in before.numbers.items() if one not in library.number)
    new = len(library.number.keys() - before.numbers.keys())
    yield f"Since version {before.version} ({before.on}) {plural(count, 'number')} changed; {new} new."
