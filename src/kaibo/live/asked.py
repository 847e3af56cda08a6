"""What requests that move a rundown on have in common."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from kaibo.accounts.api import Body

Turn = Annotated[int, Field(ge=0, le=2**31 - 1)] | None


class TurnIn(Body):
    """`turn`: the rundown as the person saw it; left out, whoever acts last wins."""

    turn: Turn = None
