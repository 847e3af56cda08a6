"""钱该往哪挪: what returns far from usual for its spend, and from where to where a little could be moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kaibo.metrics.api import Number
from kaibo.traffic.queries.apart import ORDERS, SHARE, Apart
from kaibo.traffic.queries.finding import Finding, money, percent, text


@dataclass(frozen=True)
class Standing:
    """One hour, host or paid channel beside all of its `place` (an account, a platform): its return and the usual.

    `share` of the place's spend; `orders` behind it, None where nobody tells; `passport` leads to the return.
    """

    place: str
    name: dict[str, str]
    own: Number
    usual: Number
    stands: Apart | None
    share: float
    orders: Decimal | None
    currency: str | None
    passport: str | None

    @property
    def side(self) -> str:
        """Nothing is said of little spend or of few orders."""
        if self.stands is None or self.share < SHARE or (self.orders is not None and self.orders < ORDERS):
            return ""
        return self.stands.side


def standings_said(kind: str, standings: list[Standing]) -> list[Finding]:
    """Each that stands apart, and for a place with both a low and a high one where to move a little."""
    places: dict[str, list[Standing]] = defaultdict(list)
    for each in standings:
        if each.side:
            places[each.place].append(each)
    return [finding for place in places.values() for finding in _of_place(kind, place)]


def _of_place(kind: str, standings: list[Standing]) -> Iterator[Finding]:
    ordered = sorted(standings, key=_off)
    for each in ordered:
        severity = "warn" if each.side == "below" else "info"
        yield Finding(f"{kind}_{each.side}", severity, _params(each), each.passport, abs(_off(each)) * each.share)
    low, high = ordered[0], ordered[-1]
    if (low.side, high.side) == ("below", "above") and high.stands is not None:
        ends = {f"{end}_{key}": text for end, each in (("low", low), ("high", high)) for key, text in each.name.items()}
        params = {**ends, "value_low": text(low.own), "value_high": text(high.own), "most": _most(high, high.stands)}
        yield Finding(f"{kind}_move", "info", params, high.passport, _off(high) - _off(low))


def _params(each: Standing) -> dict[str, str]:
    stands = each.stands
    if stands is None:
        return {}
    usual = float(each.usual.value or 0)
    return {
        **each.name,
        "value": text(each.own),
        "low": text(each.own, usual * (1 + stands.low)),
        "high": text(each.own, usual * (1 + stands.high)),
        "usual": text(each.usual),
        "share": percent(each.share),
        "samples": str(stands.samples),
        "orders": f"{each.orders or 0:,.0f}",
        "least": money(stands.least, each.currency),
        "most": _most(each, stands),
    }


def _most(each: Standing, stands: Apart) -> str:
    return money(stands.most, each.currency)


def _off(each: Standing) -> float:
    return each.stands.difference if each.stands else 0.0
