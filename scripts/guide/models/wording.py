"""The model of `content/words.yml`: every text of templates and scripts. A second language is a second file.

SECTIONS lists the keys of each section, each followed by the gaps that are filled when a page is made.
"""

import re
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, get_args

from pydantic import Field, StringConstraints, ValidationInfo, create_model, field_validator

from guide.models import Spread
from guide.models.article import Verdict
from guide.models.base import Faults, Id, Model, Words, unless
from guide.models.reference import Level

PATH = "content/words.yml"
GAP = re.compile(r"\{(\w*)\}")


class Section(Model):
    """Each text has the gaps that the description of its field names, for a wrong gap would end a build; and no
    quotation marks of a word processor around it, which readers would see."""

    @field_validator("*")
    @classmethod
    def _keeps_its_gaps(cls, value: Any, field: ValidationInfo) -> Any:
        wanted = GAP.findall(cls.model_fields[str(field.field_name)].description or "")
        for words in value.values() if isinstance(value, dict) else [value]:
            if isinstance(words, str) and sorted(set(GAP.findall(words))) != sorted(wanted):
                gaps = " and ".join(f"`{{{gap}}}`" for gap in wanted) or "no gap in curly braces"
                raise ValueError(f"“{words}” has other gaps than it needs | write it with {gaps}")
            if isinstance(words, str) and not wanted and words[0] in "“‘" and words[-1] in "”’":
                raise ValueError(f"{words} has quotation marks around it, which readers would see | take them away")
        return value

    if TYPE_CHECKING:  # its fields are made from SECTIONS

        def __getattr__(self, name: str) -> Any: ...


def _words(listed: str) -> dict[str, Any]:
    """The fields of a section, from a list of keys such as `none, place {count}`."""
    words = (one.split() for one in listed.split(",") if one)
    described = ((word, f"words around {' and '.join(gaps)}" if gaps else None) for word, *gaps in words)
    return {word: (Words, Field(description=around)) for word, around in described}


