"""The model of `content/references.yml`: a work, in CSL field names."""

import re
from datetime import date
from typing import Annotated, Literal
from urllib.parse import quote, unquote

from pydantic import BeforeValidator, Field, StringConstraints

from guide.models.base import Faults, Id, Model, NumberOrText, Words, as_text, one_of, unless

IN_PATHS = "!$&'()*+,-./:;=@_~"
"""What may stand in the path of an address as it is (RFC 3986, section 3.3); a DOI may hold `#`, `%` or `<` too."""
Level = Literal[
    "guideline", "review-of-studies", "trial", "study", "overview", "official", "patient-page", "news", "registry"
]
MARKUP = re.compile(
    r"<(?!/?(?:i|sub|sup)>)/?[a-z][^>]*>|&(?:[a-z]+|#\w+);|[{}\\]|\s[-–|]\s(?:PubMed|PMC|ScienceDirect)$", re.IGNORECASE
)
"""HTML that CSL does not allow in a title, TeX, and what a browser adds to the title of its window."""
CUT = re.compile(r"[a-z]+- (?!and\b|or\b|to\b)[a-z]+")
"""A word that the end of a line in a PDF file has cut in two."""
INITIALS = re.compile(r"\s[A-Z]{1,3}\.?$|^[A-Z]\.$|[,;\d¹²³⁰-⁹*†]$|\b(?:MD|PhD|MSc|FRCS|Prof|Dr)\b")
SEVERAL = re.compile(r"[a-z] [A-Z]{1,3}, ")
"""Between two people in one name: Abdo C, Smith J."""
OF_ADDRESS = re.compile(r"(?:\.pdf|/(?:full|abstract|e?pdf))$|\?\w+=.*$")
ET_AL = re.compile(r"\bet al\b|^others?\W", re.IGNORECASE)


def _impossible_date(issued: str) -> Faults:
    """A year stands for its first month, and a month for its first day."""
    try:
        date.fromisoformat((issued + "-01-01")[:10])
    except ValueError:
        yield f"`issued` is {issued}, which no calendar has", "correct the month or the day"


def _unreadable(title: str) -> Faults:
    """HTML, which readers would see as typed, and a full stop, of which the list would make two."""
    if found := MARKUP.search(title):
        yield f"`title` holds `{found.group()}`", "write plain words; `<i>`, `<sub>` and `<sup>` are the only tags"
    if found := CUT.search(title):
        yield f"`title` holds `{found.group()}`, a word cut in two", "join it"
    if title.isupper() and " " in title:
        yield "`title` is in capitals", "write it in small letters, as a sentence"
    if re.search(r"[a-z\d)]\.$", title):
        yield "`title` ends with a full stop", "leave it out"


def _wrong_pages(page: str) -> Faults:
    """Pages that run backwards, or begin with `pp.`"""
    first, _, last = page.partition("-")
    backwards = len(first) == len(last) and first.isdigit() and last.isdigit() and last < first
    if backwards or page.lower().startswith("p"):
        yield f"`page` is {page}", "write the first and the last page alone, such as 868-881"


def _not_bare(doi: str) -> Faults:
    """Parts of the text or address that a DOI was copied from."""
    if doi.count("(") != doi.count(")"):
        yield f"`DOI` is {doi}, with a bracket that was not opened or closed", "write the bare DOI"
    if found := OF_ADDRESS.search(doi):
        yield f"`DOI` ends with `{found.group()}`, which belongs to an address", "write the bare DOI"


Doi = Annotated[str, StringConstraints(pattern=r"^10\.\d{4,9}/[!-~]*[!-+\-/-:<-~]$"), unless(_not_bare)]
Year = StringConstraints(pattern=r"^(1[5-9]|2\d)\d\d(-\d\d){0,2}$")
Issued = Annotated[str, BeforeValidator(as_text), Year, unless(_impossible_date)]
Month = Annotated[str, BeforeValidator(as_text), StringConstraints(pattern=r"^2\d\d\d-(0[1-9]|1[0-2])$")]
Address = Annotated[str, StringConstraints(pattern=r"^https?://([\w-]+\.)+\w+\.?(:\d+)?([/?#]\S*)?$")]
Kind = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "book", "chapter", "dataset", "document",
    "entry", "legislation", "paper-conference", "post", "post-weblog", "report", "software", "speech", "standard",
    "thesis", "webpage",
]  # fmt: skip


