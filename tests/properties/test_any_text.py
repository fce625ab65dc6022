"""Whatever an editor types, nothing falls over, and no HTML of the page reaches a reader's browser unnamed."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from guide import yaml_reader
from guide.aligned import align
from guide.page import read_page
from guide.rendered import CODE, TAG
from guide.rules import ALL_ON_PAGE, problems_of
from guide.rules.markup import markdown_only
from guide.text import Text
from guide.written import Token, written
from tests.properties.conftest import Pages, quick
from tests.properties.made import ANY, MARKED

TYPED = {"b", "script", "i", "u", "style", "iframe", "object", "form"}
"""Elements that only typed HTML would make."""


@given(ANY)
@quick
def test_any_text_is_read_as_written_within_its_bounds(body: str) -> None:
    for token in written(body).tokens:
        assert 0 <= token.start <= len(body)


@given(ANY)
@quick
def test_any_page_is_rendered_and_asked_by_every_rule_without_a_traceback(page_of: Pages, body: str) -> None:
    page = page_of(body)
    assert not page.rendered.fault
    for problem in problems_of(ALL_ON_PAGE, page_of.library, page):
        assert 1 <= problem.place.line <= body.count("\n") + 1


@given(MARKED)
@quick
def test_no_typed_tag_becomes_an_element(page_of: Pages, body: str) -> None:
    page = page_of(body)
    assert TYPED.isdisjoint(str(node.tag) for node in page.rendered.root.iter())


@given(MARKED)
@quick
def test_each_tag_that_reaches_the_page_is_named(page_of: Pages, body: str) -> None:
    page = page_of(body)
    named = [problem.says for problem in problems_of([markdown_only], page_of.library, page)]
    typed = (kept for kept in page.rendered.kept_out if not kept.startswith(CODE))
    tags = (tag for kept in typed for tag in TAG.findall(kept) if not tag.startswith("<!--"))
    assert all(any(tag in says for says in named) for tag in tags)


tokens = st.lists(
    st.builds(Token, st.sampled_from(["word", "cell", "cite"]), st.sampled_from("abc"), st.integers(0, 9))
)


@given(tokens, tokens)
@quick
def test_any_two_sequences_are_matched_in_order_and_only_like_with_like(left: list[Token], right: list[Token]) -> None:
    found = align(left, right, 99)
    matched = [(partner, at) for at, partner in enumerate(found.partners) if partner >= 0]
    assert matched == sorted(matched)
    assert all(left[partner][:2] == right[at][:2] for partner, at in matched)
    lost = [token for one in found.differences for token in one.written]
    assert len(lost) == len(left) - len(matched)


@given(ANY)
@quick
def test_any_text_as_yaml_is_read_or_told(text: str) -> None:
    yaml_reader.load(Text("content/x.yml", text))


@given(ANY)
@settings(quick, max_examples=60)
def test_any_text_as_front_matter_is_read_or_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "docs" / "page.md"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(f"---\n{text}\n---\n\nWords.\n".encode("utf-8", "surrogatepass"))
    page, problems = read_page(tmp_path, "page.md")
    assert page.meta or problems
