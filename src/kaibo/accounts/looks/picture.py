"""A logo: read as the picture it is and drawn anew as PNG, so that nothing else of the file is kept."""

from __future__ import annotations

import io
from dataclasses import dataclass

from kaibo.kit.errors import KaiboError

LARGEST_FILE = 2 << 20
MOST_SIDE, MOST_PIXELS, LEAST_SIDE = 8000, 40_000_000, 24
KEPT = (1200, 600)
"""A logo is kept no larger: three times what a slide shows of it."""
_STARTS = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG"}


@dataclass(frozen=True)
class Picture:
    """A PNG of `width` × `height` pixels."""

    data: bytes
    width: int
    height: int


def checked_logo(data: bytes) -> Picture:
    """422 for what is no PNG or JPEG, too small or broken; 413 for too large a file or too many pixels."""
    if len(data) > LARGEST_FILE:
        raise KaiboError("accounts.logo_too_large", status=413, megabytes=LARGEST_FILE >> 20)
    form = next((name for start, name in _STARTS.items() if data.startswith(start)), "")
    if not form:
        svg = b"<svg" in data[:4096].lower()
        raise KaiboError("accounts.logo_svg" if svg else "accounts.logo_type", status=422)
    return _drawn_anew(data, form)


def _drawn_anew(data: bytes, form: str) -> Picture:
    from PIL import Image, ImageOps  # noqa: PLC0415 - only who changes the logo pays for it

    try:
        with Image.open(io.BytesIO(data), formats=(form,)) as opened:
            _check_size(*opened.size)
            upright = ImageOps.exif_transpose(opened).convert("RGBA")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except (OSError, ValueError, SyntaxError) as error:
        raise KaiboError("accounts.logo_broken", status=422) from error
    upright.thumbnail(KEPT)
    out = io.BytesIO()
    Image.frombytes("RGBA", upright.size, upright.tobytes()).save(out, "PNG", optimize=True)
    return Picture(out.getvalue(), *upright.size)


def _check_size(width: int, height: int) -> None:
    """By the file's head, before a pixel is unpacked."""
    if max(width, height) > MOST_SIDE or width * height > MOST_PIXELS:
        raise _too_many_pixels()
    if min(width, height) < LEAST_SIDE:
        raise KaiboError("accounts.logo_too_small", status=422, least=LEAST_SIDE)


def _too_many_pixels() -> KaiboError:
    return KaiboError("accounts.logo_pixels", status=413, side=MOST_SIDE, millions=MOST_PIXELS // 1_000_000)
