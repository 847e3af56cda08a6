"""A workbook's zip, judged by its directory before anything is unpacked."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path
from typing import Final

from kaibo.connectors.reading.limits import (
    ARCHIVE_BYTES,
    ARCHIVE_DIRECTORY_BYTES,
    ARCHIVE_ENTRIES,
    ARCHIVE_RATIO,
    ARCHIVE_SMALL_ENTRY,
    MEGABYTE,
)
from kaibo.connectors.reading.refusal import refusal

_END: Final = b"PK\x05\x06"
_END_SIZE: Final = 22
_LONGEST_COMMENT: Final = 65_535
_LOCAL: Final = b"PK\x03\x04"
_LOCAL_HEADER: Final = struct.Struct("<26xHH")
_ENCRYPTED: Final = 0x1


def entries_of(path: Path) -> list[zipfile.ZipInfo]:
    """The directory of a zip, refused if it is a bomb, locked, torn or points outside itself."""
    _check_directory_size(path)
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error) as damaged:
        raise refusal("workbook_damaged") from damaged
    _check(entries)
    return entries


def _check_directory_size(path: Path) -> None:
    """A directory of millions of entries is refused unread."""
    with path.open("rb") as handle:
        size = handle.seek(0, 2)
        handle.seek(max(0, size - _END_SIZE - _LONGEST_COMMENT))
        tail = handle.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_SIZE:
        raise refusal("workbook_damaged")
    count, directory_bytes = struct.unpack_from("<HI", tail, at + 10)
    if count > ARCHIVE_ENTRIES or directory_bytes > ARCHIVE_DIRECTORY_BYTES:
        raise refusal("workbook_too_many_parts", limit=ARCHIVE_ENTRIES)


def _check(entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > ARCHIVE_ENTRIES:
        raise refusal("workbook_too_many_parts", limit=ARCHIVE_ENTRIES)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise refusal("workbook_locked")
    names = [entry.filename.replace("\\", "/") for entry in entries]
    if len(set(names)) < len(names) or any(_leads_outside(name) for name in names):
        raise refusal("workbook_unsafe")
    unpacked, packed = (
        sum(entry.file_size for entry in entries),
        sum(entry.compress_size for entry in entries),
    )
    if unpacked > ARCHIVE_BYTES:
        raise refusal("workbook_too_big", megabytes=unpacked // MEGABYTE, limit=ARCHIVE_BYTES // MEGABYTE)
    if unpacked > ARCHIVE_SMALL_ENTRY and (_swells(unpacked, packed) or any(map(_entry_swells, entries))):
        raise refusal("workbook_bomb", limit=ARCHIVE_RATIO)


def _leads_outside(name: str) -> bool:
    return name.startswith("/") or ".." in name.split("/") or ":" in name or "\0" in name


def _entry_swells(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > ARCHIVE_SMALL_ENTRY and _swells(entry.file_size, entry.compress_size)


def _swells(unpacked: int, packed: int) -> bool:
    return unpacked > ARCHIVE_RATIO * max(packed, 1)


def unpack(path: Path, entry: zipfile.ZipInfo) -> bytes:
    """One part's bytes; refused if it holds another amount than the directory declares."""
    content = _inflated(path, entry)
    if len(content) != entry.file_size or zlib.crc32(content) != entry.CRC:
        raise refusal("workbook_damaged")
    return content


def _inflated(path: Path, entry: zipfile.ZipInfo) -> bytes:
    packed = _packed(path, entry)
    if entry.compress_type == zipfile.ZIP_STORED:
        return packed
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise refusal("workbook_damaged")
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, entry.file_size + 1)
    except zlib.error as damaged:
        raise refusal("workbook_damaged") from damaged


def _packed(path: Path, entry: zipfile.ZipInfo) -> bytes:
    with path.open("rb") as handle:
        handle.seek(entry.header_offset)
        header = handle.read(_LOCAL_HEADER.size)
        if len(header) < _LOCAL_HEADER.size or not header.startswith(_LOCAL):
            raise refusal("workbook_damaged")
        name_length, extra_length = _LOCAL_HEADER.unpack(header)
        handle.seek(name_length + extra_length, 1)
        return handle.read(entry.compress_size)
