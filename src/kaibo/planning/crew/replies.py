"""What the API says of a show's crew."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

Role = Literal["host", "assistant", "operator", "director", "ads", "service", "other"]


class CrewNeedOut(BaseModel):
    """`here` are rostered; at least `least` are wanted, at most `most` where there is an upper end."""

    role: Role
    least: int
    most: int | None
    here: int
    state: Literal["short", "enough", "over"]


class ElsewhereOut(BaseModel):
    """Another show at the same time; empty texts for one the reader may not see."""

    plan: str
    title: str
    account_name: str
    planned_at: datetime


class CrewMemberOut(BaseModel):
    id: str
    role: Role
    name: str
    note: str
    elsewhere: list[ElsewhereOut]


class CrewOut(BaseModel):
    """`own`: the plan has needs of its own, else the house's hold. `people` are names to choose from."""

    plan: str
    version: int
    own: bool
    needs: list[CrewNeedOut]
    members: list[CrewMemberOut]
    people: list[str]
