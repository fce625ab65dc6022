"""Lists made from `content/`: each entry has its own anchor and says what a reader needs to judge it."""

from functools import partial
from pathlib import Path
from typing import Any

import pytest

from guide.library import Library
from guide.models.front_matter import PageMeta
from guide.page import FRONT, Page
from guide.text import Text
from guide.yaml_reader import Entry
from tests.rendering.shown import FOUND, MICRO, NOWHERE, SEMEN, library, rendered, shown, text_of

ARTICLE = {
    "id": "a", "title": "[untitled]", "publisher": "not named", "dated": "not dated", "interests": "None seen.",
    "appraisal": "Poor.", "kept": "Topics.", "left_out": "All else.",
}  # fmt: skip
CLAIMS: list[dict[str, Any]] = [
    {
        "id": "a-01",
        "claim": "Sperm are made in the testicles.",
        "verdict": "confirmed",
        "references": ["kang2021"],
        "verified": "fulltext",
        "home": "start/a.md#what-it-is",
    },
    {
        "id": "a-02",
        "claim": "All men get a child.",
        "verdict": "wrong",
        "correction": "Few do.",
        "verified": "not-seen",
    },
]


def page(path: str, title: str, body: str) -> Page:
    front = "---\nx: y\n---\n"
    assert FRONT.match(front)
    meta = PageMeta.model_validate(
        {"title": title, "description": "d" * 50, "type": "condition", "checked": "2026-11-21", "due": "2027-11-21"}
    )
    page = Page(path, Text(f"docs/{path}", front + body), Entry(meta, NOWHERE), len(front))
    page.render = partial(rendered, library())
    return page


@pytest.fixture
def made() -> Library:
    made = library(Path(), articles=[ARTICLE], claims=CLAIMS)
    made.pages = [
        page("start/a.md", "The basics", "# The basics\n\n{{ noa-found }}\n"),
        page("treatments/micro-tese.md", "micro-TESE", "::: chance noa-found\n"),
    ]
    return made


def test_the_glossary_gives_each_term_an_anchor_its_other_names_and_its_page(made: Library) -> None:
    entry = shown("::: glossary", made).find(".//div[@id='micro-tese']")
    assert entry is not None
    assert [text_of(line) for line in entry] == [
        "micro-TESE, short for microdissection testicular sperm extraction (say: MY-kro TEE-zee)",
        "An operation that looks for sperm with a microscope.",
        "Also called: mTESE",
        "Read more: micro-TESE",
    ]


def test_the_glossary_is_in_order_of_the_alphabet_with_a_link_to_each_letter(made: Library) -> None:
    article = shown("::: glossary", made)
    assert [text_of(head) for head in article.iter("h2")] == ["M", "S", "T"]
    assert [link.get("href") for link in article.findall(".//p[@class='letters']/a")] == [
        "#letter-m",
        "#letter-s",
        "#letter-t",
    ]


def test_names_that_mislead_are_told() -> None:
    made = library(terms=[{**SEMEN, "avoid": ["sperm"]}, MICRO])
    assert "Better not called: sperm" in text_of(shown("::: glossary", made))


def test_each_number_says_who_was_counted_its_source_its_date_and_where_it_is_used(made: Library) -> None:
    row = next(row for row in shown("::: numbers", made).iter("tr") if row.find("th[@id='noa-found']") is not None)
    assert [text_of(cell) for cell in row] == [
        "about 47 out of 100 operations: sperm were found (per operation)",
        "men with non-obstructive azoospermia in 117 studies",
        "Corona and others, 2019 (abstract)",
        "20 November 2026",
        "The basics, micro-TESE",
    ]
    assert [link.get("translate") for link in row.iter("a")] == ["no", None, None]


def test_each_source_says_where_it_is_cited_and_what_was_read(made: Library) -> None:
    article = shown("::: sources", made)
    assert [text_of(head) for head in article.iter("h2")] == ["Review of many studies", "Public body or law"]
    assert text_of(article.find(".//li[@id='corona2019']")).endswith(
        "Cited on: The basics, micro-TESE. What we read: abstract."
    )
    assert text_of(article.find(".//li[@id='kang2021']")).endswith("Used to check 1 statement of the source articles.")


def test_each_claim_says_verdict_correction_source_and_page(made: Library) -> None:
    rows = [[text_of(cell) for cell in row] for row in shown("::: corrections", made).iter("tr")]
    assert rows == [
        ["What the article says", "Our verdict", "What is right", "Source and page"],
        [
            "Sperm are made in the testicles.",
            "Confirmed",
            "Right as it stands.",
            "A health service, no date. On the page: The basics",
        ],
        ["All men get a child.", "Wrong", "Few do.", "General knowledge: we have not yet seen a source we can cite."],
    ]


def test_no_change_of_a_number_is_said_in_one_sentence(made: Library) -> None:
    assert text_of(shown("::: changes", made)) == "No number has changed since the first edition."


def test_changed_numbers_are_listed_with_the_newest_first_and_the_reason() -> None:
    changes = [
        {"on": "2027-03-01", "was": "about 46 out of 100 operations", "why": "A newer review."},
        {"on": "2026-12-24", "was": "about 45 out of 100 operations", "why": "A slip of ours."},
    ]
    made = library(numbers=[{**FOUND, "changes": changes}])
    assert [text_of(item) for item in shown("::: changes", made).iter("li")] == [
        "1 March 2027: about 47 out of 100 operations: sperm were found. Before: about 46 out of 100 operations. "
        "Why: A newer review.",
        "24 December 2026: about 47 out of 100 operations: sperm were found. Before: about 45 out of 100 operations. "
        "Why: A slip of ours.",
    ]


def test_verdicts_are_counted(made: Library) -> None:
    assert "2 statements were checked: 1 confirmed, 1 wrong." in text_of(shown("::: corrections", made))
