"""What everybody may do with their own account: password and sessions."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import Field

from kaibo.accounts.actions.people import change_own_password
from kaibo.accounts.actions.sessions import revoke
from kaibo.accounts.http.request import Body, Request
from kaibo.accounts.http.router import guarded_router
from kaibo.accounts.queries.people import live_sessions
from kaibo.kit.errors import KaiboError

router = guarded_router("accounts")

Text = Annotated[str, Field(max_length=256)]


class LiveSession(Schema):
    id: str
    made_at: datetime
    seen_at: datetime
    address: str
    agent: str
    current: bool


class NewPassword(Body):
    current: Text
    password: Text


@router.get("/sessions", permission="accounts.self.read", response=list[LiveSession])
def list_sessions(request: Request) -> list[LiveSession]:
    caller = request.caller
    return [
        LiveSession(
            id=each.id,
            made_at=each.made_at,
            seen_at=each.seen_at,
            address=each.address,
            agent=each.agent,
            current=each.id == caller.session,
        )
        for each in live_sessions(caller)
    ]


@router.delete("/sessions/{session_id}", permission="accounts.self.write", response={204: None})
def delete_session(request: Request, session_id: str) -> None:
    revoke(request.caller, session_id)


@router.post("/password", permission="accounts.self.write", response={204: None})
def post_password(request: Request, body: NewPassword) -> None:
    if request.caller.via != "session":
        raise KaiboError("accounts.not_allowed", status=403, permission="accounts.self.write")
    change_own_password(request.caller, body.current, body.password)
