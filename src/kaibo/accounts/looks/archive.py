"""A company's PPTX as an archive: no bomb, no macro, nothing that runs or is fetched, before anything is opened."""

from __future__ import annotations

import io
import re
import zipfile

from kaibo.kit.errors import KaiboError

LARGEST_FILE = 12 << 20
MOST_PARTS, MOST_UNPACKED = 3000, 120 << 20
_TYPES = "[Content_Types].xml"
_OLD = b"\xd0\xcf\x11\xe0"
_RUNS = re.compile(r"vbaproject|activex|macrosheet|\.(bin|exe|dll|vbs|js)$", re.IGNORECASE)
_HARMLESS = re.compile(r"printersettings\d*\.bin$", re.IGNORECASE)
_TEMPLATE, _DECK = (
    f"application/vnd.openxmlformats-officedocument.presentationml.{kind}.main+xml".encode()
    for kind in ("template", "presentation")
)


def checked_archive(data: bytes) -> bytes:
    """The same presentation, a template (.potx) made a presentation. 413 too large, 422 whatever else is wrong."""
    if len(data) > LARGEST_FILE:
        raise KaiboError("accounts.master_too_large", status=413, megabytes=LARGEST_FILE >> 20)
    if data.startswith(_OLD):
        raise KaiboError("accounts.master_old", status=422)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _checked(archive, data)
    except (zipfile.BadZipFile, KeyError, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise KaiboError("accounts.master_type", status=422) from error


def _checked(archive: zipfile.ZipFile, data: bytes) -> bytes:
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise KaiboError("accounts.master_bomb", status=413, megabytes=MOST_UNPACKED >> 20)
    types = archive.read(_TYPES)
    if b"macroEnabled" in types or any(_runs(part.filename) for part in parts):
        raise KaiboError("accounts.master_macro", status=422)
    for part in parts:
        if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(part):
            raise KaiboError("accounts.master_broken", status=422)
    if _DECK in types:
        return data
    if _TEMPLATE not in types:
        raise KaiboError("accounts.master_type", status=422)
    return _as_deck(archive, types.replace(_TEMPLATE, _DECK))


def _runs(name: str) -> bool:
    return bool(_RUNS.search(name)) and not _HARMLESS.search(name)


def _as_deck(archive: zipfile.ZipFile, types: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for part in archive.infolist():
            made.writestr(part.filename, types if part.filename == _TYPES else archive.read(part))
    return out.getvalue()
