"""Signed links to screens."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.live.models import Screen
from kaibo.live.reading import run_of
from kaibo.live.screens.acts import make_screen, revoke_screen
from kaibo.live.screens.replies import ScreenOut

router = guarded_router("live")


class ScreenIn(Body):
    """`kind`: wall, prompter, overlay_price, overlay_countdown, overlay_stock, overlay_gifts, overlay_vote,
    overlay_lottery, overlay_correction, overlay_ai."""

    kind: Annotated[str, Field(max_length=40)]
    name: Annotated[str, Field(max_length=60)] = ""
    hours: Annotated[int, Field(ge=1, le=24 * 31)] = 24


@router.get("/runs/{id}/screens", permission="live.screens.write", response=list[ScreenOut])
def read_screens(request: Request, id: str) -> list[dict[str, Any]]:
    """All links ever made for the run, newest first, without their tokens."""
    return [_shown(each) for each in run_of(id, request.caller.scope).screens.order_by("-made_at")]


@router.post("/runs/{id}/screens", permission="live.screens.write", response={201: ScreenOut})
def post_screen(request: Request, id: str, body: ScreenIn) -> Status[Any]:
    """The token is told in this answer alone."""
    made = make_screen(request.caller, id, body.kind, name=body.name, hours=body.hours)
    return Status(201, {**_shown(made.screen), "token": made.token})


@router.delete("/runs/{id}/screens/{screen}", permission="live.screens.write", response={204: None})
def delete_screen(request: Request, id: str, screen: str) -> Status[Any]:
    revoke_screen(request.caller, id, screen)
    return Status(204, None)


def _shown(screen: Screen) -> dict[str, Any]:
    names = ("id", "kind", "name", "by", "made_at", "expires_at", "revoked_at")
    return {name: getattr(screen, name) for name in names}
