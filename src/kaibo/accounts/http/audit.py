"""The audit trail, newest first."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Annotated, Any

from ninja import Query, Schema
from pydantic import Field

from kaibo.accounts.http.request import Request
from kaibo.accounts.http.router import guarded_router
from kaibo.accounts.models import Entry

router = guarded_router("accounts")

SIZE = 100


class EntryOut(Schema):
    seq: int
    at: datetime
    who: str
    name: str
    via: str
    address: str
    what: str
    of: str
    detail: dict[str, Any]

    @staticmethod
    def resolve_detail(entry: Entry) -> dict[str, Any]:
        return dict(json.loads(entry.detail))


class TrailOut(Schema):
    rows: list[EntryOut]
    total: int


@router.get("/audit", permission="accounts.audit.read", response=TrailOut)
def read_audit(request: Request, page: Annotated[int, Query(), Field(ge=1, le=1_000_000)] = 1) -> dict[str, Any]:
    rows = Entry.objects.order_by("-seq")[(page - 1) * SIZE : page * SIZE]
    return {"rows": rows, "total": Entry.objects.count()}
