"""The files of an asset: taken in as they are, told by their bytes, seen, tried against each other, taken away.

A file that is taken away keeps its original: a version brought back has it again.
"""

from __future__ import annotations

from typing import Any, BinaryIO

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.files.api import open_plain, receive, register
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.planning.models import AssetFile, Plan
from kaibo.planning.plans.changing import changing
from kaibo.planning.plans.reading import plan_of

LARGEST = 12 << 20
"""Bytes of one file; what is larger lies elsewhere, and the asset links to it."""
MOST = 20
PLAIN = "application/octet-stream"
PICTURES = ("image/jpeg", "image/png", "image/gif", "image/webp")
VIDEOS = ("video/mp4", "video/quicktime", "video/webm")


def media_of(raw: bytes) -> str:
    """What the first bytes say; `application/octet-stream` for whatever no browser is to show."""
    head = raw[:16]
    for begin, media in ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png")):
        if head.startswith(begin):
            return media
    if head[:6] in {b"GIF87a", b"GIF89a"}:
        return "image/gif"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp":
        return "video/quicktime" if head[8:12] == b"qt  " else "video/mp4"
    return "video/webm" if head[:4] == b"\x1aE\xdf\xa3" else PLAIN


def add_file(caller: Caller, id: str, asset: str, name: str, raw: bytes, variant: str = "") -> Plan:
    """Raises KaiboError (404), (413) for more than 12 MB, (422) for nothing at all or more than 20 files."""
    if len(raw) > LARGEST:
        raise KaiboError("planning.file_large", status=413, megabytes=LARGEST >> 20)
    if not raw:
        raise KaiboError("planning.file_empty", status=422)
    plan_of(id, caller.scope)
    with receive() as receiver:
        receiver.write(raw)
        stored = receiver.finish()
        with transaction.atomic(), changing(caller, id, "asset_file_added", name) as plan:
            _asset(plan, asset)
            if plan.asset_files.filter(asset=asset).count() >= MOST:
                raise KaiboError("planning.too_many_files", status=422, most=MOST)
            register(stored)
            told = {"file": stored.id, "name": _named(name), "media": media_of(raw), "size": stored.size}
            AssetFile.objects.create(
                id=new_id("asf"), plan=plan, asset=asset, variant=variant, by=caller.name, at=now(), **told
            )
    return plan


def change_file(caller: Caller, id: str, asset: str, file: str, told: dict[str, Any]) -> Plan:
    """`variant`, and whether it is the one that was `used`: then the asset's others weren't."""
    with changing(caller, id, "asset_file_changed", found(caller, id, asset, file).name) as plan:
        row = _of(plan, asset, file)
        if told.get("used"):
            plan.asset_files.filter(asset=asset).update(used=False)
        for name, value in told.items():
            setattr(row, name, value)
        row.save()
    return plan


def remove_file(caller: Caller, id: str, asset: str, file: str) -> Plan:
    with changing(caller, id, "asset_file_removed", found(caller, id, asset, file).name) as plan:
        _of(plan, asset, file).delete()
    return plan


def found(caller: Caller, id: str, asset: str, file: str) -> AssetFile:
    """Raises KaiboError (404) for what isn't there or not for the caller."""
    return _of(plan_of(id, caller.scope), asset, file)


def opened(row: AssetFile) -> BinaryIO:
    return open_plain(row.file)


def _asset(plan: Plan, asset: str) -> None:
    if not plan.assets.filter(id=asset).exists():
        raise KaiboError("kit.not_found", status=404)


def _of(plan: Plan, asset: str, file: str) -> AssetFile:
    return there(plan.asset_files.filter(asset=asset, id=file).first())


def _named(name: str) -> str:
    return name.replace("\\", "/").rpartition("/")[2][-200:] or "file"
