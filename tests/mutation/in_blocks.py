"""Slips in what stands between empty lines: paragraphs, headings, blocks, pictures."""

import re
from collections.abc import Callable
from random import Random

from tests.mutation.source import ITEM, Change, Kind, Source, in_line, some

HEADING = re.compile(r"#{2,4} \w")
ADMONITION = re.compile(r"!!! \w+ \"")
MARKER = re.compile(r"::: \w+ \w")
PICTURE = re.compile(r"!\[.*\]\(.*\)$")
IN_BLOCK = re.compile(r" {4}(?:\*\*)?[A-Z]")
TABLE_HEAD = re.compile(r" *\|")


def line_as(form: str, holds: Callable[[str], object] | None = None, *, meant: bool = False) -> Kind:
    """A line becomes something else: `{}` in the form stands for it. Without `holds`, a paragraph."""

    def slip(source: Source, random: Random) -> Change | None:
        places = source.where(holds) if holds else source.free_paragraphs
        if (at := some(random, places)) is None:
            return None
        line = source.line(at)
        return Change(at, 1, form.replace("{}", line).split("\n"), [line] if meant else None)

    return slip


def changed(change: str, becomes: str, holds: Callable[[str], object], *, meant: bool = True) -> Kind:
    """A line changed by a pattern."""

    def slip(source: Source, random: Random) -> Change | None:
        if (at := some(random, source.where(holds))) is None:
            return None
        return in_line(source, at, re.sub(change, becomes, source.line(at), count=1), meant=meant)

    return slip


def drawing_indented(source: Source, random: Random) -> Change | None:
    """By four spaces, below words: below a point or in a box it would belong to that, as a drawing may."""
    places = [at for at in source.where(MARKER.match) if re.match(r"[^-\d\s]", source.line(at - 2))]
    at = some(random, places)
    return None if at is None else in_line(source, at, f"    {source.line(at)}", meant=True)


def empty_line_lost(holds: Callable[[str], object], *, above: bool) -> Kind:
    """Something stands right below or above what it should stand apart from; two paragraphs would only be one."""

    def slip(source: Source, random: Random) -> Change | None:
        step = -1 if above else 1
        places = [
            at
            for at in source.where(holds)
            if not source.line(at + step)
            and source.line(at + 2 * step) not in {"", "---"}
            and not (IN_BLOCK.match(source.line(at)) and IN_BLOCK.match(source.line(at + 2 * step)))
        ]
        if (at := some(random, places)) is None:
            return None
        both = [source.line(at + step), source.line(at)] if above else [source.line(at), source.line(at + step)]
        return Change(min(at, at + step), 2, [source.line(at)], both)

    return slip


def text_not_indented(spaces: int) -> Kind:
    """What belongs to a block is indented by too little."""

    def slip(source: Source, random: Random) -> Change | None:
        if (at := some(random, source.where(ADMONITION.match))) is None:
            return None
        first = next(one for one in range(at + 1, len(source.lines)) if source.line(one).strip())
        return Change(first, 1, [" " * spaces + source.line(first).lstrip()], [source.line(first)])

    return slip


def last_text_not_indented(spaces: int) -> Kind:
    """The last line of a block is indented by too little: it would stand below the block."""

    def slip(source: Source, random: Random) -> Change | None:
        places = [at for at in source.where(re.compile("    [-A-Z]").match) if source.line(at - 1).startswith("    ")]
        if (at := some(random, places)) is None:
            return None
        return Change(at, 1, [" " * spaces + source.line(at).lstrip()], [source.line(at)])

    return slip


def squeezed(above: str = "", below: str = "") -> Kind:
    """A drawing right between words."""

    def slip(source: Source, random: Random) -> Change | None:
        if (at := some(random, source.where(MARKER.match))) is None:
            return None
        apart = [above, "", source.line(at), "", below]
        return Change(at, 1, [line for line in apart if line], apart)

    return slip


def parted(*lines: str) -> Kind:
    """Lines below a paragraph, apart from it."""
    return line_as("\n".join(["{}", "", *lines]))


