"""What the API says of who is in the room."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

Role = Literal["host", "assistant", "controller", "operator", "customer_service", "viewer"]


class PresentOut(BaseModel):
    """Somebody seen in the room within the last 30 s."""

    name: str
    role: str
    since: datetime
