"""What the API says of templates."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from kaibo.planning.plans.kinds import Kind


class HouseNameOut(BaseModel):
    """What something is called in both languages: told in the reader's where it is the house's own name, as it was
    typed where it is not."""

    zh: str
    en: str


class TemplatePartOut(BaseModel):
    """A segment, `minutes` long in a show of the template's length."""

    kind: str
    title: str
    minutes: int
    note: str


class TemplateTaskOut(BaseModel):
    """Due so many minutes after the show's begin or end; negative is before."""

    phase: str
    title: str
    channel: str
    asset: str
    due: int
    after: Literal["begin", "end"]


class PlanTemplateOut(BaseModel):
    """`id` is `house` for the house's own, whose name is its kind's. `roles`: how many products of each the line-up
    wants."""

    id: str
    name: str
    kind: Kind
    by: str
    planned_s: int
    segments: list[TemplatePartOut]
    tasks: list[TemplateTaskOut]
    roles: dict[str, int]
    checks: list[str]
