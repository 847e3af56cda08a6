"""What the API says of the host that uploads are measured against."""

from __future__ import annotations

from datetime import datetime

from pydantic import BaseModel


class LineHostOut(BaseModel):
    """`url` is empty where the company has named none."""

    url: str
    by: str
    at: datetime | None
