"""Traffic by channel, and spend by show, hour and host."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Any, Literal

from ninja import Query
from pydantic import BaseModel, Field

from kaibo.accounts.api import Request, guarded_router
from kaibo.kit.errors import KaiboError
from kaibo.traffic.queries.asked import Asked
from kaibo.traffic.queries.channels import channels
from kaibo.traffic.queries.spending import spending
from kaibo.traffic.replies import ChannelsOut, SpendOut

router = guarded_router("traffic")

Word = Annotated[str, Field(max_length=120)]


class TrafficAsked(BaseModel):
    """Which part of the traffic, by business day."""

    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None
    platform: Word = ""
    account: Word = ""
    host: Word = ""
    show: Word = ""
    currency: Word = ""

    def asked(self) -> Asked:
        if self.from_ and self.to and self.to < self.from_:
            raise KaiboError("traffic.window_reversed", status=422)
        return Asked(self.from_, self.to, self.platform, self.account, self.host, self.show, self.currency)


Against = Literal["previous", "year"]


@router.get("/channels", permission="traffic.channels.read", response=ChannelsOut)
def read_channels(request: Request, part: Query[TrafficAsked], against: Against = "previous") -> dict[str, Any]:
    return channels(replace(part.asked(), against=against), request.caller.scope)


@router.get("/spend", permission="traffic.channels.read", response=SpendOut)
def read_spend(request: Request, part: Query[TrafficAsked]) -> dict[str, Any]:
    return spending(part.asked(), request.caller.scope)
