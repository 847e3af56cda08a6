"""What must be so of every signal, from wherever it comes: a known kind, a possible time, nobody's phone number."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import Any

import msgspec

from kaibo.events.inbox.submission import Quarantined
from kaibo.events.signal import KINDS, Signal
from kaibo.kit.clock import now
from kaibo.kit.masking import masked, suspect
from kaibo.kit.secret import kept_secret

_EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
_AHEAD = timedelta(days=7)


def checked(signals: Iterable[Signal]) -> tuple[list[Signal], list[Quarantined]]:
    """Signals of known kinds and possible times, masked; the others with the reason."""
    latest = now() + _AHEAD
    good: list[Signal] = []
    aside: list[Quarantined] = []
    for signal in signals:
        if signal.kind not in KINDS:
            aside.append(put_aside(f"unknown kind: {signal.kind}", signal))
        elif not _EARLIEST <= signal.at <= latest:
            aside.append(put_aside("time out of range", signal))
        elif signal.data or suspect(signal.text) or _reachable(signal.person):
            good.append(_private(signal))
        else:
            good.append(signal)
    return good, aside


def _private(signal: Signal) -> Signal:
    text, data, person = masked(signal.text), _masked(signal.data), _opaque(signal.person)
    if text == signal.text and data == signal.data and person == signal.person:
        return signal
    return msgspec.structs.replace(signal, text=text, data=data, person=person)


def _masked(value: Any) -> Any:
    """Every text inside, masked; ids of platforms stay."""
    if isinstance(value, str):
        return masked(value, names=True)
    if isinstance(value, dict):
        return {name: _masked(each) for name, each in value.items()}
    return [_masked(each) for each in value] if isinstance(value, list) else value


def _reachable(person: str) -> bool:
    """Whether an id may be a phone or a mail address."""
    return person[:1] == "+" or "@" in person or (len(person) == 11 and person[0] == "1" and person.isdigit())


def _opaque(person: str) -> str:
    """A phone or a mail address is no id of a viewer: a keyed hash stands for it, the same each time."""
    if not _reachable(person) or masked(person, names=True) == person:
        return person
    return f"p{blake2b(person.encode(), key=kept_secret('people').encode(), digest_size=12).hexdigest()}"


def put_aside(reason: str, event: Any) -> Quarantined:
    """What is no signal, as it is kept: why, and what it was, masked."""
    return Quarantined(reason[:200], msgspec.json.encode(_masked(msgspec.to_builtins(event))).decode())
