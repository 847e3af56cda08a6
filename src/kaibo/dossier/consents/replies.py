"""What operations on consents answer."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from kaibo.dossier.people.correction_replies import PutRightOut


class ConsentOut(BaseModel):
    """One entry. `person` is a pseudonym; `text` the version of the words; `holds`: given and not taken back since."""

    id: str
    person: str
    platform: str
    purpose: Literal["marketing", "fan_group", "profiling", "co_brand", "filming"]
    text: str
    given: bool
    at: datetime
    proof: str
    by: str
    holds: bool
    corrected: list[PutRightOut] = []


class ConsentsOut(BaseModel):
    rows: list[ConsentOut]
    total: int
