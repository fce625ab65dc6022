"""Slips in the words of a sentence, a point or a cell."""

from random import Random

from tests.mutation.source import Change, Kind, Source, in_line, some

FEW = 5
"""Words that may stand in backticks (rules/words.py)."""


def word_as(form: str, *, in_links: bool = True) -> Kind:
    """A word becomes something else: `{}` in the form stands for it."""

    def slip(source: Source, random: Random) -> Change | None:
        if (at := some(random, source.running)) is None:
            return None
        line = source.line(at)
        words = [word for word in source.words(at) if in_links or _is_outside_links(line[: word.start()])]
        if not words:
            return None
        word = random.choice(words)
        return in_line(source, at, line[: word.start()] + form.replace("{}", word.group()) + line[word.end() :])

    return slip


def _is_outside_links(before: str) -> bool:
    return before.count("[") == before.count("]")


def inside_word(sign: str) -> Kind:
    """A sign that nobody sees slips into a word."""

    def slip(source: Source, random: Random) -> Change | None:
        if (at := some(random, source.running)) is None:
            return None
        word = random.choice(list(source.words(at)))
        middle, line = word.start() + 2, source.line(at)
        return in_line(source, at, line[:middle] + sign + line[middle:])

    return slip


def without(found: str, kept: str) -> Kind:
    """Of something that stands on the page only a part is kept: an open bracket, a brace lost."""

    def slip(source: Source, random: Random) -> Change | None:
        if (at := some(random, source.where(lambda line: found in line and "`" not in line))) is None:
            return None
        line = source.line(at)
        places = [place for place in range(len(line)) if line.startswith(found, place)]
        place = random.choice(places)
        return in_line(source, at, line[:place] + kept + line[place + len(found) :])

    return slip


def sentence_in_backticks(source: Source, random: Random) -> Change | None:
    places = [at for at in source.paragraphs if "`" not in source.line(at) and len(list(source.words(at))) > FEW]
    if "type: about" in source.text:
        return None  # these pages may show code at length
    if (at := some(random, places)) is None:
        return None
    return in_line(source, at, f"`{source.line(at)}`")


IN_WORDS: dict[str, Kind] = {
    "struck out": word_as("~~{}~~"),
    "marked": word_as("=={}=="),
    "inserted": word_as("^^{}^^"),
    "power": word_as("{}^2^"),
    "index": word_as("{}~2~"),
    "footnote sign": word_as("{}[^1]"),
    "open bold before": word_as("**{}"),
    "open bold behind": word_as("{}**"),
    "open emphasis": word_as("*{}"),
    "open underscore": word_as("_{}"),
    "open backtick": word_as("`{}"),
    "open square bracket": word_as("[{}"),
    "closing square bracket": word_as("{}]"),
    "link with a space": word_as("[{}] (y.md)"),
    "link with round brackets first": word_as("({})[y.md]"),
    "link to nothing known": word_as("[{}][nowhere]"),
    "link as in a wiki": word_as("[[{}]]"),
    "citation without brackets": word_as("{} @kang2021"),
    "citation by a number": word_as("{} [1, 2]"),
    "citation by name and year": word_as("{} (Corona et al., 2019)"),
    "citation as a raised digit": word_as("{}.¹"),
    "number of a record": word_as("{} (PMID: 31538182)"),
    "address of a record": word_as("{} doi:10.1093/humupd/dmz028"),
    "number of a drawing": word_as("{} (see Figure 1)"),
    "unknown entity": word_as("{}&nope;"),
    "address in brackets": word_as("{} (https://example.org/page)", in_links=False),
    "citation with a space": word_as("{} [ @kang2021 ]"),
    "citation with a comma": word_as("{} [@kang2021, @kang2018-crypto]"),
    "citation with a page": word_as("{} [@kang2021, p. 3]"),
    "citation in round brackets": word_as("{} (@kang2021)"),
    "citation escaped": word_as("{} \\[@kang2021]"),
    "citation in a link": word_as("[{} [@kang2021]](https://example.org/page)"),
    "number in a link": word_as("[{} {{ noa-share }}](https://example.org/page)", in_links=False),
    "citation in code": word_as("`{} [@kang2021]`"),
    "citation in a picture's words": word_as("![A drawing of {} [@kang2021].](../assets/figures/sperm-path.svg)"),
    "citation in a caption": word_as('![A drawing.](../assets/figures/sperm-path.svg "A {} [@kang2021].")'),
    "number with a brace lost": word_as("{} {{ noa-share }"),
    "number with a brace lost before": word_as("{} { noa-share }}"),
    "number in another form": word_as("{} {{ noa-share | numbr }}"),
    "number in code": word_as("`{} {{ noa-share }}`"),
    "number unknown": word_as("{{ {} }}"),
    "number with a bar too many": word_as("{} {{ noa-share || number }}"),
    "tag open": word_as("<b>{}"),
    "tag closed only": word_as("{}</b>"),
    "tag never ended": word_as("<b {}"),
    "underlined by a tag": word_as("<u>{}</u>"),
    "line break by a tag": word_as("{}<br>"),
    "comment open": word_as("<!-- {}"),
    "comment closed only": word_as("{} -->"),
    "attributes": word_as("{}{: .wide }"),
    "attributes of pandoc": word_as("{} {.wide}"),
    "id": word_as("{} {#name}"),
    "picture letter": word_as("{} :smile:"),
    "formula": word_as("${}$"),
    "block in a line": word_as("{} ::: chance noa-share"),
    "block mark in a line": word_as('{} !!! urgent "Now"'),
    "backslash at the end": word_as("{}\\\n"),
    "included": word_as('{} --8<-- "x.md"'),
    "bare address": word_as("{} https://example.org/page", in_links=False),
    "address of mail": word_as("{} help@example.org", in_links=False),
    "letter in two parts": inside_word("\u0301"),
    "letter that was lost": inside_word("\ufffd"),
    "space before a comma": word_as("{} ,"),
    "two full stops": word_as("{}.."),
    "bracket open": word_as("({}"),
    "hyphen for a dash": word_as("{} - so"),
    "accent for an apostrophe": word_as("{}´s"),
    "quotation marks of another language": word_as("«{}»"),
    "link for a citation": word_as("[{}](https://doi.org/10.1000/1)", in_links=False),
    "zero-width space": inside_word("\u200b"),
    "soft hyphen": inside_word("\u00ad"),
    "tab": inside_word("\t"),
    "no-break sign": inside_word("\ufeff"),
    "sentence in backticks": sentence_in_backticks,
    "citation left open": without("[@", "@"),
    "citation never closed": without("]", ""),
    "link left open": without("](", "]"),
    "link without its first bracket": without(" [", " "),
    "link never closed": without(".md) ", ".md "),
    "address with a space": without(".md)", " .md)"),
    "number left open": without("{{ ", "{ "),
    "number never closed": without(" }}", " }"),
    "number in three braces": without("{{ ", "{{{ "),
    "number in brackets": without("{{ ", "[[ "),
    "bold never closed": without(".**", "."),
    "bold never begun": without(" **", " "),
}
