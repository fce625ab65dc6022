"""Invented words and sentences for pages that only programs read: plain, of the usual length, the same every time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from random import Random

STARTS = [
    "bal",
    "cor",
    "dev",
    "fim",
    "gol",
    "hep",
    "jun",
    "kel",
    "lov",
    "mar",
    "nev",
    "pos",
    "rul",
    "sev",
    "tav",
    "vel",
    "wim",
    "yor",
    "zan",
]
ENDS = [
    "adin",
    "ebol",
    "ilan",
    "omer",
    "uvan",
    "alip",
    "etor",
    "imus",
    "onar",
    "ulet",
    "asin",
    "evol",
    "iran",
    "obek",
    "udal",
]
WHO = [
    "Most men",
    "Some couples",
    "Your doctor",
    "The nurse",
    "A surgeon",
    "Many partners",
    "The lab",
    "Your own clinic",
    "A few people",
    "The team",
    "Both partners",
    "An expert",
    "Your family doctor",
    "Young men",
    "Other couples",
]
DO = [
    "ask about",
    "look at",
    "talk about",
    "write down",
    "plan for",
    "wait for",
    "read about",
    "think of",
    "agree on",
    "learn about",
    "prepare for",
    "count on",
    "pay for",
    "worry about",
    "go back to",
]
DOES = [
    "asks about",
    "looks at",
    "talks about",
    "writes down",
    "plans for",
    "waits for",
    "reads about",
    "thinks of",
    "agrees on",
    "learns about",
    "prepares for",
    "counts on",
    "pays for",
    "worries about",
    "goes back to",
]
WHAT = [
    "the first test",
    "the next visit",
    "a small sample",
    "the plan",
    "the result",
    "the scan",
    "a second letter",
    "the cost",
    "the long wait",
    "the blood test",
    "the date",
    "the drive home",
    "a quiet talk",
    "the form",
    "the list",
]
WHEN = [
    "in the first week",
    "before the next step",
    "after a short rest",
    "on the same day",
    "with the partner",
    "at home",
    "by phone",
    "once the report is there",
    "in the clinic",
    "at the end of the month",
    "after work",
    "in plain words",
    "for a second time",
    "without haste",
    "on paper",
]
ALONE = ("Your", "The", "A surgeon", "An")


def words() -> Iterator[str]:
    """Invented words, each once, that no dictionary holds: baladin, coradin … then pairs of them."""
    single = [start + end for end in ENDS for start in STARTS]
    yield from single
    for step in count(1):
        for at, first in enumerate(single):
            yield f"{first} {single[(at + 7 * step) % len(single)]}"


def clause(random: Random, thing: str = "") -> str:
    """Who does what: about five words."""
    who = random.choice(WHO)
    verb = random.choice(DOES if who.startswith(ALONE) else DO)
    return f"{who} {verb} {thing or random.choice(WHAT)}"


def sentence(random: Random, thing: str = "") -> str:
    """One or two clauses of 7 to 18 words without the full stop; `thing` is a word that has to stand in it."""
    first = clause(random, thing)
    if random.random() < 0.25:
        second = clause(random)
        return f"{first}, and {second[0].lower()}{second[1:]}"
    return f"{first} {random.choice(WHEN)}"
