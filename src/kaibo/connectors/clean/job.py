"""What stays the same while one file is cleaned: how it is read, whose it is, where its rows went."""

from __future__ import annotations

from dataclasses import dataclass, field

from kaibo.connectors.clean.cells import Reader
from kaibo.connectors.clean.ledger import Ledger
from kaibo.connectors.clean.whose import Cast, Told
from kaibo.connectors.options import Options


@dataclass
class Job:
    """`told` is what the file's name and its own tables say of its one show; tables lend it to each other.

    `seen`: numbers of one show that an earlier table has given; `keys`: rows whose identity was stored.
    """

    options: Options
    reader: Reader
    cast: Cast
    ledger: Ledger
    told: Told
    seen: set[tuple[str, str]] = field(default_factory=set)

    @property
    def zone(self) -> str:
        return self.reader.zone
