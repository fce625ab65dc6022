"""Formats a work as journals do: its authors, title, issue and address, and in short."""

import re
from collections import Counter
from collections.abc import Iterable

from markupsafe import Markup, escape

from guide.library import Library
from guide.models.reference import Reference
from guide.models.wording import Wording

OTHERS = "others"
"""The name in a record for authors who were not seen."""
STRONG = {"guideline", "review-of-studies"}
STYLED = re.compile(r"&lt;(i|b|sub|sup)&gt;(.*?)&lt;/\1&gt;")
"""The marks that CSL allows in a title (https://docs.citationstyles.org), after escaping."""
MARK = re.compile(r"</?(?:i|b|sub|sup)>")


def short(reference: Reference | None, words: Wording, wanted: str) -> str:
    """First author and year, for tooltips and lists."""
    if reference is None:
        return str(words.page.unknown_source.format(id=wanted))
    names = [name.family or name.literal or "" for name in reference.author]
    title = MARK.sub("", reference.title)
    return f"{_joined(names, 1, f' {words.page.joint} ', words) if names else f'“{title}”'}, {_year(reference, words)}"


def authors(reference: Reference, words: Wording) -> str:
    """Up to three names, then "and others", ended by a full stop."""
    names = [name.literal or f"{name.family} {_initials(name.given or '')}".strip() for name in reference.author]
    return _stopped(_joined(names, 3, ", ", words))


def full_title(reference: Reference) -> Markup:
    """The title, with what is italic, low or high in it shown so."""
    marked, found = str(escape(_stopped(reference.title))), 1
    while found:
        marked, found = STYLED.subn(r"<\1>\2</\1>", marked)
    return Markup(marked)  # noqa: S704 (escaped but for the marks)


def publisher(reference: Reference) -> str:
    """Who published it, unless the authors say it."""
    if any(name.literal == reference.publisher for name in reference.author):
        return ""
    return _stopped(reference.publisher) if reference.publisher else ""


def issue(reference: Reference, words: Wording) -> str:
    """Year; volume(issue): pages; for a work without date, when it was seen."""
    year = _year(reference, words)
    volume = f";{reference.volume}" if reference.volume else ""
    number = f"({reference.issue})" if reference.volume and reference.issue else ""
    pages = f":{reference.page.replace('-', '–')}" if reference.page and reference.volume else ""
    seen = "" if reference.issued or not reference.seen.on else f", {words.seen(reference.seen.on)}"
    return f"{year[0].upper()}{year[1:]}{volume}{number}{pages}{seen}"


def address(reference: Reference) -> str:
    """The words of the link to the work."""
    if reference.DOI:
        return f"doi:{reference.DOI}"
    if reference.PMCID or reference.PMID:
        return reference.PMCID or f"PubMed {reference.PMID}"
    return (reference.URL or "").split("//")[1].split("/")[0].removeprefix("www.")


def kinds(cited: Iterable[str], library: Library) -> str:
    """How many works there are of each level, the strongest first: 9 reviews, 1 guideline."""
    works = library.reference
    counted = Counter(works[one].level for one in cited if one in works)
    words = library.wording.kinds if library.wording else {}
    return ", ".join(f"{counted[level]} {words[level][counted[level] > 1]}" for level in words if counted[level])


def strong(cited: Iterable[str], library: Library) -> int:
    """How many of the works are of the strongest levels."""
    works = library.reference
    return sum(works[one].level in STRONG for one in cited if one in works)


def _year(reference: Reference, words: Wording) -> str:
    return reference.issued[:4] if reference.issued else words.page.no_date


def _joined(names: list[str], most: int, last: str, words: Wording) -> str:
    """Up to `most` names, then "and others"; two names stay two."""
    known = [name for name in names if name != OTHERS]
    if len(names) == len(known) and len(known) <= max(most, 2):
        return last.join(known)
    others = f" {words.page.others}" if len(known) > most or len(known) < len(names) else ""
    return ", ".join(known[:most]) + others


def _initials(given: str) -> str:
    return "".join(part[0] for part in re.split(r"[\s.-]+", given) if part)


def _stopped(text: str) -> str:
    return text if MARK.sub("", text).endswith((".", "?", "!")) else f"{text}."
