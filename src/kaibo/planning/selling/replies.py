"""What the API says of selling points."""

from __future__ import annotations

from pydantic import BaseModel

from kaibo.compliance.api import TextFindingOut


class PointFieldOut(BaseModel):
    key: str
    zh: str
    en: str
    hint: str
    choices: list[str]


class PointFormOut(BaseModel):
    """`own`: the team's; it is proposed for products whose category or name has one of `categories`."""

    key: str
    zh: str
    en: str
    own: bool
    categories: list[str]
    fields: list[PointFieldOut]


class ProofOut(BaseModel):
    """A paper that proves it, by name and number; `link` where it lies."""

    name: str
    number: str
    link: str


class PointFindingOut(TextFindingOut):
    """`field` is that of the form, or scenes."""

    field: str


class SellingPointsOut(BaseModel):
    """`form` is the one in use, or the one that fits the product's category. Send `version` as `seen`."""

    plan: str
    item: str
    version: int
    form: str
    forms: list[PointFormOut]
    values: dict[str, str]
    scenes: list[str]
    proofs: list[ProofOut]
    findings: list[PointFindingOut]


class PointLineOut(BaseModel):
    zh: str
    en: str
    value: str


class ToldPointsOut(BaseModel):
    """As a host reads them."""

    lines: list[PointLineOut]
    scenes: list[str]
    proofs: list[ProofOut]