IN_BLOCKS: dict[str, Kind] = {
    "paragraph indented by 1": line_as(" {}"),
    "paragraph indented by 2": line_as("  {}"),
    "paragraph indented by 3": line_as("   {}"),
    "paragraph indented by 4": line_as("    {}"),
    "paragraph indented by 8": line_as("        {}"),
    "note of GitHub": line_as("> [!NOTE]\n> {}"),
    "underlined": line_as("{}\n-----"),
    "underlined twice": line_as("{}\n====="),
    "abbreviation": parted("*[AB]: two letters"),
    "table of contents": parted("[TOC]"),
    "included file": parted('--8<-- "words.md"'),
    "footnote": line_as("{} words[^1]\n\n[^1]: More words."),
    "bold words for a heading": line_as("**More words**\n\n{}"),
    "block indented by no plain spaces": changed(r"^ {4}(?=[*A-Z])", "\u00a0" * 4, IN_BLOCK.match),
    "address of mail by itself": parted("<help@example.org>"),
    "footnote alone": parted("[^1]: More words."),
    "bullet letters": line_as("{}\n• point\n• point"),
    "definition": parted("Word", ": What it means."),
    "tab of Material": parted('=== "Tab"', "", "    More words."),
    "folded block": parted('??? note "Title"', "", "    More words."),
    "block of pymdown": parted("/// note", "More words.", "///"),
    "block of MyST": parted(":::{note}", "More words.", ":::"),
    "block of Docusaurus": parted(":::note", "", "More words.", "", ":::"),
    "reference-style link": line_as("{} See [the first page][first].\n\n[first]: ../index.md"),
    "reference-style link without its words": line_as("{} See [first].\n\n[first]: ../index.md"),
    "address of a link nobody uses": parted("[first]: ../index.md"),
    "fence open": parted("```", "More words."),
    "fence open with tildes": parted("~~~", "More words."),
    "comment over lines open": parted("<!-- a note", ""),
    "tag around": parted("<div>", "More words.", "</div>"),
    "style": parted("<style>p { color: red }</style>"),
    "front matter in the page": parted("---", "title: words", "---"),
    "merge": parted("<<<<<<< ours", "More words.", "=======", "Other words.", ">>>>>>> theirs"),
    "chance glued": changed(r"^::: ", ":::", MARKER.match),
    "chance of two colons": changed(r"^::: ", ":: ", MARKER.match),
    "chance of four colons": changed(r"^::: ", ":::: ", MARKER.match),
    "chance indented by 2": changed(r"^", "  ", MARKER.match),
    "chance indented by 4": drawing_indented,
    "chance with a comma": changed(r"$", ", other", MARKER.match),
    "chance below words": squeezed(above="More words."),
    "chance above words": squeezed(below="More words."),
    "heading glued": changed(r"^(#+) ", r"\1", HEADING.match),
    "heading indented by 1": changed(r"^", " ", HEADING.match),
    "heading indented by 4": changed(r"^", "    ", HEADING.match),
    "heading with signs behind": changed(r"$", " ##", HEADING.match),
    "heading of level 7": changed(r"^#+", "#######", HEADING.match),
    "block with two signs": changed(r"^!!! ", "!! ", ADMONITION.match),
    "block with four signs": changed(r"^!!! ", "!!!! ", ADMONITION.match),
    "block glued": changed(r"^!!! ", "!!!", ADMONITION.match),
    "block indented by 2": changed(r"^", "  ", ADMONITION.match),
    "block without a kind": changed(r"^!!! \w+ ", "!!! ", ADMONITION.match),
    "block without quotation marks": changed(r'"', "", ADMONITION.match),
    "block with curled quotation marks": changed(r'"(.*)"', r"“\1”", ADMONITION.match),
    "block with a colon": changed(r'^(!!! \w+) "', r'\1: "', ADMONITION.match),
    "block with words behind": changed(r"$", " More words.", ADMONITION.match),
    "block not indented": text_not_indented(0),
    "block indented by too little": text_not_indented(2),
    "block indented by too little by 1": text_not_indented(3),
    "block indented by too much": text_not_indented(5),
    "last line of a block not indented": last_text_not_indented(0),
    "last line of a block indented by 2": last_text_not_indented(2),
    "picture with a space": changed(r"\]\(", "] (", PICTURE.match),
    "picture without its sign": changed(r"^!", "", PICTURE.match),
    "picture with single quotation marks": changed(r'"(.*)"\)$', r"'\1')", PICTURE.match),
    "picture with its caption open": changed(r'"\)$', ")", PICTURE.match),
    "picture with curled quotation marks": changed(r'"(.*)"\)$', r"“\1”)", PICTURE.match),
    "no empty line above a list": empty_line_lost(ITEM.match, above=True),
    "no empty line below a list": empty_line_lost(ITEM.match, above=False),
    "no empty line above a table": empty_line_lost(TABLE_HEAD.match, above=True),
    "no empty line below a table": empty_line_lost(TABLE_HEAD.match, above=False),
    "no empty line above a block": empty_line_lost(ADMONITION.match, above=True),
    "no empty line below a block": empty_line_lost(re.compile("    [-A-Z]").match, above=False),
    "no empty line above a chance": empty_line_lost(MARKER.match, above=True),
    "no empty line below a chance": empty_line_lost(MARKER.match, above=False),
    "no empty line above a heading": empty_line_lost(HEADING.match, above=True),
    "no empty line below a heading": empty_line_lost(HEADING.match, above=False),
    "no empty line above a picture": empty_line_lost(PICTURE.match, above=True),
    "no empty line below a picture": empty_line_lost(PICTURE.match, above=False),
}
