"""Files that somebody hands in for the company's look: good ones, and ones that try something."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

from PIL import Image
from pptx import Presentation
from pptx.util import Inches


def picture(form: str = "PNG", size: tuple[int, int] = (300, 100)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, (0, 80, 160)).save(out, form)
    return out.getvalue()


def picture_bomb() -> bytes:
    """A PNG whose head promises 60,000 × 60,000 pixels."""
    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    made = b"".join(struct.pack(">I", len(b)) + k + b + struct.pack(">I", zlib.crc32(k + b)) for k, b in chunks)
    return b"\x89PNG\r\n\x1a\n" + made


def slides(width: float = 13.333, *, change: Callable[[Any], None] | None = None, pages: int = 2) -> bytes:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(width), Inches(7.5 if width > 11 else width * 9 / 16)
    for _ in range(pages):
        deck.slides.add_slide(deck.slide_layouts[5]).shapes.title.text = "内部机密"
    if change:
        change(deck)
    out = io.BytesIO()
    deck.save(out)
    return out.getvalue()


def repacked(data: bytes, more: dict[str, bytes], *, types: tuple[bytes, bytes] = (b"", b"")) -> bytes:
    """The same archive with parts added, and its list of types changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part in source.infolist():
            body = source.read(part)
            made.writestr(part.filename, body.replace(*types) if part.filename.startswith("[Content") else body)
        for name, body in more.items():
            made.writestr(name, body)
    return out.getvalue()
