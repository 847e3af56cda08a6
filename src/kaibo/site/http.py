"""The site's own operations: how the system is, and what it offers."""

from __future__ import annotations

from typing import Any

from ninja import Schema

from kaibo.accounts.api import Request, guarded_router
from kaibo.site import status

router = guarded_router("site")


class ProcessOut(Schema):
    name: str
    state: str
    pid: int | None
    since: str | None
    restarts: int
    rss: int | None


class StoreOut(Schema):
    version: str | None
    rows: int | None
    bytes: int | None


class DiskOut(Schema):
    free: int
    total: int


class QueueOut(Schema):
    ready: int | None
    running: int | None
    failed: int | None


class StatusOut(Schema):
    processes: list[ProcessOut]
    store: StoreOut
    disk: DiskOut
    queue: QueueOut
    version: str
    home: str


@router.get("/status", permission="site.status.read", response=StatusOut)
def read_status(request: Request) -> dict[str, Any]:
    return status.full()