class Name(Model):
    """A person (`family`, `given` as initials) or a body (`literal`), as in CSL; `others` ends a list seen in part."""

    family: Words | None = None
    given: Words | None = None
    literal: Words | None = None

    def faults(self) -> Faults:
        """A name is that of one person, or of one body."""
        if bool(self.family) == bool(self.literal):
            fix = "write `{family: Corona, given: G.}` or `{literal: WHO}`"
            yield "a name has neither or both of `family` and `literal`", fix
        family, literal = self.family or "", self.literal or ""
        if INITIALS.search(family) or SEVERAL.search(literal) or ET_AL.search(family or literal):
            fix = "write `{family: Corona, given: G.}`, and `{literal: others}` for the rest of a list"
            yield f"`{family or literal}` is more than a name", fix


class SeenAt(Model):
    """Where a person saw the record of a work, so that another can see it too."""

    where: list[Address] = Field(min_length=1, description="the addresses at which the record was seen")
    part: Words | None = Field(None, description="how much was read: full text, abstract, record …")
    on: Month | None = Field(None, description="the month in which it was seen, such as 2026-11")


class Reference(Model):
    """A work we cite, in CSL field names; `level` and `seen` are ours."""

    id: Id = Field(description="a short name in small letters, such as corona2019")
    type: Kind = Field(description=f"a CSL type: {one_of(Kind)}")
    title: Annotated[Words, unless(_unreadable)] = Field(description="the title as printed")
    author: list[Name] = Field(default=[], description="a list such as `- {family: Corona, given: G.}`")
    issued: Issued | None = Field(None, description='the date as "2019", "2019-11" or "2019-11-30"')
    container_title: Words | None = Field(None, alias="container-title", description="the journal or site")
    volume: NumberOrText | None = None
    issue: NumberOrText | None = None
    page: Annotated[NumberOrText, unless(_wrong_pages)] | None = None
    publisher: Words | None = None
    DOI: Doi | None = Field(
        None, description="the bare DOI without address or full stop, such as 10.1093/humupd/dmz028"
    )
    PMID: Annotated[str, BeforeValidator(as_text), StringConstraints(pattern=r"^\d{1,9}$")] | None = Field(
        None, description="the PubMed number, digits only"
    )
    PMCID: Annotated[str, StringConstraints(pattern=r"^PMC\d+$")] | None = Field(
        None, description="the PubMed Central number, such as PMC8304267"
    )
    URL: Address | None = Field(None, description="the full address, beginning with https://")
    level: Level = Field(description=one_of(Level))
    seen: SeenAt = Field(description='where its record was seen: `{where: ["https://…"], part: abstract}`')
    caution: Words | None = Field(None, description="what an editor has to know before citing it")

    def faults(self) -> Faults:
        """Its identifiers are those in the addresses at which the record was seen."""
        seen = unquote(" ".join(self.seen.where)).casefold()
        for name, before in (("DOI", "doi.org/10."), ("PMID", "pubmed.ncbi.nlm.nih.gov/"), ("PMCID", "/articles/pmc")):
            if (given := getattr(self, name)) and before in seen and given.casefold() not in seen:
                yield f"`{name}` is {given}, unlike the address below `seen:`", "look the record up, and correct one"

    @property
    def year(self) -> str:
        """Four digits, or `no date` where the record shows none."""
        return self.issued[:4] if self.issued else "no date"

    @property
    def address(self) -> str | None:
        """Where a reader finds the work: its DOI first, then PubMed Central, PubMed, the page itself."""
        if self.DOI:
            return f"https://doi.org/{quote(self.DOI, safe=IN_PATHS)}"
        if self.PMCID:
            return f"https://pmc.ncbi.nlm.nih.gov/articles/{self.PMCID}/"
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.PMID}/" if self.PMID else self.URL
