"""What holds for a special group is told where that group is named."""

import pytest

from guide.rules.number_context import base_near, group_named
from guide.rules.sources import data_valid
from tests.small import GuideOf, finds

WHO = "- {id: found, who: 138 men with Klinefelter syndrome at one centre}"
FAR = "\n\nOne.\n\nTwo.\n\nThree.\n\n"


@pytest.mark.parametrize(
    ("body", "front"),
    [
        ("With Klinefelter syndrome, sperm were found in {{ found }}.", ""),
        ("With an extra X there is hope. Sperm were found in {{ found }}.", ""),
        ("One study looked at men with 47,XXY.\n\n- Sperm were found in {{ found }}.", ""),
        ("## Klinefelter syndrome\n\n### Chances" + FAR + "Sperm were found in {{ found }}.", ""),
        ("Sperm were found in {{ found }}.", "title: On Klinefelter syndrome"),
        ("| Cause | Found |\n| --- | --- |\n| Klinefelter syndrome | {{ found | number }} |", ""),
        ("| Klinefelter syndrome | Others |\n| --- | --- |\n| {{ found | number }} | none |", ""),
        ("| Klinefelter syndrome | Found | Not |\n| --- | --- | --- |\n| Young | yes | {{ found | rest }} |", ""),
        ("::: chance found", ""),
    ],
)
def test_a_group_may_be_named_in_the_sentence_near_it_or_above_it(guide_of: GuideOf, body: str, front: str) -> None:
    assert finds(group_named, guide_of(body, front=front, numbers=WHO)) == []


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Sperm were found in {{ found }}.", "11:21"),
        ("Klinefelter syndrome is common." + FAR + "They were found in {{ found | number }}.", "19:20"),
        ("## Klinefelter syndrome\n\nOne.\n\n## Others\n\nSperm were found in {{ found }}.", "17:21"),
        ("## For {{ found | number }}", "11:8"),
        ("| Cause | Found |\n| --- | --- |\n| Klinefelter | yes |\n| Any | {{ found | number }} |", "14:9"),
        ("| Any | Klinefelter |\n| --- | --- |\n| {{ found | number }} | yes |", "13:3"),
    ],
)
def test_a_group_that_nothing_names_is_told(guide_of: GuideOf, body: str, place: str) -> None:
    says = "`found` counts only men with Klinefelter syndrome, and nothing here says so"
    assert finds(group_named, guide_of(body, numbers=WHO)) == [
        f"docs/page.md:{place}: [group-named] {says} "
        "(name them in the sentence, or quote a number of the men the sentence is about)"
    ]


@pytest.mark.parametrize(
    ("who", "group"),
    [
        ("men with NOA", "men with non-obstructive azoospermia"),
        ("146 men with obstructive azoospermia", "men with a blockage"),
        ("men with an AZFc deletion", "men with a Y deletion"),
        ("66 Japanese men whose azoospermia stayed after chemotherapy", "men after cancer treatment"),
        ("men with one testicle once undescended", "men with an undescended testicle"),
        ("couples of the 9 men in whom micro-TESE found sperm", ""),
        ("couples in whom sperm were found", "couples in whom sperm were found"),
        ("931 inseminations with donor sperm", "users of donor sperm"),
        ("men after a vasectomy", "men after a vasectomy"),
        ("men with infertility, as European experts put it", "what experts estimate"),
        ("men after an operation, as one American surgeon puts it", "what experts estimate"),
        ("men with infertility, as a review puts it", ""),
        ("men seen for infertility", ""),
        ("men with normal chromosomes and no Y deletion", ""),
        ("men with a poor outlook or Klinefelter syndrome", ""),
    ],
)
def test_who_tells_the_group(guide_of: GuideOf, who: str, group: str) -> None:
    library = guide_of("A baby was born in {{ found }}.", numbers=f"- {{id: found, who: '{who}'}}")
    assert [line.split(" counts only ")[1].split(",")[0] for line in finds(group_named, library)] == (
        [group] if group else []
    )


