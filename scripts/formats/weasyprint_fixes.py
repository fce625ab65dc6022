"""Two patches of WeasyPrint 70 and pydyf 0.13 that save half a minute on a long book and change no byte of a file."""

from functools import cache, lru_cache
from typing import Any


@cache
def patch(weasyprint: Any) -> None:
    """Patch the package once."""
    weasyprint.pdf.pydyf.PDF.page_references = property(lambda pdf: references(tuple(pdf.pages["Kids"][::3])))
    targets = weasyprint.css.targets.TargetCollector
    wait, found = targets.collect_missing_counters, targets.cache_target_page_counters

    def wait_for_target(self: Any, box: Any, token: str, again: Any, own: list[str], others: dict[Any, Any]) -> None:
        """WeasyPrint forgets whose page number a link by `attr(href)` shows, and waits for the link's own page."""
        if None in others:
            own, others = [], {box.element.get("href").removeprefix("#"): others[None]}
        wait(self, box, token, again, own, others)

    def tell_page(self: Any, name: str, counters: dict[str, list[int]], *rest: Any) -> None:
        """That the count of all pages is known at last moves no page."""
        found(self, name, {"page": counters["page"]}, *rest)

    targets.collect_missing_counters, targets.cache_target_page_counters = wait_for_target, tell_page


@lru_cache(maxsize=1)
def references(pages: tuple[int, ...]) -> tuple[bytes, ...]:
    """How tags name the pages: pydyf writes all of these anew for each tag, and a long book has 80,000 tags."""
    return tuple(f"{page} 0 R".encode() for page in pages)
