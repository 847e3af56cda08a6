"""Findings: sentences drawn from a show's numbers by rules, each with its threshold and sample."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from kaibo.kit.i18n import LANGUAGES, say
from kaibo.metrics.api import Row, metrics
from kaibo.review.queries.hosts import Hosts
from kaibo.shows.api import Show
from kaibo.trade.api import STRETCH, SoldSpan

LARGE_CHANNEL = Decimal("0.10")
EMPTY_CHANNEL = Decimal("0.35")
FEWEST_VIEWS = 200
FEWEST_SOLD = 25
STEADY_SHARE = Decimal("0.7")
SILENCE = timedelta(minutes=25)
FEWEST_STRETCHES = 3
SILENT_PAUSES = 6
FAR_BELOW = Decimal("0.70")
REFUNDS_OFF = 2
FEWEST_ORDERS = 10


@dataclass(frozen=True)
class Finding:
    """What a rule saw: `params` fill the sentence `review.finding.<key>`."""

    key: str
    severity: str
    params: dict[str, str]
    passport: str | None = None

    def shown(self) -> dict[str, Any]:
        said = {str(each): say(each, f"review.finding.{self.key}", **self.params) for each in LANGUAGES}
        return {"key": self.key, "severity": self.severity, **said, "passport": self.passport}


@dataclass(frozen=True)
class Seen:
    """What was looked up of a show already: its core dimensions, hosts, channels, products, and when these sold."""

    core: list[dict[str, Any]]
    hosts: Hosts | None
    channels: list[Row]
    products: list[Row]
    sold: list[SoldSpan]


def findings(show: Show, seen: Seen) -> list[dict[str, Any]]:
    found = [
        *far_below(seen.core),
        *empty_channels(seen.channels, show.id),
        *sold_out(show, seen.sold),
        *host_apart(seen.hosts),
        *refunded_products(seen.products),
    ]
    return [each.shown() for each in found]


def far_below(core: list[dict[str, Any]]) -> list[Finding]:
    """A core dimension under seventy percent of the team's own median."""
    found = []
    for each in core:
        value, usual = each["num"]["value"], each["median"]
        if value is not None and usual and Decimal(value) < usual * FAR_BELOW:
            off = f"{(1 - Decimal(value) / usual) * 100:.0f}"
            params = {"name_zh": each["zh"], "name_en": each["en"], "off": off, "shows": str(each["shows"])}
            found.append(Finding("far_below", "warn", params, each["num"]["passport"]))
    return found


def empty_channels(rows: list[Row], show: str) -> list[Finding]:
    """A channel with a tenth of the views or more whose viewers buy at a third of the show's rate or less."""
    known = [row for row in rows if row.numbers["views"].value]
    views, orders = _sum(known, "views"), _sum(known, "orders")
    if not views or not orders:
        return []
    found = []
    for row in known:
        own, sold = row.numbers["views"].value, row.numbers["orders"].value
        if own is None or sold is None or own < max(Decimal(FEWEST_VIEWS), views * LARGE_CHANNEL):
            continue
        rate, usual = sold / own, orders / views
        if rate < usual * EMPTY_CHANNEL:
            params = {
                "channel": str(row.dimensions["channel"]),
                "share": _percent(own / views),
                "rate": _percent(rate),
                "usual": _percent(usual),
            }
            door = way("conversion_times", channel=params["channel"], show=show)
            found.append(Finding("empty_channel", "warn", params, door))
    return found


def sold_out(show: Show, products: list[SoldSpan]) -> list[Finding]:
    """A product that sold in nearly every ten minutes and then not once more for the rest of the show."""
    if show.ended_at is None:
        return []
    stopped = ((each, _stopped(each, show.ended_at)) for each in products)
    return [
        replace(finding, passport=way("orders", product=each.product, show=show.id, source="orders"))
        for each, finding in stopped
        if finding
    ]


def _stopped(sold: SoldSpan, ended: datetime) -> Finding | None:
    """Silent for many times its longest pause so far: between two pitches a product pauses too, and sells again."""
    silent = ended - sold.last
    if sold.orders < FEWEST_SOLD or not _steady(sold) or silent < max(SILENCE, SILENT_PAUSES * sold.longest):
        return None
    minutes = str(int(silent.total_seconds() // 60))
    return Finding("sold_out", "warn", {"product": sold.name, "sold": str(sold.orders), "minutes": minutes})


def _steady(sold: SoldSpan) -> bool:
    """Whether nearly every ten minutes from the first sale to the last had one, for half an hour or so at least."""
    stretches = (sold.last - sold.first) // STRETCH + 1
    return sold.busy >= FEWEST_STRETCHES and sold.busy >= stretches * STEADY_SHARE


def host_apart(seen: Hosts | None) -> list[Finding]:
    """A host whose shows convert better or worse than the other hosts' in like slots, by more than chance."""
    if seen is None:
        return []
    stands = seen.standing
    if stands.verdict == "near" or not (stands.apart and stands.own and stands.rest):
        return []
    metric = metrics()[seen.key]
    middle, *bounds = (f"{abs(share) * 100:.0f}" for share in stands.apart)
    least, most = sorted(bounds, key=int)
    params = {
        "host": seen.host,
        "name_zh": metric.zh,
        "name_en": metric.en,
        "rate": f"{stands.own.value:.2%}",
        "usual": f"{stands.rest.value:.2%}",
        "shows": str(stands.own.shows),
        "others": str(stands.rest.shows),
        "off": middle,
        "least": least,
        "most": most,
    }
    if stands.verdict == "above":
        return [Finding("host_better", "info", params, seen.passport)]
    return [Finding("host_worse", "warn", params, seen.passport)]


def refunded_products(rows: list[Row]) -> list[Finding]:
    """A product with ten orders or more that comes back at twice the show's rate or more, in money."""
    known = [row for row in rows if row.numbers["gmv"].value and row.numbers["refund_amount"].value is not None]
    sold, back = _sum(known, "gmv"), _sum(known, "refund_amount")
    found = []
    for row in known:
        own, returned, orders = (row.numbers[key].value for key in ("gmv", "refund_amount", "orders"))
        if (
            own
            and returned is not None
            and (orders or 0) >= FEWEST_ORDERS
            and returned / own >= REFUNDS_OFF * back / sold
        ):
            name = row.labels.get("product", str(row.dimensions["product"]))
            params = {"product": name, "rate": _percent(returned / own), "usual": _percent(back / sold)}
            if returned:
                found.append(Finding("refunded_product", "warn", params))
    return found


def way(key: str, **cut: str) -> str:
    """The way to the passport of one number."""
    return urlencode({"key": key, **cut})


def _sum(rows: list[Row], key: str) -> Decimal:
    return sum((row.numbers[key].value or Decimal(0) for row in rows), Decimal(0))


def _percent(share: Decimal) -> str:
    return f"{share * 100:.2f}%"