def test_each_group_named_by_its_own_name_is_known(guide_of: GuideOf) -> None:
    names = [entry.value.name for entry in guide_of().groups]
    assert names
    for name in names:
        library = guide_of(f"Of {name}, they were {{{{ found }}}}.", numbers=f"- {{id: found, who: '{name}'}}")
        assert finds(group_named, library) == []


def test_a_pattern_that_is_none_is_told(guide_of: GuideOf) -> None:
    groups = "groups:\n- name: men\n  counted: '('\n  named: men\n"
    assert finds(data_valid, guide_of(files={"content/groups.yml": groups})) == [
        "content/groups.yml:3:3: [data-valid] `counted` is '(', which is not a regular expression "
        "(write `counted:` how `who:` of a number names them, as a regular expression)"
    ]


def test_a_pattern_that_each_text_holds_is_told(guide_of: GuideOf) -> None:
    groups = "groups:\n- name: men\n  counted: men\n  named: 'men||boys'\n"
    assert finds(data_valid, guide_of(files={"content/groups.yml": groups})) == [
        "content/groups.yml:4:3: [data-valid] this pattern is found in every text "
        "(see where a `|` has nothing before or behind it)"
    ]


@pytest.mark.parametrize(("pattern", "sign"), [('"\\bnoa"', "'\\x08'"), ("NOA", "'N'")])
def test_a_pattern_that_finds_nothing_is_told(guide_of: GuideOf, pattern: str, sign: str) -> None:
    groups = f"groups:\n- name: men with NOA\n  counted: {pattern}\n  named: '\\bnoa|\\Snoa'\n"
    assert finds(data_valid, guide_of(files={"content/groups.yml": groups})) == [
        f"content/groups.yml:3:3: [data-valid] {sign} is in no text in small letters "
        "(write the pattern in small letters and between single quotation marks)"
    ]


WAIT = "- {id: wait, says: the wait was, outcome: time, out_of: null, of: null, unit: months, otherwise: null}"
MONTHS = f"- {{id: found}}\n{WAIT}"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (
            "It was {{ found | number }}.",
            "`found` says what it is out of (write “out of 100” behind it, or",
        ),
        ("Wait {{ wait | number }}.", "`wait` says that it counts months (write “months” behind it, or"),
    ],
)
def test_a_figure_whose_base_or_unit_is_lost_is_told(guide_of: GuideOf, body: str, says: str) -> None:
    (line,) = finds(base_near, guide_of(body, numbers=MONTHS))
    assert f": [base-near] nothing near {says}" in line


@pytest.mark.parametrize(
    "body",
    ["Of 100 men, it was {{ found | number }}.", "It was {{ found | number }} out of 100, then {{ found | number }}.",
     "We saw 100 men.\n\nIt was {{ found | number }}.", "{{ wait | number }} months.", "A month: {{ wait | number }}.",
     "| Out of 100 | B |\n|---|---|\n| {{ found | number }} | b |", "{{ found }}, {{ wait }}."],
)  # fmt: skip
def test_a_base_or_unit_that_stands_near_by_is_enough(guide_of: GuideOf, body: str) -> None:
    assert finds(base_near, guide_of(body, numbers=MONTHS)) == []


@pytest.mark.parametrize("country", ["In Denmark", "At two British and Danish centres", "Elsewhere"])
def test_a_number_of_one_country_is_not_told_as_that_of_another(guide_of: GuideOf, country: str) -> None:
    page = f"{country}, sperm were found in {{{{ found }}}}."
    said = finds(group_named, guide_of(page, numbers="- {id: found, who: 50 men at a Danish centre}"))
    assert said == []
    said = finds(group_named, guide_of(page, numbers="- {id: found, who: 50 men at a Belgian centre}"))
    assert len(said) == (country != "Elsewhere")


@pytest.mark.parametrize("years", ["1994 to 2019", "1994-2009", "1994 to 2019 and 1994 to 2009", "1994"])
def test_a_number_is_not_told_of_other_years(guide_of: GuideOf, years: str) -> None:
    page = f"From {years}, sperm were found in {{{{ found }}}}."
    said = finds(group_named, guide_of(page, numbers="- {id: found, who: '50 men, 1994 to 2009'}"))
    assert len(said) == (years == "1994 to 2019")
