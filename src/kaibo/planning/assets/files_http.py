"""The files of an asset, sent and seen."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import FileResponse
from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.kit.coded import decoded
from kaibo.planning.assets.files import PICTURES, PLAIN, VIDEOS, add_file, change_file, found, opened, remove_file
from kaibo.planning.assets.reading import assets
from kaibo.planning.assets.replies import AssetOut

router = guarded_router("planning")
FILES = "/plans/{plan}/assets/{asset}/files"
Variant = Literal["", "A", "B", "C", "D"]


class AssetFileIn(Body):
    """`data`: the file in base64, at most 12 MB of it."""

    name: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
    data: Annotated[str, Field(max_length=17 << 20)]
    variant: Variant = ""


class AssetFileFieldsIn(Body):
    """Fields left out stay; one that is `used` is the only one of its asset."""

    variant: Variant | None = None
    used: bool | None = None


@router.post(FILES, permission="planning.plans.write", response={201: list[AssetOut]})
def post_asset_file(request: Request, plan: str, asset: str, body: AssetFileIn) -> Status[Any]:
    """413 for more than 12 MB."""
    add_file(request.caller, plan, asset, body.name, decoded(body.data, "planning.file_broken"), body.variant)
    return Status(201, assets(plan, request.caller))


@router.get(
    f"{FILES}/{{file}}", permission="planning.plans.read", response={200: bytes}, media=(*PICTURES, *VIDEOS, PLAIN)
)
def read_asset_file(request: Request, plan: str, asset: str, file: str) -> FileResponse:
    """As it was sent: pictures and videos to be seen, everything else to be saved."""
    row = found(request.caller, plan, asset, file)
    return FileResponse(
        opened(row), as_attachment=row.media == PLAIN, filename=row.name, content_type=row.media,
        headers={"Content-Length": str(row.size), "X-Content-Type-Options": "nosniff"},
    )  # fmt: skip


@router.patch(f"{FILES}/{{file}}", permission="planning.plans.write", response=list[AssetOut])
def patch_asset_file(
    request: Request, plan: str, asset: str, file: str, body: AssetFileFieldsIn
) -> list[dict[str, Any]]:
    change_file(request.caller, plan, asset, file, body.model_dump(exclude_none=True))
    return assets(plan, request.caller)


@router.delete(f"{FILES}/{{file}}", permission="planning.plans.write", response=list[AssetOut])
def delete_asset_file(request: Request, plan: str, asset: str, file: str) -> list[dict[str, Any]]:
    remove_file(request.caller, plan, asset, file)
    return assets(plan, request.caller)
