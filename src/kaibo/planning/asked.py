"""What the requests of this room's topics have in common."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from pydantic import AwareDatetime, Field, StringConstraints

from kaibo.compliance.api import DRAFT, LAWFUL

Moment = Annotated[AwareDatetime, Field(ge=datetime(2000, 1, 1, tzinfo=UTC), le=datetime(2200, 1, 1, tzinfo=UTC))]
Title = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Shown = Annotated[Title, LAWFUL]
"""A title that viewers read."""
Spoken = Annotated[Title, DRAFT]
"""A title that the host reads out, checked before the show goes on air."""
Seen = Annotated[int, Field(ge=0, le=2**31 - 1)] | None
"""The version that the caller saw; None: whatever it is now."""
