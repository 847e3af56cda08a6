"""What was stored: the history, undo, and the rows that were refused."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Query, Status
from pydantic import Field

from kaibo.accounts.api import Request, audit, guarded_router
from kaibo.connectors.actions.take_back import undo
from kaibo.connectors.formats import formats
from kaibo.connectors.queries.history import history, imported
from kaibo.connectors.queries.privy import refuse_unless_seen
from kaibo.connectors.queries.refused import refused_csv
from kaibo.connectors.replies.batches import BatchesOut, BatchOut, FormatOut
from kaibo.kit.table import Ask

router = guarded_router("connectors")


@router.get("/batches", permission="connectors.imports.read", response=BatchesOut)
def read_batches(
    request: Request,
    page: Annotated[int, Query(), Field(ge=1, le=100_000)] = 1,
    size: Annotated[int, Query(), Field(ge=1, le=500)] = 50,
    state: str = "",
) -> dict[str, Any]:
    found = history(Ask(page, size), state=state, caller=request.caller)
    return {"rows": found.rows, "total": found.total}


@router.get("/batches/{batch}", permission="connectors.imports.read", response=BatchOut)
def read_batch(request: Request, batch: int) -> dict[str, Any]:
    refuse_unless_seen(request.caller, batch)
    return imported(batch)


@router.post("/batches/{batch}/undo", permission="connectors.imports.write", response={204: None})
def undo_batch(request: Request, batch: int) -> Status[Any]:
    refuse_unless_seen(request.caller, batch)
    undo(batch, by=request.caller.name)
    audit(request.caller, "connectors.batch.undone", str(batch))
    return Status(204, None)


@router.get(
    "/batches/{batch}/refused", permission="connectors.imports.read", response={200: bytes}, media=("text/csv",)
)
def read_refused(request: Request, batch: int) -> HttpResponse:
    refuse_unless_seen(request.caller, batch)
    answer = HttpResponse(refused_csv(batch), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="refused-{batch}.csv"'
    return answer


@router.get("/formats", permission="connectors.imports.read", response=list[FormatOut])
def read_formats(request: Request) -> list[dict[str, Any]]:
    return [{name: getattr(each, name) for name in FormatOut.model_fields} for each in formats().values()]
