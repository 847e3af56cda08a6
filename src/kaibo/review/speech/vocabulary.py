"""Names that are likely to be said in a show: its people's and its products'."""

from __future__ import annotations

from collections.abc import Iterator

from kaibo.accounts.api import Scope
from kaibo.goods.api import names_of
from kaibo.live.api import parts_of
from kaibo.metrics.api import query
from kaibo.review.broadcast import Broadcast

MOST = 160
"""Characters of all together: a recogniser takes no more than about 220 tokens of hints."""


def names(broadcast: Broadcast) -> list[str]:
    """The host first, then products as they ran, then those that were sold; as many as fit."""
    found, left = list[str](), MOST
    for name in dict.fromkeys(" ".join(each.split()) for each in _named(broadcast)):
        if name and len(name) <= left:
            found.append(name)
            left -= len(name) + 1
    return found


def _named(broadcast: Broadcast) -> Iterator[str]:
    for each in (broadcast.show, broadcast.run):
        yield each.host if each else ""
    if broadcast.run:
        yield from (part.title for part in parts_of(broadcast.run) if part.kind == "product")
    yield broadcast.account.name
    if broadcast.show:
        rows = query(["gmv"], by=["product"], filters={"show": broadcast.show.id}, scope=Scope(all=True))
        sold = sorted(rows, key=lambda row: -(row.numbers["gmv"].value or 0))
        ids = [str(row.dimensions["product"]) for row in sold if row.dimensions["product"]]
        known = names_of(broadcast.account.platform, ids)
        yield from (known[id][0] for id in ids if id in known)
