"""Links say where they go and lead there."""

import pytest

from guide.rules.headings import asked_lands
from guide.rules.links import link_clean, link_lands, link_says_where
from guide.rules.nothing_lost import written_shown
from tests.small import GuideOf, finds, page


def test_links_with_words_of_their_own_are_sound(guide_of: GuideOf) -> None:
    body = "See [the basics](page.md), [here is how](page.md) and [a law](https://example.org/law). `www.example.org`"
    assert finds(link_says_where, guide_of(body)) == []


@pytest.mark.parametrize(
    "words",
    ["here", "Click here", "**more**", "read more →", "this page", "", "https://example.org", "www.a.org", "a-page.md"],
)
def test_a_link_that_does_not_say_where_it_goes_is_told(guide_of: GuideOf, words: str) -> None:
    assert finds(link_says_where, guide_of(f"Look [{words}](page.md)."))[0] == (
        f"docs/page.md:11:6: [link-says-where] “{words.replace('*', '')}” does not say where this link goes "
        "(name the page or site it leads to)"
    )


@pytest.mark.parametrize("address", ["https://example.org/a", "www.example.org"])
def test_a_bare_address_is_told(guide_of: GuideOf, address: str) -> None:
    whole = address if "//" in address else f"https://{address}"
    assert finds(link_says_where, guide_of(f"Look at {address} now")) == [
        f"docs/page.md:11:9: [link-says-where] `{address}` is a bare address (write `[words]({whole})`)"
    ]
    assert f"`{address}` is a bare address" in finds(link_says_where, guide_of(f"Look (at: {address}). Now"))[0]


@pytest.mark.parametrize("body", ["Write to <a.b@example.org>.", "Write to a.b@example.org."])
def test_a_bare_mail_address_is_told(guide_of: GuideOf, body: str) -> None:
    assert [one.partition("] ")[2] for one in finds(link_says_where, guide_of(body))] == [
        "`a.b@example.org` is a bare address (write `[words](mailto:a.b@example.org)`)"
    ]


def test_a_mail_address_that_leads_to_itself_is_sound(guide_of: GuideOf) -> None:
    library = guide_of("Write to [a.b@example.org](mailto:a.b@example.org).")
    assert [*finds(link_says_where, library), *finds(link_lands, library), *finds(written_shown, library)] == []


@pytest.mark.parametrize("words", ["Figure 1", "Table 12"])
def test_the_number_of_a_drawing_is_told(guide_of: GuideOf, words: str) -> None:
    assert finds(link_says_where, guide_of(f"Look at {words} above")) == [
        f"docs/page.md:11:9: [link-says-where] “{words}”: no drawing and no table has a number here "
        "(name what you mean, or link to its heading)"
    ]


@pytest.mark.parametrize("body", ["[The page of Figure 1](page.md).", '![The tube of Figure 1](a.svg "Words.")'])
def test_the_number_of_a_drawing_in_a_link_or_a_description_is_told(guide_of: GuideOf, body: str) -> None:
    assert len(finds(link_says_where, guide_of(body))) == 1


def test_an_anchor_that_is_another_with_each_work_is_told(guide_of: GuideOf) -> None:
    library = guide_of("See [the source](#ref-1), [all sources](#sources-on-this-page) [@corona2019].")
    assert finds(link_lands, library) == [
        "docs/page.md:11:18: [link-lands] docs/page.md has no heading `#ref-1` (look at its headings)"
    ]


@pytest.mark.parametrize("link", ["[words](a page.md)", "[words][page]\n\n[page]: page.md"])
def test_of_what_is_no_link_of_ours_only_that_is_told(guide_of: GuideOf, link: str) -> None:
    assert finds(link_lands, guide_of(f"See {link}")) == []
    assert len(finds(written_shown, guide_of(f"See {link}"))) == 1


