"""The model of a file in `content/articles/`: a source article, and our verdict on each of its claims."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from guide.models.base import Faults, Id, Letter, Model, Words, one_of

Verdict = Literal["confirmed", "imprecise", "outdated", "wrong", "unsupported", "anecdote", "opinion", "marketing"]
Check = Literal["fulltext", "abstract", "secondary", "not-seen"]


class Article(Model):
    """A source article: what it is, who stands behind it, how good it is."""

    id: Letter = Field(description="the letter of the article, a to e")
    title: Words = Field(description="its title, or a description in square brackets")
    publisher: Words
    dated: Words
    interests: Words = Field(description="who earns from it, in one sentence")
    appraisal: Words
    kept: Words
    left_out: Words


class ArticleFile(Model):
    """What stands in a file of `content/articles/` beside its claims."""

    article: Article = Field(description=f"its fields, one a line: {', '.join(Article.model_fields)}")


class Claim(Model):
    """One statement of a source article and what became of it."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-e]-\d\d$")] = Field(
        description="the article's letter and two digits, such as a-07"
    )
    claim: Words = Field(description="what the article says, in our words")
    verdict: Verdict = Field(description=one_of(Verdict))
    correction: Words | None = Field(None, description="what is right, in plain words")
    references: list[Id] = Field(default=[], description="a list of reference ids")
    verified: Check = Field(description=f"how the check was made: {one_of(Check)}")
    home: Annotated[str, StringConstraints(pattern=r"^[\w/-]+\.md#[\w-]+$")] | None = Field(
        None, description="page and heading where it stands, such as start/azoospermia.md#how-sperm-are-made"
    )

    def faults(self) -> Faults:
        """A claim that is not confirmed has a correction."""
        if self.verdict != "confirmed" and not self.correction:
            yield f"a claim found {self.verdict} has no correction", "write `correction:` and what is right"
