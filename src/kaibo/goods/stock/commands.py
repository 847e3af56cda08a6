"""What may be asked of the ledger. Quantities are units; nothing here touches the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import msgspec

LONGEST_HOLD = 24 * 3600
MOST_UNITS = 10**9
MOST_LINES = 50

Word = Annotated[str, msgspec.Meta(max_length=128)]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=80)]
Key = Annotated[str, msgspec.Meta(min_length=1, max_length=128)]
Channel = Annotated[str, msgspec.Meta(max_length=80)]
Why = Annotated[str, msgspec.Meta(max_length=400)]
Units = Annotated[int, msgspec.Meta(ge=1, le=MOST_UNITS)]


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`item` is an item's id or code."""

    item: Name
    quantity: Units = 1


class Reserve(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold all lines or none, for so many seconds. A channel's own pool is drawn on first, then the shared one.

    `key`: who asks again with it gets the first answer. `person` is the source's own id of the buyer.
    """

    key: Key
    lines: Annotated[tuple[Line, ...], msgspec.Meta(min_length=1, max_length=MOST_LINES)]
    seconds: Annotated[int, msgspec.Meta(ge=1, le=LONGEST_HOLD)] = 900
    channel: Channel = ""
    order: Word = ""
    person: Word = ""


class Confirm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Paid. After the deadline it makes a refund instead."""

    reservation: Name
    order: Word = ""


class Release(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The buyer doesn't want it after all."""

    reservation: Name
    why: Why = ""


class Return(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Sold units that came back, to be sold again or (`damaged`) not."""

    key: Key
    reservation: Name
    item: Name
    quantity: Units
    damaged: bool = False
    why: Why = ""


class Receive(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Goods came in."""

    key: Key
    item: Name
    quantity: Units
    channel: Channel = ""
    why: Why = ""


class Adjust(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A count found more (above 0) or fewer units than the ledger says."""

    key: Key
    item: Name
    quantity: Annotated[int, msgspec.Meta(ge=-MOST_UNITS, le=MOST_UNITS)]
    why: Annotated[str, msgspec.Meta(min_length=1, max_length=400)]
    channel: Channel = ""


class Move(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Available units from one channel's pool to another's; "" is the shared one."""

    key: Key
    item: Name
    quantity: Units
    source: Channel = ""
    target: Channel = ""
    why: Why = ""


class Keep(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """So many units are kept back from sale (the safety buffer), instead of those that were."""

    key: Key
    item: Name
    quantity: Annotated[int, msgspec.Meta(ge=0, le=MOST_UNITS)]
    channel: Channel = ""
    why: Why = ""


class Spoil(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Available units that turned out unfit for sale."""

    key: Key
    item: Name
    quantity: Units
    channel: Channel = ""
    why: Why = ""


class Expire(msgspec.Struct, frozen=True):
    """The sweeper's: whatever is past its deadline is freed. Every batch begins with it."""


Command = Reserve | Confirm | Release | Return | Receive | Adjust | Move | Keep | Spoil | Expire
Keyed = Reserve | Return | Receive | Adjust | Move | Keep | Spoil
KEYED = frozenset({Reserve, Return, Receive, Adjust, Move, Keep, Spoil})
"""Their types: looked up for every command, and quicker found than in a union."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A command as it arrived: `by` is the name it is written under, `source` whose keys these are, `at_ms` the
    stock clock's time of arrival."""

    command: Command
    by: str
    source: str
    at_ms: int
