"""Protobuf's wire format, read without a schema: fields by number."""

from __future__ import annotations

from collections.abc import Iterator

_VARINT, _EIGHT, _BYTES, _FOUR = 0, 1, 2, 5
_LONGEST_VARINT = 10
_SIGN = 1 << 63


class Malformed(ValueError):
    """These bytes are no message, or a field is not of the sort that was asked for."""


class Message:
    """One message. A field that is missing is 0, "", b"" or no message, as protobuf has it; of repeats the last."""

    def __init__(self, data: bytes) -> None:
        self._fields: dict[int, list[int | bytes]] = {}
        for number, value in _fields(data):
            self._fields.setdefault(number, []).append(value)

    def number(self, field: int) -> int:
        """A signed whole number."""
        value = self._last(field, 0)
        if not isinstance(value, int):
            raise Malformed
        return value - 2 * _SIGN if value >= _SIGN else value

    def raw(self, field: int) -> bytes:
        value = self._last(field, b"")
        if not isinstance(value, bytes):
            raise Malformed
        return value

    def text(self, field: int) -> str:
        try:
            return self.raw(field).decode()
        except UnicodeDecodeError as error:
            raise Malformed from error

    def inner(self, field: int) -> Message:
        return Message(self.raw(field))

    def inners(self, field: int) -> Iterator[Message]:
        for value in self._fields.get(field, []):
            if not isinstance(value, bytes):
                raise Malformed
            yield Message(value)

    def _last(self, field: int, missing: int | bytes) -> int | bytes:
        values = self._fields.get(field)
        return values[-1] if values else missing


def _fields(data: bytes) -> Iterator[tuple[int, int | bytes]]:
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        if tag >> 3 == 0:
            raise Malformed
        value, at = _value(data, at, tag & 7)
        yield tag >> 3, value


def _value(data: bytes, at: int, sort: int) -> tuple[int | bytes, int]:
    if sort == _VARINT:
        return _varint(data, at)
    if sort == _BYTES:
        size, at = _varint(data, at)
    elif sort in {_EIGHT, _FOUR}:
        size = 8 if sort == _EIGHT else 4
    else:
        raise Malformed
    if at + size > len(data):
        raise Malformed
    return data[at : at + size], at + size


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for place in range(_LONGEST_VARINT):
        if at + place >= len(data):
            raise Malformed
        byte = data[at + place]
        value |= (byte & 0x7F) << 7 * place
        if byte < 0x80:
            return value & (2 * _SIGN - 1), at + place + 1
    raise Malformed
