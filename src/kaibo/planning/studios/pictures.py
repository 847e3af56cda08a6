"""The picture of a scene: read as what it is, drawn anew so that nothing else of the file is kept, and sealed."""

from __future__ import annotations

import io

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.files import api as files
from kaibo.kit.errors import KaiboError
from kaibo.planning import company_rows as rows
from kaibo.planning.models import SceneModule

MOST_BYTES, MOST_PIXELS = 8 << 20, 40_000_000
KEPT = (1600, 1600)
_FORMS = ("JPEG", "PNG", "WEBP")


def set_picture(caller: Caller, id: str, data: bytes, *, seen: int | None) -> SceneModule:
    """In place of the one there was. Raises KaiboError (404), (409), (413) for more than 8 MB or 40 million pixels,
    (422) for what is no JPEG, PNG or WebP."""
    drawn = _drawn(data)
    with files.receive() as receiver:
        receiver.write(drawn)
        stored = receiver.finish()
        with transaction.atomic():
            files.register(stored)
            return _replaced(caller, id, stored.id, seen)


def drop_picture(caller: Caller, id: str, *, seen: int | None) -> SceneModule:
    with transaction.atomic():
        return _replaced(caller, id, "", seen)


def picture(id: str) -> bytes:
    """A JPEG. Raises KaiboError (404) for a scene without one."""
    name = rows.found(SceneModule, id).picture
    if not name:
        raise KaiboError("kit.not_found", status=404)
    with files.open_plain(name) as opened:
        return opened.read()


def _replaced(caller: Caller, id: str, name: str, seen: int | None) -> SceneModule:
    with rows.changed(caller, SceneModule, id, "planning.scene.picture_changed", seen=seen) as row:
        before, row.picture = row.picture, name
    if before:
        files.erase(before)
    return row


def _drawn(data: bytes) -> bytes:
    from PIL import Image, ImageOps  # noqa: PLC0415 - only who hands in a picture pays for it

    if len(data) > MOST_BYTES:
        raise _too_large()
    try:
        with Image.open(io.BytesIO(data), formats=_FORMS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise _too_large()
            upright = ImageOps.exif_transpose(opened).convert("RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large() from error
    except (OSError, ValueError, SyntaxError) as error:
        raise KaiboError("planning.picture_broken", status=422) from error
    upright.thumbnail(KEPT)
    out = io.BytesIO()
    upright.save(out, "JPEG", quality=85)
    return out.getvalue()


def _too_large() -> KaiboError:
    return KaiboError("planning.picture_large", status=413, megabytes=MOST_BYTES >> 20, millions=MOST_PIXELS // 10**6)
