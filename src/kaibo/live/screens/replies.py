"""What the API says of signed links to screens."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel


class ScreenOut(BaseModel):
    """A signed link. `token` is told once, when it is made; the pages are `/live/screens/{wall|prompter}?token=…` and
    `/live/screens/overlay/{price|…}?token=…`."""

    id: str
    kind: str
    name: str
    by: str
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    token: str | None = None