def _sections(listed: dict[str, str], more: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A field for each section, from its list of keys and from `more`, its fields of other kinds."""
    fields = {name: _words(words) | more.get(name, {}) for name, words in listed.items()}
    return {name: (create_model(name, __base__=Section, **inside), ...) for name, inside in fields.items()}


def _heads(count: int) -> tuple[Any, Any]:
    return list[Words], Field(min_length=count, max_length=count)


class RouteStep(Model):
    """One step of the route, as `::: route` names it."""

    id: Id = Field(description="the step as pages name it, such as second-test")
    name: Words = Field(description="the step in a few words")
    who: Words = Field(description="who takes part in it")


class FileWords(Section):
    """A kind of file, and whom it is for."""

    name: Words
    whom: Words


OF_SCRIPTS = {
    "scheme": "dark, light, label {name}",
    "search": "none, broken, help {trouble}, place {count}, places {count}",
    "bubble": "glossary, sources, source {number}, named {number} {name}",
    "zoom": "drawing, enlarge, enlarged, close, smaller, whole, larger, told, keys",
    "take": "button, copied, selected",
    "sections": "open, fold",
    "compare": "left, right, ticked",
    "filter": "name, words, verdict, all, shown {shown} {all}, none {words}, near {words} {shown}, clear",
    "list": """name, empty, none, counted {count}, added, removed, moved {at} {count}, up, down, remove,
        action {action} {question}, own, add, first, print, save, saved {file}, file, title, origin, answer,
        see {count}, more {count}""",
}
"""The texts of scripts; guide.js begins with them (site/assets.py)."""
SECTIONS = {
    "page": """sources, in_all {count} {kinds}, covers, back {place}, unknown_source {id}, words, table {name},
        next_table {count} {name}, room, others, joint, no_date, seen {month} {year}""",
    "charts": """who {who}, per {per}, source {works}, counted, say {numbers} {question}, for_me, how_often,
        what_follows, say_and, of {base} {of}, share {base} {of}, the_other {rest}, all_of {base} {of},
        started""",
    "glossary": "go_to, short_for {words}, say {sound}, also {names}, better_not {names}, read_more",
    "numbers": "per {per}",
    "sources": "cited, check {count}, checks {count}, read {part}",
    "corrections": """title {letter} {title}, counted {count} {verdicts}, published {publisher} {date},
        used {kept} {left_out}, right, not_seen, home""",
    "questions": "from_page",
    "route": "name, here, next, done, beside",
    "changes": "none, before {was}, why {why}",
    "downloads": """short, open, keep {folder}, edition {version} {day}, contents, licence, accessibility, none,
        leaflet, sums, kilobytes {count}, megabytes {count}""",
    "paper": "contents, page, apart, more, whole, web {address}",
    "frame": """skip, contents, sections, help, search, this_guide, search_guide, found, often_asked,
        close_search, advice, menu, close_menu, pages, path, next, previous, next_on_route, print, print_large,
        no_doctor, about, change, edit, report, report_freely, missing_title, missing, missing_why, moved, start""",
    "review": """written, unchecked, nobody, none, some {count} {pages},
        checked {name} {role} {day} {interests}, origin {guide}, facts {day}, facts_first {day}, due {day}""",
    "trust": """drafted, source, sources {count}, strong_one, strong {count}, more, made, made_how, rests,
        rests_on {kinds}, rests_on_rows {kinds}, open, open_unchecked, open_reviewed, due {day}""",
    "scripts": "",
}
MORE: dict[str, dict[str, Any]] = {
    "numbers": {"heads": _heads(5)},
    "corrections": {"heads": _heads(4)},
    "route": {
        "steps": (list[RouteStep], Field(min_length=2, description="the steps in their order")),
        "branches": (dict[Id, Words], Field(description="the branches of the route, by the word that pages name")),
    },
    "downloads": {
        "editions": (dict[Id, Words], Field(description="what tells files of a kind apart, by what their names hold")),
        "files": (dict[Id, FileWords], Field(description="each kind of file, by the name of its format")),
    },
    "scripts": {**_sections(OF_SCRIPTS, {}), "statements": (Words, ...)},
}
"""Fields of a section that are more than a text with gaps."""


def _complete(kind: Any) -> Any:
    def missing(given: dict[str, Any]) -> Faults:
        for name in (name for name in get_args(kind) if name not in given):
            yield f"there are no words for `{name}`", f"write `{name}:` and the words readers see"

    return unless(missing)


SECTIONED: Any = create_model("Wording", __base__=Section, **_sections(SECTIONS, MORE))


class Wording(SECTIONED):
    """The whole of content/words.yml."""

    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")] = Field(
        description="the language as browsers know it, such as en-GB"
    )
    dates: Words = Field(description="words around {day} and {month} and {year}")
    months: list[Words] = Field(min_length=12, max_length=12, description="the twelve months in their order")
    ranges: Annotated[dict[str, Words], _complete(Spread)] = Field(
        description="words around {low} and {high} and {base} for each kind of range"
    )
    """A confidence interval is put as the Cochrane Handbook reads it (version 5.1, 12.4.1): one can be reasonably sure
    that the true figure lies in it."""
    evidence: Annotated[dict[Level, Words], _complete(Level)]
    kinds: Annotated[dict[Level, tuple[Words, Words]], _complete(Level)] = Field(
        description="each level of evidence as its works are counted: one, and more than one"
    )
    verdicts: Annotated[dict[Verdict, Words], _complete(Verdict)]
    counted: Annotated[dict[Verdict, Words], _complete(Verdict)] = Field(description="each verdict as it is counted")

    def day(self, on: date) -> str:
        """A date as readers see it; not by strftime, which follows the settings of the machine."""
        return self.dates.format(day=on.day, month=self.months[on.month - 1], year=on.year)

    def seen(self, month: str) -> str:
        """When a work was seen, for a month such as 2026-11."""
        year, number = month.split("-")
        return str(self.page.seen.format(month=self.months[int(number) - 1], year=year))
