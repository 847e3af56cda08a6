"""The host that uploads are measured against, and the worker that may speak with it."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpResponse
from pydantic import StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.planning.readiness.line.host import line_host, policy, set_line_host, worker
from kaibo.planning.readiness.line.replies import LineHostOut

router = guarded_router("planning")
SCRIPT = "text/javascript"


class LineHostIn(Body):
    """Where a POST is taken and answered to pages of other addresses; empty for none."""

    url: Annotated[str, StringConstraints(strip_whitespace=True, max_length=2_000)]


@router.get("/line-host", permission="planning.checks.write", response=LineHostOut)
def read_line_host(request: Request) -> dict[str, Any]:
    row = line_host()
    return {"url": row.url, "by": row.by, "at": row.at} if row else {"url": "", "by": "", "at": None}


@router.put("/line-host", permission="accounts.company.write", response=LineHostOut)
def put_line_host(request: Request, body: LineHostIn) -> dict[str, Any]:
    """422 for an address that isn't https, nor http in one's own network."""
    set_line_host(request.caller, body.url)
    return read_line_host(request)


@router.get("/line-host/worker", permission="planning.checks.write", response={200: bytes}, media=(SCRIPT,))
def read_line_worker(request: Request) -> HttpResponse:
    """The script that measures, with a content policy that names that host alone; 404 where none is set."""
    return HttpResponse(worker(), content_type=SCRIPT, headers={"Content-Security-Policy": policy()})
