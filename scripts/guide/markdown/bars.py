"""Bars drawn on a frame of 100 by 10, which the styles stretch over the column."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from guide.markdown.html import element


def bar(name: str, title: str, *marks: Element) -> Element:
    """The frame, which is the whole, with the marks on it; `title` is read out in their place."""
    return element(
        "svg",
        element("title", title, id=name),
        stretch("whole", 0, 100),
        *marks,
        role="img",
        aria_labelledby=name,
        viewBox="0 0 100 10",
        preserveAspectRatio="none",
    )


def stretch(kind: str, start: float, end: float) -> Element:
    """The part of the bar from `start` to `end`, in hundredths of the whole."""
    first = f"{start:.4g}" if start else None
    return element("rect", class_=kind, x=first, width=f"{end - start:.4g}", height="10")


def not_drawn(kind: str, ids: list[str]) -> Element:
    """What stands in place of a drawing that cannot be made; the rules name the line."""
    return element("p", element("mark", " ".join([f"no sound {kind}:", *ids])))
