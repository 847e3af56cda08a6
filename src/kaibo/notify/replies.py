"""What the API says of channels and of what went through them."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

ChannelKind = Literal["email", "feishu", "dingtalk", "wecom"]


class ChannelSettingsOut(BaseModel):
    """Of a robot only the host of its webhook; of e-mail the server and who writes to whom."""

    model_config = ConfigDict(populate_by_name=True)

    host: str
    port: int | None
    security: Literal["starttls", "tls", "plain"] | None
    user: str
    sender: str = Field(alias="from")
    to: list[str]


class NotifyChannelOut(BaseModel):
    """`held` names the secrets there are; what they are is never told. `sent_at`: when something last went through."""

    id: str
    kind: ChannelKind
    name: str
    settings: ChannelSettingsOut
    held: list[str]
    active: bool
    made_by: str
    made_at: datetime
    sent_at: datetime | None


class DeliveryErrorOut(BaseModel):
    code: str
    message_zh: str
    message_en: str


class DeliveryOut(BaseModel):
    """`error` of one that was sent says who did not get it; of one that waits, why the last attempt failed."""

    id: str
    channel: str
    channel_name: str
    kind: ChannelKind
    title: str
    files: list[str]
    test: bool
    state: Literal["waiting", "sent", "failed"]
    attempts: int
    error: DeliveryErrorOut | None
    made_by: str
    made_at: datetime
    next_at: datetime | None
    ended_at: datetime | None


class DeliveriesOut(BaseModel):
    rows: list[DeliveryOut]
    total: int


class ChannelNameOut(BaseModel):
    """A channel to choose."""

    id: str
    kind: ChannelKind
    name: str
    active: bool
