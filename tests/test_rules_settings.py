"""Slips in mkdocs.yml: each is told alone, for nothing can be said of pages meanwhile."""

import pytest

from guide import rules
from guide.rules.links import setting_lands
from guide.rules.pages import page_in_nav
from tests.small import EXTENSIONS, SECURITY, GuideOf, finds


@pytest.mark.parametrize(
    ("nav", "says"),
    [
        ("nva: [page.md]\n", "1:1: [data-valid] `nav` is missing (write `nav:` below it a line"),
        (
            "nav: [page.md]\nplugins: [glightbix]\n",
            "2:11: [data-valid] there is no plugin `glightbix` (check its spelling: git diff mkdocs.yml)",
        ),
        (
            "nav: [page.md]\nuse_directory_urls: true\n",
            "2:1: [data-valid] `use_directory_urls` is True, which is none of the words allowed here "
            "(write `use_directory_urls:` false: the guide is read from a folder, too)",
        ),
        ("nav: [page.md]\nsite_name:\n", "2:1: [data-valid] `site_name` is empty (write `site_name:` the name of"),
        (
            "nav: [page.md]\n# site_name: x\n",
            "1:1: [data-valid] `site_name` is missing (write `site_name:` the name of",
        ),
        (
            "nav: [page.md]\n# theme: x\n",
            "1:1: [data-valid] `theme` is missing",
        ),
        ("nav: [page.md]\ntheme: {name: mkdocs}\n", "2:9: [data-valid] `theme.name` is 'mkdocs', which is none of the"),
        ("nav: [page.md]\n# plugins: x\n", "1:1: [data-valid] `plugins` is missing (write `plugins:`)"),
        ("nav: [page.md]\nplugins: [search]\n", "2:1: [data-valid] the plugin `glightbox` is missing (write `- glig"),
        ("nav: [page.md]\nhooks: [hook.py]\n", "2:1: [data-valid] the hook `scripts/hook.py` is missing (write `- scr"),
        ("nav: [page.md]\nedit_uri: [a]\n", "2:1: [data-valid] `edit_uri` is ['a'], which is not text (write"),
        ("nav: [page.md]\nedit_ury: x\n", "2:1: [data-valid] there is no field `edit_ury` (did you mean `edit_uri`?)"),
        (
            "nav: [page.md]\ntheme: {name: material, custom_dir: overides}\n",
            "2:25: [data-valid] `theme.custom_dir` is 'overides', which is none of the words allowed here "
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
        f"mkdocs.yml:2:{column}: [data-valid] there is no extension `{name}` (check its spelling: git diff mkdocs.yml)"
        for column, name in ((35, "pymdownx.detials"), (53, "nobody.knows"))
    ]


@pytest.mark.parametrize("name", ["admonition", "attr_list", "pymdownx.details", "smarty", "guide.extension"])
def test_an_extension_that_pages_need_is_missed_and_not_what_it_leaves_as_typed(guide_of: GuideOf, name: str) -> None:
    settings = f"nav: [page.md]\n{EXTENSIONS.replace(name, 'tables')}{SECURITY}"
    page = '!!! urgent "Go now"\n\n    Call someone.'
    assert [str(one) for one in rules.check(guide_of(page, files={"mkdocs.yml": settings}))] == [
        f"mkdocs.yml:2:1: [data-valid] the extension `{name}` is missing (write `- {name}`)"
    ]


def test_a_setting_that_an_extension_does_not_take_is_told(guide_of: GuideOf) -> None:
    settings = f"nav: [page.md]\n{EXTENSIONS.replace('attr_list', 'toc: {markr: x}')}{SECURITY}"
    assert [str(one) for one in rules.check(guide_of(files={"mkdocs.yml": settings}))] == [
        "mkdocs.yml:2:35: [data-valid] the extension `toc` does not take these settings: 'markr' "
        "(check its spelling: git diff mkdocs.yml)"
    ]


@pytest.mark.parametrize(
    ("at", "extra", "says"),
    [
        ("8:3", "help_now: page.html#a-pge", "docs/page.md has no heading `#a-pge` (did you mean `a-page`?)"),
        ("8:17", "trust_links: [{title: A, url: pag.html}]", "there is no `pag.html` (did you mean `page.html`?)"),
        ("8:28", "often_asked: [page.html, page.md]", "there is no `page.md` (did you mean `page.html`?)"),
        ("8:13", "made_of: {page.md: content/none.yml}", "there is no `content/none.yml`"),
        ("8:17", "first_fonts: [assets/none.woff2]", "there is no `assets/none.woff2`"),
        ("8:3", "report_to: ftp://example.org", "a link may not begin with `ftp:`"),
    ],
)
def test_an_address_that_leads_nowhere_is_told(guide_of: GuideOf, at: str, extra: str, says: str) -> None:
    library = guide_of(security=f"{SECURITY}  {extra}\n")
    assert library.problems == []
    (line,) = finds(setting_lands, library)
    assert line.startswith(f"mkdocs.yml:{at}: [setting-lands] {says}")


def test_a_frame_without_the_link_to_help_is_told(guide_of: GuideOf) -> None:
    extra = f"{SECURITY}  footer_links: [{{title: A page, url: page.html}}]\n"
    found = [str(one) for one in guide_of(security=extra).problems]
    says = "`help_now` is missing (write where help in danger is, such as about/index.html#get-help)"
    assert found[0].endswith(f"[data-valid] {says}")
    assert guide_of(security=f"{extra}  help_now: page.html\n").problems == []


def test_addresses_of_pages_places_files_and_sites_are_sound(guide_of: GuideOf) -> None:
    led = "  help_now: page.html#a-page\n  report_to: mailto:a@example.org\n  made_of: {page.md: content/numbers.yml}\n"
    assert finds(setting_lands, guide_of(security=SECURITY + led)) == []


def test_an_address_of_the_guide_that_cannot_be_used_is_told(
    guide_of: GuideOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    says = "the address `x.org` of the guide cannot be used (write GUIDE_ADDRESS as https://example.org/guide/)"
    nav = "site_url: x.org\nnav: [page.md]\n"
    assert [str(one) for one in guide_of(nav=nav).problems] == [f"mkdocs.yml:1:1: [data-valid] {says}"]
    monkeypatch.setenv("GUIDE_ADDRESS", "x.org")
    assert [str(one) for one in guide_of().problems] == [f"mkdocs.yml:1:1: [data-valid] {says}"]


@pytest.mark.parametrize("line", ["- Empty:", "- Empty: []", "- 5", "- Two: page.md\n  Three: page.md"])
def test_what_is_no_line_of_the_navigation_is_told(guide_of: GuideOf, line: str) -> None:
    found = finds(page_in_nav, guide_of(nav=f"nav:\n- page.md\n{line}\n"))
    fix = "write `- Title: path.md`, or below `- Title:` such lines indented by 4 spaces more"
    assert found == [f"mkdocs.yml:3:3: [page-in-nav] this is not a line of the navigation ({fix})"]


@pytest.mark.parametrize("pattern", ["page.md", "*.md", "/page.md", "*"])
def test_a_pattern_that_keeps_a_page_from_readers_is_told(guide_of: GuideOf, pattern: str) -> None:
    found = [str(one) for one in guide_of(nav=f"exclude_docs: |\n  *~\n  {pattern}\nnav: [page.md]\n").problems]
    says = f"`{pattern}` keeps `page.md` out of the site (delete that line)"
    assert found == [f"mkdocs.yml:1:1: [data-valid] {says}"]


@pytest.mark.parametrize("pattern", ["*~", "\\\\#*", "# page.md", "!page.md", "age.md", "page"])
def test_a_pattern_that_fits_no_page_passes(guide_of: GuideOf, pattern: str) -> None:
    assert guide_of(nav=f"exclude_docs: |\n  {pattern}\nnav: [page.md]\n").problems == []
