"""Who checked a page is told with four fields, or not at all."""

import pytest

from guide.rules.pages import page_front_matter
from tests.small import GuideOf, finds, page

WHOLE = "{name: Dr A. Reader, role: urologist, on: 2026-11-19, interests: none}"


@pytest.mark.parametrize("front", ["", "reviewer: ", f"reviewer: {WHOLE}"])
def test_a_page_has_a_whole_reviewer_or_none(guide_of: GuideOf, front: str) -> None:
    assert finds(page_front_matter, guide_of(front=front)) == []


@pytest.mark.parametrize(
    ("reviewer", "says"),
    [
        (
            "not yet",
            "`reviewer` is 'not yet', which is not an entry (write `reviewer:` with name, role, on and interests",
        ),
        (
            "Dr A. Reader",
            "`reviewer` is 'Dr A. Reader', which is not an entry (write `reviewer:` with name, role, on and",
        ),
        (WHOLE.replace(", interests: none", ""), "`reviewer.interests` is missing (write `reviewer.interests:`"),
        (WHOLE.replace("2026-11-19", "soon"), "`reviewer.on` is 'soon', which is not a date (write `reviewer.on:`"),
        (WHOLE.replace("none", "''"), "`reviewer.interests` is '', which is too short"),
        (WHOLE.replace("role", "title"), "there is no field `reviewer.title`"),
    ],
)
def test_any_other_is_refused_in_a_sentence(guide_of: GuideOf, reviewer: str, says: str) -> None:
    sentences = finds(page_front_matter, guide_of(front=f"reviewer: {reviewer}"))
    assert says in "\n".join(sentences)
    assert all(sentence.startswith("docs/page.md:7:") for sentence in sentences)


def test_whoever_signed_is_listed_in_the_words_of_the_byline(guide_of: GuideOf) -> None:
    pages = {"a.md": page("Words.", f"title: A & B\nreviewer: {WHOLE}"), "z.md": page("::: signed", "title: Z")}
    library = guide_of(front=f"reviewer: {WHOLE}", pages=pages, nav="nav:\n- z.md\n- page.md\n- a.md\n")
    by = "Checked by Dr A. Reader, urologist, on 19 November 2026. Interests: none"
    root = library.page["z.md"].rendered.root
    assert [" ".join("".join(item.itertext()).split()) for item in root.iter("li")] == [f"A page: {by}", f"A & B: {by}"]
    assert [link.get("href") for link in root.iter("a")] == ["page.md", "a.md"]


def test_while_nobody_has_signed_one_sentence_says_so(guide_of: GuideOf) -> None:
    root = guide_of("::: signed").page["page.md"].rendered.root
    assert "No doctor or nurse has signed a page yet, so you see no names here." in "".join(root.itertext())


@pytest.mark.parametrize(
    ("front", "says"),
    [
        ("", "No doctor or nurse has checked these pages yet."),
        (f"reviewer: {WHOLE}", "A doctor or nurse has checked 1 of the 2 pages."),
    ],
)
def test_what_is_said_of_all_pages_follows_each_sign_off(guide_of: GuideOf, front: str, says: str) -> None:
    library = guide_of("::: reviewed", front=front, pages={"b.md": page("Words.", "title: B")})
    assert says in "".join(library.page["page.md"].rendered.root.itertext())
