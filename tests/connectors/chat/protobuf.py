"""Protobuf as a platform would write it: {field: number | text | bytes | message | list of these} as bytes."""

from __future__ import annotations

from typing import Any

_ALL = (1 << 64) - 1


def written(fields: dict[int, Any]) -> bytes:
    return b"".join(_field(number, each) for number, value in fields.items() for each in _each(value))


def _each(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _field(number: int, value: Any) -> bytes:
    if isinstance(value, int):
        return varint(number << 3) + varint(value & _ALL)
    data = written(value) if isinstance(value, dict) else value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(data)) + data


def varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])
