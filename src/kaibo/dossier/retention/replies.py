"""What operations on retention answer."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel

from kaibo.dossier.tongues import TwoTongues


class OverdueOut(BaseModel):
    """`rows` go with the next purge; `held` stay, because of `why`."""

    place: str
    name: TwoTongues
    rows: int
    oldest: datetime | None
    held: int
    why: TwoTongues


class PurgeOut(BaseModel):
    id: str
    at: datetime
    by: str
    before: datetime
    done_at: datetime | None
    rows: int


class RetentionOut(BaseModel):
    """`months` that personal data are kept; `rows`: what is from before `before`, nothing of it gone yet."""

    months: int
    before: datetime
    rows: list[OverdueOut]
    working: bool
    purges: list[PurgeOut]
