"""Invented entries of `content/`, one function a kind; places and names are numbered so that each stands once."""

from __future__ import annotations

from random import Random
from typing import Any

CHECKED = "2026-11-01"
LEVELS = ("guideline", "review-of-studies", "trial", "study", "overview")
SHARES = (
    ("sperm were found", "no sperm were found", "sperm-found", "men"),
    ("there was a baby", "there was no baby", "live-birth", "couples"),
    ("there was pain", "there was no pain", "harm", "operations"),
)


def reference(at: int, word: str, random: Random) -> dict[str, Any]:
    """A paper in a journal, found by its DOI (10.5555 is Crossref's prefix for tests)."""
    authors = [{"family": f"Writer{random.randrange(900)}", "given": "A. B."} for _ in range(random.randint(1, 5))]
    return {
        "id": f"work-{at:05}",
        "type": "article-journal",
        "title": f"On {word} in men with few sperm: paper {at}",
        "author": authors,
        "issued": str(random.randint(1995, 2026)),
        "container-title": f"Journal of {word}",
        "volume": str(random.randint(1, 90)),
        "page": f"{at}-{at + 9}",
        "DOI": f"10.5555/work.{at:05}",
        "level": random.choice(LEVELS),
        "seen": {"where": [f"https://example.org/record/{at:05}"], "part": "abstract"},
    }


def number(at: int, first: int, random: Random) -> dict[str, Any]:
    """A share, or each fourth time a measure; `first` is the first of the works its page brings along."""
    says, otherwise, outcome, people = SHARES[at % len(SHARES)]
    share = {"otherwise": otherwise, "outcome": outcome, "value": random.randint(2, 98), "out_of": 100, "of": people}
    measure = {"outcome": "time", "value": random.randint(2, 30), "unit": "months"}
    return {
        "id": f"number-{at:05}",
        "topic": f"topic-{at // 225:03}",
        "says": says if at % 4 else "the wait was over",
        **(share if at % 4 else measure),
        "who": f"{people} in study {at}",
        "year": 2020,
        "exact": "as told",
        "references": [f"work-{first + at % 6:05}"],
        "where": "abstract",
        "seen": "abstract",
        "strength": "study",
        "fact": f"fact-{at:05}",
        "checked": CHECKED,
    }


def term(at: int, word: str) -> dict[str, Any]:
    """A word with its plural and two lay names."""
    lay = [f"{word} care", f"lay {word}"]
    meaning = f"A word that was made up. It stands for thing {at} on these pages."
    name = word.replace(" ", "-")
    return {"id": name, "term": word, "meaning": meaning, "plural": [f"{word}s"], "lay": lay}


def article(letter: str, page: str) -> dict[str, Any]:
    """A source article with ten confirmed claims on one page."""
    told = ("title", "publisher", "dated", "interests", "appraisal", "kept", "left_out")
    claims = [
        {
            "id": f"{letter}-{at:02}",
            "claim": "Men wait for the test.",
            "verdict": "confirmed",
            "references": ["work-00000"],
            "verified": "abstract",
            "home": f"{page}#what-it-is",
        }
        for at in range(1, 11)
    ]
    return {"article": {"id": letter, **dict.fromkeys(told, "Not named.")}, "claims": claims}
