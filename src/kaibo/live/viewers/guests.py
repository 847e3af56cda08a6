"""The newest people of one run, in memory: what each did, their newest orders, when they were last told of."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

import msgspec

from kaibo.events.api import Signal

MOST = 5_000
"""People remembered of one run; who did nothing for longest goes first."""
ORDERS = 50
DID = {
    "room_enter": "entered",
    "like": "liked",
    "share": "shared",
    "follow": "followed",
    "fan_club_join": "joined",
    "gift": "gave",
    "comment": "wrote",
    "view_item": "looked",
    "add_to_cart": "carted",
    "order_placed": "ordered",
    "purchase": "bought",
}
"""What a signal's kind says that somebody did."""


class Guest(msgspec.Struct):
    """`did` are words of DID, each once; `orders` the newest, at most so many."""

    person: str
    at: datetime
    did: list[str] = []
    orders: list[str] = []


class Guests:
    """Whatever is told twice changes nothing."""

    def __init__(self) -> None:
        self._known: dict[str, Guest] = {}

    def add(self, signal: Signal) -> None:
        did = DID.get(signal.kind)
        if did is None or not signal.person:
            return
        guest = self._known.pop(signal.person, None) or Guest(signal.person, signal.at)
        self._known[signal.person] = guest
        guest.at = max(guest.at, signal.at)
        if did not in guest.did:
            guest.did.append(did)
        if signal.order and signal.order not in guest.orders:
            guest.orders = [*guest.orders, signal.order][-ORDERS:]
        if len(self._known) > MOST:
            del self._known[next(iter(self._known))]

    def newest(self, most: int) -> list[Guest]:
        """Who did something last comes first."""
        return [guest for guest, _ in zip(reversed(self._known.values()), range(most), strict=False)]

    def found(self, words: str, names: Collection[str], most: int) -> list[Guest]:
        """Those with one of the names, those whose id here begins with the words, and who made that order."""
        return [guest for guest, _ in zip(self._like(words, names), range(most), strict=False)]

    def find(self, person: str) -> Guest | None:
        return self._known.get(person)

    def first(self, names: Collection[str]) -> str:
        """How one of these names is known; empty for none."""
        return next((name for name in names if name in self._known), "")

    def save(self) -> bytes:
        return msgspec.msgpack.encode(list(self._known.values()))

    @classmethod
    def restore(cls, saved: bytes) -> Guests:
        """As it was saved. Raises msgspec.DecodeError for what is no list of guests."""
        made = cls()
        made._known = {guest.person: guest for guest in msgspec.msgpack.decode(saved, type=list[Guest])}
        return made

    def _like(self, words: str, names: Collection[str]) -> Iterator[Guest]:
        for guest in reversed(self._known.values()):
            if guest.person in names or guest.person.startswith(words) or words in guest.orders:
                yield guest