def test_links_to_pages_headings_lists_and_the_web_are_sound(guide_of: GuideOf) -> None:
    body = """\
[a](page.md) [b](#a-part) [c](sub/other.md#a-page) [d](https://example.org/x_(y)) [e](mailto:a@example.org) [f](tel:112)
[g](list.md#semen) [h](list.md#found) [i](list.md#corona2019) [j](list.md#a-01) [k](list.md#topic-retrieval)
[l](list.md#article-a) [m](list.md#level-study) [n](#own-name) [o](#chance-found) [p](#sources-on-this-page)
[@corona2019]

## A part

## Other { #own-name }

::: chance found"""
    lists = "::: glossary\n\n::: sources\n\n::: numbers\n\n::: corrections\n"
    other = page("[up](../page.md) [same](other.md) [down](../sub/other.md)")
    assert finds(link_lands, guide_of(body, pages={"list.md": page(lists), "sub/other.md": other})) == []


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("pge.md", "there is no page `pge.md` (did you mean `page.md`?)"),
        ("page.html", "there is no file docs/page.html (did you mean `page.md`?)"),
        (
            "../content/numbers.yml",
            "there is no file docs/../content/numbers.yml (write the path of a page that exists)",
        ),
        ("", "this link has no target (write the path of a page)"),
        ("/page.md", "`/page.md` is not relative to this page (write it as ../folder/page.md)"),
        ("page.md#a-pag", "docs/page.md has no heading `#a-pag` (did you mean `a-page`?)"),
        ("#nowhere", "docs/page.md has no heading `#nowhere` (look at its headings)"),
        ("https://", "`https://` is not a web address (write it as https://name.org/path)"),
        (
            "https://example.org/x.",
            "`https://example.org/x.` ends with `.` (leave it out, or put it behind the bracket)",
        ),
        ("http:example.org", "`http:example.org` is not a web address (write it as https://name.org/path)"),
        ("https://localhost/x", "`https://localhost/x` is not a web address (write it as https://name.org/path)"),
        ("mailto:", "`mailto:` leads nowhere (write the whole address)"),
    ],
)
def test_a_link_to_nowhere_is_told(guide_of: GuideOf, target: str, says: str) -> None:
    fix = says.rpartition(" (")
    assert finds(link_lands, guide_of(f"Go [on]({target}).")) == [f"docs/page.md:11:9: [link-lands] {fix[0]} ({fix[2]}"]


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "JavaScript:x", "java&#115;cript:x", "java%73cript:x", "<javascript:x>", "&#9;javascript:x",
     "java\u200bscript:x"],
)  # fmt: skip
def test_a_link_that_runs_a_script_is_told_however_it_is_written(guide_of: GuideOf, target: str) -> None:
    found = finds(link_lands, guide_of(f"Go [on]({target})."))
    assert found == [
        "docs/page.md:11:9: [link-lands] a link may not begin with `javascript:` "
        "(write a page's path or an https:// address)"
    ]


@pytest.mark.parametrize("scheme", ["data", "file", "vbscript", "ftp"])
def test_other_schemes_are_told(guide_of: GuideOf, scheme: str) -> None:
    assert f"`{scheme}:`" in finds(link_lands, guide_of(f"Go [on]({scheme}:x)."))[0]


def test_links_and_pictures_inside_them_are_followed(guide_of: GuideOf) -> None:
    body = "See [the law](javascript:x).\n\n[![A picture of it](no.svg)](none.md)"
    assert [line.split(" [")[0] for line in finds(link_lands, guide_of(body))] == [
        "docs/page.md:11:15:",
        "docs/page.md:13:21:",
        "docs/page.md:13:30:",
    ]


def test_a_drawing_in_another_folder_is_told_as_this_page_would_write_it(guide_of: GuideOf) -> None:
    picture = '![A picture](assets/figures/a.svg "C.")'
    library = guide_of(pages={"sub/one.md": page(picture, "title: One")}, files={"docs/assets/figures/a.svg": "<svg/>"})
    (line,) = finds(link_lands, library)
    assert line.endswith("no file docs/sub/assets/figures/a.svg (did you mean `../assets/figures/a.svg`?)")


def test_a_picture_from_another_site_is_told(guide_of: GuideOf) -> None:
    assert finds(link_lands, guide_of('![A picture](https://example.org/a.png "C.")')) == [
        "docs/page.md:11:14: [link-lands] this picture comes from another site "
        "(put a drawing into docs/assets/figures/)"
    ]


def test_what_readers_ask_belongs_to_a_heading_of_the_page(guide_of: GuideOf) -> None:
    library = guide_of("## After it\n\nWords.", front="asked: {after-it: [driving], afterwards: [bath]}")
    assert finds(asked_lands, library) == [
        "docs/page.md:7:30: [asked-lands] this page has no heading `#afterwards` (look at its headings)"
    ]


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("https://github.com/o/n/blob/main/docs/page.md#a", "this address is a page of this guide (write `page.md`)"),
        ("http://127.0.0.1:8000/page.html", "this address is a page of this guide (write `page.md`)"),
        (
            "https://example.org/a”",
            "`https://example.org/a”` ends with `”` (leave it out, or put it behind",
        ),
        ("mailto:help", "`mailto:help` leads nowhere (write the whole address)"),
    ],
)
def test_an_address_copied_from_elsewhere_is_told(guide_of: GuideOf, address: str, says: str) -> None:
    (line,) = finds(link_lands, guide_of(f"[Words]({address})"))
    assert line.startswith(f"docs/page.md:11:9: [link-lands] {says}")
    assert finds(link_clean, guide_of(f"[Words]({address})")) == []


@pytest.mark.parametrize(
    "host", ["eur02.safelinks.outlook.com", "a-b.ezproxy.lib.edu", "a-org.translate.goog", "sci-hub.se"]
)
def test_the_door_of_a_library_or_a_mail_program_is_no_address_for_others(guide_of: GuideOf, host: str) -> None:
    assert "is a search, an answer of a program" in finds(link_clean, guide_of(f"[Words](https://{host}/a)"))[0]
