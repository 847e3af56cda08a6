"""The open pages of the ledger while a batch is decided: what stands there, and what shall be written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec

from kaibo.goods.models.stock import BUCKETS
from kaibo.kit.errors import KaiboError


@dataclass(slots=True)
class Pool:
    """A pool's units by bucket; `version` is the one that was read."""

    id: int
    channel: str
    version: int
    total: int = 0
    available: int = 0
    held: int = 0
    sold: int = 0
    buffer: int = 0
    damaged: int = 0
    changed: bool = False


@dataclass(slots=True)
class Item:
    id: str
    code: str
    limit_each: int = 0
    pools: dict[str, Pool] = field(default_factory=dict)

    def left(self, channel: str) -> int:
        """What that channel may still sell: its own and the shared."""
        shared, own = self.pools.get(""), self.pools.get(channel) if channel else None
        return (shared.available if shared else 0) + (own.available if own else 0)

    def drawn_on(self, channel: str) -> list[Pool]:
        names = (channel, "") if channel else ("",)
        return [self.pools[name] for name in names if name in self.pools]


@dataclass(slots=True)
class Hold:
    """`id` is 0 until it is written."""

    reservation: str
    number: int
    pool: Pool
    item: Item
    quantity: int
    deadline_ms: int
    order: str = ""
    person: str = ""
    source: str = ""
    state: str = "held"
    returned: int = 0
    made_ms: int = 0
    ended_ms: int | None = None
    id: int = 0
    changed: bool = False


@dataclass(slots=True)
class Answer:
    """What a command is answered: JSON, or the refusal. `digest` is that of the command it answers."""

    status: int
    body: bytes = b""
    error: KaiboError | None = None
    digest: str = ""

    def told(self) -> dict[str, Any]:
        """The JSON, read."""
        return msgspec.json.decode(self.body, type=dict[str, Any])


@dataclass(frozen=True, slots=True)
class Note:
    """Why something moves, for whom, and who wrote it."""

    kind: str
    by: str
    why: str = ""
    reservation: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class Movement:
    """`units`: what each bucket gained, in the order of BUCKETS."""

    pool: int
    note: Note
    units: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Refund:
    reservation: str
    order: str
    quantity: int
    why: str
    by: str


@dataclass(slots=True)
class Book:
    """Items stand under their id and under their code. `taken`: units a person has, by item id and person."""

    now_ms: int
    at: datetime
    items: dict[str, Item] = field(default_factory=dict)
    holds: dict[str, list[Hold]] = field(default_factory=dict)
    overdue: list[Hold] = field(default_factory=list)
    answers: dict[tuple[str, str], Answer] = field(default_factory=dict)
    taken: dict[tuple[str, str], int] = field(default_factory=dict)
    refunded: set[tuple[str, str]] = field(default_factory=set)
    movements: list[Movement] = field(default_factory=list)
    new_holds: list[Hold] = field(default_factory=list)
    new_answers: list[tuple[str, str, Answer]] = field(default_factory=list)
    new_refunds: list[Refund] = field(default_factory=list)

    def move(self, pool: Pool, note: Note, **gained: int) -> None:
        """Units change buckets; what is gained in all, the total gains."""
        for bucket, units in gained.items():
            setattr(pool, bucket, getattr(pool, bucket) + units)
            if getattr(pool, bucket) < 0:
                raise ArithmeticError(f"{bucket} of pool {pool.id} would be below zero")
        pool.total += sum(gained.values())
        pool.changed = True
        self.movements.append(Movement(pool.id, note, tuple(gained.get(bucket, 0) for bucket in BUCKETS)))

    def item(self, named: str) -> Item:
        """Raises KaiboError (404) for one that nobody keeps."""
        found = self.items.get(named)
        if found is None:
            raise KaiboError("goods.no_item", status=404, item=named)
        return found

    def held(self, reservation: str) -> list[Hold]:
        """The holds of a reservation. Raises KaiboError (404)."""
        found = self.holds.get(reservation)
        if not found:
            raise KaiboError("goods.no_reservation", status=404, reservation=reservation)
        return found
