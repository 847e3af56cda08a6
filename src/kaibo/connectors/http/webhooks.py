"""Webhooks: set up, given a new secret, removed; and what came to them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from ninja import Query, Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.connectors.webhooks.endpoints import WRITE, Wanted, add_webhook, remove_webhook, rotate_webhook
from kaibo.connectors.webhooks.listing import platforms, pushes, shown, webhooks
from kaibo.connectors.webhooks.replies import PushOut, WebhookOut, WebhookPlatformOut

router = guarded_router("connectors")

Word = Annotated[str, Field(max_length=128)]
Secrets = Annotated[
    dict[Annotated[str, Field(max_length=20)], Annotated[str, Field(max_length=400)]], Field(max_length=4)
]


class WebhookIn(Body):
    """`secrets`: the words that the platform's entry in /webhooks/platforms names. `account` is the account its
    orders belong to, where that is not the shop's own id. `address` only where the platform calls another one."""

    platform: Word
    name: Word
    account: Annotated[str, Field(max_length=60)] = ""
    app: Word = ""
    address: Annotated[str, Field(max_length=300)] = ""
    secrets: Secrets


class RotateIn(Body):
    secrets: Secrets


@router.get("/webhooks", permission=WRITE, response=list[WebhookOut])
def read_webhooks(request: Request) -> list[dict[str, Any]]:
    return webhooks()


@router.get("/webhooks/platforms", permission=WRITE, response=list[WebhookPlatformOut])
def read_webhook_platforms(request: Request) -> list[dict[str, Any]]:
    return platforms()


@router.post("/webhooks", permission=WRITE, response={201: WebhookOut})
def post_webhook(request: Request, body: WebhookIn) -> Status[Any]:
    wanted = Wanted(body.name, body.account, body.app, body.address, body.secrets)
    return Status(201, shown(add_webhook(request.caller, body.platform, wanted)))


@router.post("/webhooks/{webhook_id}/rotate", permission=WRITE, response=WebhookOut)
def post_rotate(request: Request, webhook_id: str, body: RotateIn) -> dict[str, Any]:
    """A new secret; the one before it still counts for a week."""
    return shown(rotate_webhook(request.caller, webhook_id, body.secrets))


@router.delete("/webhooks/{webhook_id}", permission=WRITE, response={204: None})
def delete_webhook(request: Request, webhook_id: str) -> Status[Any]:
    remove_webhook(request.caller, webhook_id)
    return Status(204, None)


@router.get("/webhooks/{webhook_id}/pushes", permission=WRITE, response=list[PushOut])
def read_pushes(
    request: Request,
    webhook_id: str,
    state: Annotated[Literal["waiting", "taken", "test", "aside", "forged"] | None, Query()] = None,
    limit: Annotated[int, Query(), Field(ge=1, le=500)] = 100,
) -> list[dict[str, Any]]:
    return pushes(webhook_id, state or "", limit)
