"""Files on their way in: look at them, choose how to read them, store or discard them."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, audit, guarded_router
from kaibo.connectors.actions.receive import ask_to_read, ask_to_store
from kaibo.connectors.actions.take_back import discard
from kaibo.connectors.models import Upload
from kaibo.connectors.queries.history import open_uploads, shown, upload_of
from kaibo.connectors.queries.privy import refuse_unless_shown
from kaibo.connectors.replies.uploads import UploadOut

router = guarded_router("connectors")

Word = Annotated[str, Field(max_length=200)]


class Choices(Body):
    """How a file is to be read; what is left out is found by looking."""

    kind: Word | None = None
    map: dict[Word, Word] | None = None
    zone: Word | None = None
    date_order: Word | None = None
    currency: Word | None = None
    account: Word | None = None
    platform: Word | None = None


def _seen(request: Request, id: str) -> Upload:
    return refuse_unless_shown(request.caller, upload_of(id))


@router.get("/uploads", permission="connectors.imports.read", response=list[UploadOut])
def read_uploads(request: Request) -> list[dict[str, Any]]:
    return open_uploads(request.caller)


@router.get("/uploads/{id}", permission="connectors.imports.read", response=UploadOut)
def read_upload(request: Request, id: str) -> dict[str, Any]:
    return shown(_seen(request, id))


@router.post("/uploads/{id}/preview", permission="connectors.imports.write", response={202: UploadOut})
def preview_upload(request: Request, id: str, body: Choices) -> Status[Any]:
    return Status(202, shown(ask_to_read(_seen(request, id), body.model_dump(exclude_none=True))))


@router.post("/uploads/{id}/store", permission="connectors.imports.write", response={202: UploadOut})
def store_upload(request: Request, id: str) -> Status[Any]:
    upload = ask_to_store(_seen(request, id), by=request.caller.name)
    audit(request.caller, "connectors.upload.stored", upload.id, file=upload.name)
    return Status(202, shown(upload))


@router.delete("/uploads/{id}", permission="connectors.imports.write", response=UploadOut)
def discard_upload(request: Request, id: str) -> dict[str, Any]:
    upload = discard(_seen(request, id))
    audit(request.caller, "connectors.upload.discarded", upload.id, file=upload.name)
    return shown(upload)
