"""The way of the focus through a page: each stop of the Tab key, where it is and how it shows."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

# Stepped in the page's own frames, because a stop may scroll the page first.
STOP = """() => {
  const here = document.activeElement;
  if (here === document.body) return null;
  const box = here.getBoundingClientRect();
  const line = [...here.getClientRects()].find((each) => each.width > 0) || box;
  const style = getComputedStyle(here);
  const inside = box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
  const onTop = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8], [0.02, 0.4], [0.98, 0.6]]
    .map(([x, y]) => document.elementFromPoint(line.left + line.width * x, line.top + line.height * y))
    .some((top) => here.contains(top));
  return {
    html: here.outerHTML.slice(0, 90),
    shown: inside && here.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    bare: inside && onTop,
    ringed: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    area: here.closest('header, main, footer, nav, aside, [role="dialog"]')?.localName ?? 'body',
    top: Math.round(line.top + scrollY), left: Math.round(line.left), bottom: Math.round(line.bottom + scrollY),
  };
}"""


@dataclass(frozen=True)
class Stop:
    """Where the focus came to; `top`, `left` and `bottom` are CSS pixels of the page, those of its first line."""

    html: str
    shown: bool
    """It lies in the window and is not hidden."""
    bare: bool
    """Nothing lies over the whole of it (WCAG 2.4.11)."""
    ringed: bool
    """It has an outline of at least two pixels (2.4.7)."""
    area: str
    top: int
    left: int
    bottom: int

    @property
    def seen(self) -> bool:
        return self.shown and self.bare and self.ringed


def stops(page: Page, most: int = 900, *, key: str = "Tab") -> list[Stop]:
    """Tab from where the focus is to the end of the page, or with Shift+Tab to its beginning."""
    found: list[Stop] = []
    for _ in range(most):
        page.keyboard.press(key)
        stop = page.evaluate(STOP)
        if stop is None:
            return found
        found.append(Stop(**stop))
    raise AssertionError(f"no end after {most} stops")
