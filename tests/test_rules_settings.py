"""Slips in mkdocs.yml: each is told alone, for nothing can be said of pages meanwhile."""

from __future__ import annotations

import pytest

from guide import rules
from tests.small import SECURITY, GuideOf


@pytest.mark.parametrize(
    ("nav", "says"),
    [
        ("nva: [page.md]\n", "1:1: [data-valid] `nav` is missing (write `nav:` below it a line"),
        ("nav: [page.md]\nedit_ury: x\n", "2:1: [data-valid] there is no field `edit_ury` (did you mean `edit_uri`?)"),
        (
            "nav: [page.md]\ntheme: {custom_dir: overides}\n",
            "2:9: [data-valid] `theme.custom_dir` is 'overides', which is none of the words that may stand here "
            "(write `theme.custom_dir:` overrides, the folder of our templates)",
        ),
        ("nav: [page.md]\ntheme:\n\tname: x\n  custom_dir: overrides\n", "3:1: [data-valid] this file holds a tab ("),
    ],
)
def test_of_settings_with_a_slip_only_that_is_told(guide_of: GuideOf, nav: str, says: str) -> None:
    found = [str(one) for one in rules.check(guide_of("Some ~~words~~.", nav=nav))]
    assert any(one.startswith(f"mkdocs.yml:{says}") for one in found)
    assert not any("mark-known" in one for one in found)


def test_an_extension_that_is_none_is_told(guide_of: GuideOf) -> None:
    settings = "nav: [page.md]\nmarkdown_extensions: [admonition, pymdownx.detials, nobody.knows, guide.extension]\n"
    library = guide_of("Some ~~words~~.", files={"mkdocs.yml": settings + SECURITY})
    assert [str(one) for one in rules.check(library)] == [
        f"mkdocs.yml:2:{column}: [data-valid] there is no extension `{name}` (look at its letters: git diff mkdocs.yml)"
        for column, name in ((35, "pymdownx.detials"), (53, "nobody.knows"))
    ]
