"""Every size in the styles is one of the tokens in tokens.css: one scale of letters, of space, of corners."""

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).resolve().parents[1] / "overrides/assets/styles"
TOKENS = "tokens.css"
SIZED = re.compile(
    r"^ *(font|font-size|line-height|border-radius|margin[a-z-]*|padding[a-z-]*|(?:row-|column-)?gap): (.+);$",
    re.MULTILINE,
)
"""Properties that keep to the scale, and what each says; how high, wide or far off a thing is, is its own matter."""
OUTSIDE = {
    "font": r"[\d.]+(?:rem|em|px|pt)\b",
    "font-size": r"^(?!var\(--[\w-]+\)$|1em$|100%$)",
    "line-height": r"^(?!var\(--[\w-]+\)$|[01]$)",
}
ANY_OTHER = r"[\d.]+rem\b"


def outside(style: str) -> list[str]:
    """What a style says that is none of the tokens."""
    return [
        f"{name}: {value}" for name, value in SIZED.findall(style) if re.search(OUTSIDE.get(name, ANY_OTHER), value)
    ]


def test_every_size_is_a_token() -> None:
    found = {path.name: outside(path.read_text("utf-8")) for path in STYLES.glob("*.css") if path.name != TOKENS}
    assert not {name: sizes for name, sizes in found.items() if sizes}


@pytest.mark.parametrize(
    "size",
    [
        "font-size: 1.05rem",
        "font-size: 1.1em",
        "font: 600 1rem/1.2 var(--sans)",
        "line-height: 1.6",
        "margin: 0 0 0.6rem",
        "padding-block: calc(1rem + 2px)",
        "gap: var(--space-1) 0.3rem",
        "border-radius: 0.9rem 0 0 0",
    ],
)
def test_any_other_is_noticed(size: str) -> None:
    assert outside(f".a {{\n  color: red;\n  {size};\n}}\n") == [size]


def test_every_token_is_there_and_used() -> None:
    styles = {path.name: path.read_text("utf-8") for path in STYLES.glob("*.css")}
    used = set(re.findall(r"var\((--[\w-]+)", "".join(styles.values())))
    made = set(re.findall(r"(?m)^ *(--[\w-]+):", "".join(styles.values())))
    assert used - made == {"--ratio"}  # zoom.js sets it
    assert set(re.findall(r"(?m)^ *(--[\w-]+):", styles[TOKENS])) <= used


SIDED = re.compile(r"^ *((?:inset|padding|margin): (.+));$", re.MULTILINE)
FRAMES = {"frame.css", "menu.css", "search.css", "print.css", "large-print.css"}
"""What hangs below the bar, the drawer, and paper keep their side whatever the language."""


def sided(style: str) -> list[str]:
    """Where a style names the right and the left side and sets them apart."""
    found = []
    for rule, value in SIDED.findall(style):
        while (outer := re.sub(r"\([^()]*\)", lambda group: group[0].translate(HIDDEN), value)) != value:
            value = outer
        match value.split():
            case [_, right, _, left] if right != left:
                found.append(rule)
    return found


HIDDEN = str.maketrans("( )", "[_]")
"""So that a group in brackets is one word."""


def test_styles_of_the_text_follow_the_direction_of_a_translation() -> None:
    found = {path.name: sided(path.read_text("utf-8")) for path in STYLES.glob("*.css") if path.name not in FRAMES}
    assert not {name: rules for name, rules in found.items() if rules}


@pytest.mark.parametrize("rule", ["padding: 0 var(--space-1) 0 0", "inset: 0 auto auto calc(-1 * min(1rem, 5vw))"])
def test_a_style_that_sets_a_side_is_noticed(rule: str) -> None:
    assert sided(f"  {rule};\n  inset: 0 auto 1rem auto;\n") == [rule]


def test_no_style_asks_another_site_for_anything() -> None:
    texts = [path.read_text("utf-8") for path in STYLES.glob("*.css")]
    assert not [
        found
        for text in texts
        for found in re.findall(r"(?:url\(|@import)\s*[\"']?(?:url\([\"']?)?(?:https?:)?//.*", text)
    ]
