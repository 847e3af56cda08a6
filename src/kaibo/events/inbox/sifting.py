"""From bytes to signals: what cannot be read is refused, what is no signal is put aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from kaibo.events.inbox.checking import checked, put_aside
from kaibo.events.inbox.submission import Quarantined
from kaibo.events.signal import Signal
from kaibo.kit.errors import KaiboError

DEEPEST: Final = 64
LARGEST: Final = 32 << 10
"""Bytes of one event as JSON."""
MOST: Final = 10_000
"""Events in one request."""
_SMALL = 64
"""Entries of `data` beyond which its size is measured, and characters of one."""

_signals = msgspec.json.Decoder(list[Signal])
_signal = msgspec.json.Decoder(Signal)
_raws = msgspec.json.Decoder(list[msgspec.Raw])


@dataclass(frozen=True, slots=True)
class Sifted:
    signals: Sequence[Signal]
    quarantined: Sequence[Quarantined] = ()


def sift_array(body: bytes) -> Sifted:
    """A JSON array of events. Raises KaiboError for what is not JSON, too deep, too large or too many."""
    return _sifted(lambda: _signals.decode(body), lambda: [bytes(each) for each in _read(_raws, body)])


def sift_one(body: bytes) -> Sifted:
    """One event."""
    return _sifted(lambda: [_signal.decode(body)], lambda: [body])


def sift_lines(body: bytes) -> Sifted:
    """Events one a line; empty lines are passed over."""
    lines = [line for line in body.splitlines() if line.strip()]
    return _sifted(lambda: [_signal.decode(line) for line in lines], lambda: lines)


def sift_parsed(events: Sequence[Any]) -> Sifted:
    """Events already parsed from JSON."""
    each_alone = [msgspec.json.encode(event) for event in events]
    return _sifted(lambda: msgspec.convert(events, list[Signal]), lambda: each_alone)


def _sifted(at_once: Callable[[], list[Signal]], apart: Callable[[], list[bytes]]) -> Sifted:
    """All at once where all are signals, as nearly always; else one by one."""
    try:
        signals, odd = at_once(), list[Quarantined]()
    except msgspec.ValidationError:
        signals, odd = _one_by_one(apart())
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _unreadable(error) from error
    if len(signals) + len(odd) > MOST:
        raise KaiboError("events.too_many", status=413, most=MOST)
    for signal in signals:
        if signal.data:
            _check_data(signal.data)
    good, aside = checked(signals)
    return Sifted(good, [*odd, *aside])


def _one_by_one(events: list[bytes]) -> tuple[list[Signal], list[Quarantined]]:
    good: list[Signal] = []
    aside: list[Quarantined] = []
    for event in events:
        try:
            good.append(_signal.decode(event))
        except msgspec.ValidationError as error:
            aside.append(put_aside(str(error), _looked_at(event)))
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise _unreadable(error) from error
    return good, aside


def _looked_at(event: bytes) -> Any:
    """What is no signal, if it may be kept at all."""
    if len(event) > LARGEST:
        raise _too_long()
    try:
        found = msgspec.json.decode(event)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _unreadable(error) from error
    _check_depth(found)
    return found


def _read(decoder: msgspec.json.Decoder[list[msgspec.Raw]], body: bytes) -> list[msgspec.Raw]:
    try:
        return decoder.decode(body)
    except (msgspec.DecodeError, RecursionError) as error:
        raise _unreadable(error) from error


def _check_data(data: dict[str, Any]) -> None:
    small = len(data) <= _SMALL
    for value in data.values():
        if isinstance(value, dict | list):
            _check_depth(data)
            small = False
            break
        small = small and not (isinstance(value, str) and len(value) > _SMALL)
    if not small and len(msgspec.json.encode(data)) > LARGEST:
        raise _too_long()


def _check_depth(value: Any) -> None:
    level, depth = [value], 0
    while level:
        depth += 1
        if depth > DEEPEST:
            raise KaiboError("events.too_deep", status=400, most=DEEPEST)
        level = [part for each in level for part in _parts(each) if isinstance(part, dict | list)]


def _parts(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _unreadable(error: Exception) -> KaiboError:
    if isinstance(error, RecursionError):
        return KaiboError("events.too_deep", status=400, most=DEEPEST)
    return KaiboError("events.unreadable", status=400, detail=str(error)[:120])


def _too_long() -> KaiboError:
    return KaiboError("events.too_long", status=413, kilobytes=LARGEST >> 10)
