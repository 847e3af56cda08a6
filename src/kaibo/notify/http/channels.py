"""Channels: read, set up, tried."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.notify.actions.channels import Wanted, add_channel, change_channel, remove_channel
from kaibo.notify.actions.handing import try_channel
from kaibo.notify.queries.channels import channels, shown
from kaibo.notify.queries.deliveries import delivery_of
from kaibo.notify.replies import ChannelKind, DeliveryOut, NotifyChannelOut

router = guarded_router("notify")

WRITE = "notify.channels.write"
Word = Annotated[str, Field(max_length=256)]
Secret = Annotated[str, Field(max_length=1000)]


class ChannelSettings(Body):
    """Of e-mail; a robot has none beside its secrets."""

    host: Word = ""
    port: Annotated[int, Field(ge=0, le=65_535)] | None = None
    security: Word = "starttls"
    user: Word = ""
    sender: Annotated[str, Field(max_length=256, alias="from")] = ""
    to: Annotated[list[Word], Field(max_length=200)] = []


class ChannelChanges(Body):
    """`secrets`: password; or url (the webhook) and secret (what signs). One not sent stays, "" takes it away."""

    name: Word
    settings: ChannelSettings = ChannelSettings()
    secrets: Annotated[dict[Annotated[str, Field(max_length=20)], Secret], Field(max_length=5)] = {}
    active: bool = True

    def wanted(self) -> Wanted:
        return Wanted(self.name, self.settings.model_dump(by_alias=True), self.secrets, self.active)


class ChannelIn(ChannelChanges):
    kind: ChannelKind


class TryIn(Body):
    language: Literal["zh", "en"] = "zh"


@router.get("/channels", permission=WRITE, response=list[NotifyChannelOut])
def read_channels(request: Request) -> list[dict[str, Any]]:
    return channels()


@router.post("/channels", permission=WRITE, response={201: NotifyChannelOut})
def post_channel(request: Request, body: ChannelIn) -> Status[Any]:
    return Status(201, shown(add_channel(request.caller, body.kind, body.wanted())))


@router.put("/channels/{channel_id}", permission=WRITE, response=NotifyChannelOut)
def put_channel(request: Request, channel_id: str, body: ChannelChanges) -> dict[str, Any]:
    return shown(change_channel(request.caller, channel_id, body.wanted()))


@router.delete("/channels/{channel_id}", permission=WRITE, response={204: None})
def delete_channel(request: Request, channel_id: str) -> Status[Any]:
    remove_channel(request.caller, channel_id)
    return Status(204, None)


@router.post("/channels/{channel_id}/try", permission=WRITE, response=DeliveryOut)
def post_try(request: Request, channel_id: str, body: TryIn) -> dict[str, Any]:
    """Send a test; what became of it is told by the delivery this answers with."""
    return delivery_of(try_channel(request.caller, channel_id, body.language).id)
