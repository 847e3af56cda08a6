"""Who goes live when: the weekly rhythm, more shows in a season, noon, prime and late slots."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import numpy as np

from kaibo.demo.calendar import season
from kaibo.demo.clock import midnight
from kaibo.demo.rng import stream
from kaibo.demo.truth import Account, Truth, account


@dataclass(frozen=True)
class Slot:
    """A part of the day: first possible minute after midnight, spread, length, what it multiplies."""

    name: str
    opens: int
    spread: int
    minutes: tuple[int, int]
    traffic: float
    conversion: float


@dataclass(frozen=True)
class Booking:
    """One show before it happens; `start` and `end` in epoch seconds."""

    account: Account
    day: date
    slot: Slot
    start: int
    end: int
    host: str
    aide: str
    theme: str

    @property
    def minutes(self) -> int:
        return -(-(self.end - self.start) // 60)

    @property
    def title(self) -> str:
        return f"{self.theme}·{self.host}"


NOON = Slot("noon", 11 * 60 + 20, 60, (150, 205), 0.64, 0.85)
PRIME = Slot("prime", 18 * 60 + 45, 75, (225, 330), 1.0, 1.0)
LATE = Slot("late", 21 * 60 + 10, 40, (195, 260), 0.82, 1.06)
MIDNIGHT = Slot("midnight", 1, 8, (130, 180), 0.95, 1.10)
_USUAL = (PRIME, NOON, LATE)
_WEIGHTS = (0.58, 0.29, 0.13)


def bookings(truth: Truth, day: date) -> tuple[Booking, ...]:
    """The shows that begin on a calendar day, by account; none before the origin."""
    return _bookings(truth.seed, truth.origin, day)


@cache
def _bookings(seed: int, origin: date, day: date) -> tuple[Booking, ...]:
    if day < origin:
        return ()
    found = []
    for key in ("gem", "home", "kuaishou", "tiktok"):
        room = account(key)
        rng = stream(seed, "schedule", key, day)
        chosen = _slot(rng, room, day)
        if chosen:
            found.append(_booking(rng, room, day, chosen))
    return tuple(found)


def stock_out_show(truth: Truth) -> Booking | None:
    """The show on which the planted stock-out happens."""
    planted = truth.stock_out
    for offset in range(40):
        for booking in bookings(truth, planted.not_before + timedelta(days=offset)):
            if booking.account.key == planted.account and booking.slot is PRIME:
                return booking
    return None


def _slot(rng: np.random.Generator, room: Account, day: date) -> Slot | None:
    opening = _opening(room, day)
    if opening:
        return opening
    now = season(day, room.market)
    roll, pick = rng.random(2)
    if now and day == now.last and now.traffic > 1.2:
        return PRIME
    if roll >= _chance(room, day, now.shows if now else 1.0):
        return None
    if _opening(room, day + timedelta(days=1)) is MIDNIGHT:
        return NOON
    return _USUAL[int(np.searchsorted(np.cumsum(_WEIGHTS), pick))]


def _chance(room: Account, day: date, shows: float) -> float:
    """A room has its weekdays; a busy season adds shows on any day, a quiet one takes some away."""
    usual = room.days[day.weekday()]
    return usual * shows if shows < 1 else min(0.96, usual + 0.12 * (shows - 1))


def _opening(room: Account, day: date) -> Slot | None:
    now = season(day, room.market)
    if now is None or day != now.first or room.platform == "kuaishou":
        return None
    return {"midnight": MIDNIGHT, "late": LATE}.get(now.opening)


def _booking(rng: np.random.Generator, room: Account, day: date, slot: Slot) -> Booking:
    start = midnight(day) + (slot.opens + int(rng.integers(slot.spread))) * 60 + int(rng.integers(60))
    length = int(rng.integers(*slot.minutes)) * 60 + int(rng.integers(60))
    host, aide = rng.permutation(len(room.hosts))[:2]
    now = season(day, room.market)
    theme = room.themes[int(rng.integers(len(room.themes)))]
    return Booking(
        account=room,
        day=day,
        slot=slot,
        start=start,
        end=start + length,
        host=room.hosts[host],
        aide=room.hosts[aide],
        theme=f"{now.name} {theme}" if now and now.traffic > 1.1 else theme,
    )
