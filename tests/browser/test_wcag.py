"""What axe cannot see of WCAG 2.2: text spaced out or enlarged."""

from playwright.sync_api import Page

from tests.browser.reader import MICRO_TESE, PHONE, WIDE, NewReader, widened
from tests.browser.test_small_screens import sideways

SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }"""
ENLARGED = "html { font-size: 200% !important }"
LOOKS = (("enlarged", ENLARGED, WIDE), ("spaced", SPACED, PHONE), ("spaced", SPACED, WIDE))
# Text that lies outside a box which cuts it off.
CUT = """() => [...document.querySelectorAll('body *:not(svg, svg *)')].filter((box) => {
  const style = getComputedStyle(box);
  if (!box.checkVisibility() || !box.textContent.trim() || style.clipPath !== 'none') return false;
  if (box.closest('.cards thead')) return false; // for the ear only
  const cuts = (way) => ['hidden', 'clip'].includes(style[`overflow${way}`]);
  return (cuts('X') && box.scrollWidth > box.clientWidth + 1) || (cuts('Y') && box.scrollHeight > box.clientHeight + 1);
}).map((box) => box.outerHTML.slice(0, 80))"""


def style(page: Page, css: str) -> None:
    """As a reader's own style sheet would: the page's policy does not rule over one."""
    page.evaluate(
        """(css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }""",
        css,
    )


def test_no_text_is_cut_off_or_wider_than_the_page_enlarged_or_spaced(reader: NewReader, kinds: list[str]) -> None:
    """1.4.4 and 1.4.12, on one visit."""
    visitor = reader(PHONE, 700)
    wrong: dict[str, list[str]] = {}
    for path in (*kinds, MICRO_TESE):
        page = visitor.open(path)
        for name, css, width in LOOKS:
            style(page, css)
            widened(page, width, 700)
            if found := [*page.evaluate(CUT), *[f"wider by {by} px" for by in [sideways(page)] if by > 0]]:
                wrong[f"{path} {name} at {width}"] = found
    assert not wrong


def test_cut_off_text_is_noticed(reader: NewReader) -> None:
    page = reader().open()
    assert page.evaluate(CUT) == []
    page.locator("h1").evaluate("(head) => { head.style.cssText = 'height: 1rem; overflow: hidden'; }")
    assert len(page.evaluate(CUT)) == 1
