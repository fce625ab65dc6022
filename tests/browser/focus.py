"""The way of the focus through a page: each stop of the Tab key, where it is, what it is called and how it shows."""

from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Page

# Stepped in the page's own frames, because a stop may scroll the page first. What it knows of the stop before lies in
# `window.walk`: whether a stop follows the one before it is told by the boxes of both as they lie now.
STOP = """() => {
  const here = document.activeElement;
  if (here === document.body) return null;
  const walk = (window.walk ??= { before: null });
  const { before } = walk;
  walk.before = here;

  const linesOf = (element) => [...element.getClientRects()].filter((each) => each.width > 0);
  const box = here.getBoundingClientRect();
  const line = linesOf(here)[0] || box;
  const inside = box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
  const onTop = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8], [0.02, 0.4], [0.98, 0.6]]
    .map(([x, y]) => document.elementFromPoint(line.left + line.width * x, line.top + line.height * y))
    .some((top) => here.contains(top));

  const follows = () => {
    if (!before?.isConnected || !linesOf(before).length) return true; // gone when it was left, as a list of results is
    if (before.contains(here) || here.contains(before)) return true; // a frame that scrolls, and what is in it
    let both = here.parentElement;
    while (!both.contains(before)) both = both.parentElement;
    const branch = (leaf) => [...both.children].find((child) => child.contains(leaf));
    const last = linesOf(branch(before)).at(-1), next = linesOf(branch(here))[0];
    if (!last || !next) return true;
    const below = next.top + next.height / 2 >= last.bottom;
    const beside = next.left >= last.right - 2 && next.top < last.bottom && next.bottom > last.top;
    const over = next.left >= last.left - 1 && next.right <= last.right + 1
      && next.top >= last.top - 1 && next.bottom <= last.bottom + 1; // the places of a map lie on their drawing
    return below || beside || over;
  };

  const parts = (colour) => (colour.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
  const clear = (colour) => (parts(colour)[3] ?? 1) < 1;
  const light = (colour) => {
    const [red, green, blue] = parts(colour).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    const colour = getComputedStyle(element).backgroundColor;
    return clear(colour) && element.parentElement ? ground(element.parentElement) : colour;
  };
  const ring = (element) => {
    const style = getComputedStyle(element);
    const stroke = element.querySelector('rect') && getComputedStyle(element.querySelector('rect'));
    if (element.ownerSVGElement && stroke) return [parseFloat(stroke.strokeWidth), stroke.stroke];
    return [style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth), style.outlineColor];
  };
  const contrast = (one, other) => {
    const both = [light(one), light(other)];
    return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
  };
  const marked = (element) => {
    const [width, colour] = ring(element);
    return width >= 2 && colour !== 'none' && !clear(colour) && contrast(colour, ground(element.parentElement)) >= 3;
  };

  const name = [here.getAttribute('aria-label'), here.labels?.[0]?.textContent, here.textContent, here.value,
    here.querySelector('img')?.alt].find((words) => words?.trim()) ?? '';
  const { DOCUMENT_POSITION_FOLLOWING: after } = Node;
  const later = !before?.isConnected || (before.compareDocumentPosition(here) & after) > 0;
  return {
    later,
    html: here.outerHTML.slice(0, 90),
    name: name.trim().replace(/\\s+/g, ' ').slice(0, 60),
    leads: here.href?.baseVal ?? here.href ?? '',
    shown: inside && here.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    bare: inside && onTop,
    ringed: marked(here),
    left_bare: !before?.isConnected || !marked(before),
    follows: follows(),
    area: here.closest('header, main, footer, nav, aside, [role="dialog"]')?.localName ?? 'body',
    top: Math.round(line.top + scrollY), left: Math.round(line.left), bottom: Math.round(line.bottom + scrollY),
  };
}"""


@dataclass(frozen=True)
class Stop:
    """Where the focus came to; `top`, `left` and `bottom` are CSS pixels of the page, those of its first line."""

    html: str
    later: bool
    """It stands after the stop before it in the document: past its end, the walk would begin anew."""
    name: str
    """What it is called: its label or words."""
    leads: str
    """The address it leads to, if any."""
    shown: bool
    """It lies in the window and is not hidden."""
    bare: bool
    """Nothing lies over the whole of it (WCAG 2.4.11)."""
    ringed: bool
    """It has an outline (in a drawing: a stroke) of two pixels or more, 3:1 against its ground (2.4.7, 1.4.11)."""
    left_bare: bool
    """The stop before it has no such mark any more: the mark tells where the focus is."""
    follows: bool
    """It lies below the stop before it, or beside it to the right (2.4.3): columns are read one after the other.

    The boxes compared are those of the two parts in which the ways from their common ancestor part: of cells in one
    row, of columns side by side, of blocks in a text.
    """
    area: str
    top: int
    left: int
    bottom: int

    @property
    def seen(self) -> bool:
        return self.shown and self.bare and self.ringed and self.left_bare


class LostFocusError(AssertionError):
    """The Tab key left the focus on nothing in the middle of a page."""


def stops(page: Page, most: int = 900, *, back: bool = False) -> list[Stop]:
    """The whole walk."""
    return list(walk(page, most, back=back))


def walk(page: Page, most: int = 900, *, back: bool = False) -> Iterator[Stop]:
    """Tab from where the focus is to the end of the page, or `back` with Shift+Tab to its beginning.

    Raises LostFocusError where the focus is on nothing and the next press goes on from there.
    """
    before: Stop | None = None
    page.evaluate("() => { delete window.walk; }")
    for _ in range(most):
        stop = _next(page, back=back)
        lost = stop is None
        stop = stop or _next(page, back=back)
        if stop is None or (before and stop.later is back):
            return
        if lost:
            raise LostFocusError(f"between {before and before.html} and {stop.html}")
        yield stop
        before = stop
    raise AssertionError(f"no end after {most} stops")


def _next(page: Page, *, back: bool) -> Stop | None:
    """None where the focus is on nothing."""
    page.keyboard.press("Shift+Tab" if back else "Tab")
    answer = page.evaluate(STOP)
    return Stop(**answer) if answer else None
