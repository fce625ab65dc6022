"""The types of https://schema.org that a page uses, each with the properties we tell: no other can be written.

A new property is a new field here: look up first which types may hold it, and what it may hold.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.alias_generators import to_camel

MedicalKind = Literal["MedicalCondition", "SurgicalProcedure"]


class Node(BaseModel):
    """Fields are written in camel case and in this order; addresses are whole, or relative to the page."""

    model_config = ConfigDict(extra="forbid", frozen=True, alias_generator=to_camel, populate_by_name=True)


class WebSite(Node):
    type: Literal["WebSite"] = Field("WebSite", alias="@type")
    name: str
    url: str


class Person(Node):
    type: Literal["Person"] = Field("Person", alias="@type")
    name: str
    job_title: str
    description: str


class Item(Node):
    """A page, named by its address alone."""

    id: str = Field(alias="@id")


class ListItem(Node):
    type: Literal["ListItem"] = Field("ListItem", alias="@type")
    position: int
    name: str
    item: Item | None = None


class BreadcrumbList(Node):
    type: Literal["BreadcrumbList"] = Field("BreadcrumbList", alias="@type")
    item_list_element: list[ListItem]


class MedicalEntity(Node):
    type: MedicalKind = Field(alias="@type")
    name: str
    alternate_name: str | None = None


class Patient(Node):
    type: Literal["Patient"] = Field("Patient", alias="@type")


class Answer(Node):
    type: Literal["Answer"] = Field("Answer", alias="@type")
    text: str


class Question(Node):
    type: Literal["Question"] = Field("Question", alias="@type")
    name: str
    accepted_answer: Answer


class DefinedTerm(Node):
    type: Literal["DefinedTerm"] = Field("DefinedTerm", alias="@type")
    name: str
    url: str
    description: str


class DefinedTermSet(Node):
    type: Literal["DefinedTermSet"] = Field("DefinedTermSet", alias="@type")
    name: str
    has_defined_term: list[DefinedTerm]


class WebPage(Node):
    """The page itself, as the data block holds it.

    `last_reviewed` on a medical page reads as a clinician's review, so it comes with `reviewed_by` and not before.
    The day we last compared the page with its sources is the day of the text as it stands: `date_modified`.
    """

    context: Literal["https://schema.org"] = Field("https://schema.org", alias="@context")
    type: Literal["WebPage", "FAQPage", "MedicalWebPage"] = Field(alias="@type")
    url: str
    name: str
    description: str
    in_language: str
    date_modified: date
    creative_work_status: str | None = None
    last_reviewed: date | None = None
    reviewed_by: Person | None = None
    is_part_of: WebSite
    breadcrumb: BreadcrumbList | None = None
    is_accessible_for_free: Literal[True] = True
    license: Literal["https://creativecommons.org/licenses/by/4.0/"] = "https://creativecommons.org/licenses/by/4.0/"
    publishing_principles: str
    about: MedicalEntity | list[MedicalEntity] | None = None
    audience: Patient | None = None
    specialty: Literal["https://schema.org/Urologic"] | None = None
    citation: list[str] | None = None
    main_entity: list[Question] | DefinedTermSet | None = None
