"""Pages that have moved lead on."""

import pytest

from guide.rules.pages import redirect_lands
from guide.rules.sources import data_valid
from guide.site import redirects
from tests.small import GuideOf, finds, page


def moved(lines: str) -> dict[str, str]:
    return {"content/redirects.yml": f"redirects:\n{lines}"}


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("  old.md: page.md\n", []),
        ("  old.md: pgae.md\n", ["there is no page `pgae.md` (did you mean `page.md`?)"]),
        ("  page.md: page.md\n", ["`page.md` is a page itself (delete this line)"]),
        (
            "  ../old.md: page.md\n",
            ["`../old.md` is not the path of a page (write the path below docs/ that it had: causes/old.md)"],
        ),
    ],
)
def test_an_old_path_leads_to_a_page(guide_of: GuideOf, lines: str, says: list[str]) -> None:
    found = finds(redirect_lands, guide_of(files=moved(lines)))
    assert found == [f"content/redirects.yml:2:3: [redirect-lands] {one}" for one in says]


@pytest.mark.parametrize(
    ("text", "says"), [("redirects: [", "this is not YAML"), ("redirects: 3\n", "`redirects` is 3")]
)
def test_a_wrong_list_is_told(guide_of: GuideOf, text: str, says: str) -> None:
    library = guide_of(files={"content/redirects.yml": text})
    assert says in "".join(finds(data_valid, library))
    assert (library.redirects, finds(redirect_lands, library)) == ({}, [])


def test_a_page_at_the_old_address_leads_on(guide_of: GuideOf) -> None:
    pages = {"a/new.md": page("Words.", "title: 'New & <b>'")}
    library = guide_of(pages=pages, files=moved("  b/c/old.md: a/new.md\n"))
    site = library.root / "site"
    redirects.write(site, library, "https://example.org/guide/")
    made = (site / "b/c/old.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../../a/new.html">' in made
    assert '<link rel="canonical" href="https://example.org/guide/a/new.html">' in made
    assert '<p><a href="../../a/new.html">New &amp; &lt;b&gt;</a></p>' in made
    assert "<title>New &amp; &lt;b&gt;</title>" in made
    redirects.write(site, library, "")
    assert "canonical" not in (site / "b/c/old.html").read_text("utf-8")
