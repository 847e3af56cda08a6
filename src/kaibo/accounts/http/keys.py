"""Keys for programs."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from django.db.models import QuerySet
from ninja import Schema
from pydantic import Field

from kaibo.accounts.actions.keys import make_key, revoke_key
from kaibo.accounts.http.request import Body, Request
from kaibo.accounts.http.router import guarded_router
from kaibo.accounts.models import Key
from kaibo.accounts.queries.people import keys

router = guarded_router("accounts")


class Holder(Schema):
    id: str
    name: str


class KeyOut(Schema):
    id: str
    prefix: str
    name: str
    person: Holder
    permissions: list[str]
    made_at: datetime
    expires_at: datetime
    used_at: datetime | None


class NewKeyOut(KeyOut):
    """`key` is shown this once."""

    key: str


class KeyIn(Body):
    name: Annotated[str, Field(max_length=256)]
    permissions: Annotated[list[Annotated[str, Field(max_length=60)]], Field(max_length=200)]
    days: Annotated[int, Field(ge=-1, le=100_000)] = 90


@router.get("/keys", permission="accounts.keys.write", response=list[KeyOut])
def list_keys(request: Request) -> QuerySet[Key]:
    return keys(request.caller)


@router.post("/keys", permission="accounts.keys.write", response={201: NewKeyOut})
def post_key(request: Request, body: KeyIn) -> NewKeyOut:
    made = make_key(request.caller, body.name, body.permissions, days=body.days)
    shown = KeyOut.from_orm(made.key).model_dump()
    return NewKeyOut(**shown, key=made.text)


@router.delete("/keys/{key_id}", permission="accounts.keys.write", response={204: None})
def delete_key(request: Request, key_id: str) -> None:
    revoke_key(request.caller, key_id)
