"""What the API says of webhooks."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel


class WebhookPlatformOut(BaseModel):
    """`secrets` names the words to type in; `needs_app` where the app's public id is needed too."""

    key: str
    zh: str
    en: str
    secrets: list[str]
    needs_app: bool


class PushCountsOut(BaseModel):
    """Of the last thirty days. `aside`: of an unknown topic or not as documented; `forged`: signed wrongly."""

    waiting: int
    taken: int
    test: int
    aside: int
    forged: int


class WebhookOut(BaseModel):
    """`url` is what to type in at the platform; without KAIBO_URL it is the path alone. Secrets are never shown."""

    id: str
    platform: str
    platform_zh: str
    platform_en: str
    name: str
    account: str
    app: str
    path: str
    url: str
    secrets: list[str]
    made_by: str
    made_at: datetime
    rotated_at: datetime | None
    old_secret_until: datetime | None
    last_at: datetime | None
    pushes: PushCountsOut


class PushOut(BaseModel):
    """A body that came. `told` counts its messages: told, quiet, test, unknown, broken; `signals`, `repeated`."""

    id: str
    at: datetime
    size: int
    state: Literal["waiting", "taken", "test", "aside", "forged"]
    topics: list[str]
    told: dict[str, int]
    reason: str
