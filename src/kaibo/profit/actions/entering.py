"""Costs typed on a page become a small table that is kept and stored like any file handed in: seen in the history of
imports, named in passports, taken back there."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from kaibo.accounts.api import Caller, audit, company
from kaibo.connectors import api as connectors
from kaibo.files import api as files
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import say
from kaibo.kit.money import minor_digits
from kaibo.kit.units import Unit
from kaibo.metrics.api import kinds
from kaibo.shows.api import Show, show_of

COSTS, PAY, RATES, SHOW_COSTS = "costs", "pay", "rates", "show_costs"
KINDS = (COSTS, PAY, RATES, SHOW_COSTS)
NAMED_BY = {COSTS: ("product_id", "sku_id", "product"), PAY: ("host",), RATES: (), SHOW_COSTS: ("show",)}
"""What a row of a kind must name one of."""


@dataclass(frozen=True)
class Line:
    """One row as typed; money in major units, rates as fractions. `since` left out: it always held."""

    product_id: str = ""
    sku_id: str = ""
    product: str = ""
    host: str = ""
    account: str = ""
    show: str = ""
    since: date | None = None
    unit_cost: Decimal | None = None
    per_hour: Decimal | None = None
    per_show: Decimal | None = None
    commission_rate: Decimal | None = None
    fee_rate: Decimal | None = None
    insurance_per_order: Decimal | None = None
    gifts_per_show: Decimal | None = None
    other_per_show: Decimal | None = None
    gifts: Decimal | None = None
    other: Decimal | None = None


def enter(caller: Caller, kind: str, currency: str, lines: list[Line]) -> str:
    """Keep and store these rows; returns the upload's id.

    KaiboError (422) says which row lacks what; (403) for pay by one who may not see it; (404) for a show that isn't
    there for the caller. A row of one show is entered for one platform at a time.
    """
    if kind not in KINDS:
        raise KaiboError("profit.bad_kind", status=422, kind=kind[:40])
    for permission in kinds()[kind].needs:
        caller.require(permission)
    if not lines:
        raise KaiboError("profit.no_rows", status=422)
    shows = [show_of(each.show, caller.scope) for each in lines if kind == SHOW_COSTS and each.show]
    rows = [_cells(kind, at, each, currency) for at, each in enumerate(lines, 1)]
    rows = [{**row, **_of_show(show)} for row, show in zip(rows, shows, strict=True)] if shows else rows
    options = {"kind": kind, "map": _map(kind, rows), "currency": currency, "zone": company().zone, "date_order": "ymd"}
    options |= {"platform": shows[0].account.platform} if shows else {}
    name = f"{say('zh', f'profit.entered.{kind}')} {_local(now()):%Y-%m-%d %H%M%S}.csv"
    upload = connectors.entered(_kept(kind, rows), connectors.Origin(name, caller.name, now()), options)
    audit(caller, "profit.costs.entered", upload, kind=kind, rows=len(rows))
    return upload


def _cells(kind: str, at: int, line: Line, currency: str) -> dict[str, str]:
    """Field -> text of one row."""
    known = {field.key: field for field in kinds()[kind].fields}
    typed = {each.name: getattr(line, each.name) for each in fields(line)}
    named = NAMED_BY[kind]
    if named and not any(typed[name] for name in named):
        field = known.get(named[0])
        zh, en = (field.zh, field.en) if field else ("场次", "show")
        raise KaiboError("profit.lacks", status=422, row=at, field_zh=zh, field_en=en)
    values = {name: value for name, value in typed.items() if isinstance(value, Decimal) and name in known}
    if not values:
        raise KaiboError("profit.no_value", status=422, row=at)
    texts = {name: value for name, value in typed.items() if isinstance(value, str) and value and name in known}
    since = {"from": line.since.isoformat()} if line.since and "from" in known else {}
    return {
        **texts,
        **since,
        **{name: _number(at, value, known[name].type.unit, currency) for name, value in values.items()},
    }


def _number(at: int, value: Decimal, unit: Unit | None, currency: str) -> str:
    if unit is Unit.RATIO:
        return f"{(value * 100).normalize():f}%"
    digits = minor_digits(currency)
    if value != round(value, digits):
        raise KaiboError("profit.too_fine", status=422, row=at, value=f"{value:f}", currency=currency, digits=digits)
    return f"{value:.{digits}f}"


def _of_show(show: Show) -> dict[str, str]:
    if show.started_at is None:
        raise KaiboError("profit.no_start", status=422)
    return {"account": show.account.handle, "started_at": f"{_local(show.started_at):%Y-%m-%d %H:%M:%S}"}


def _local(at: datetime) -> datetime:
    return at.astimezone(ZoneInfo(company().zone))


def _map(kind: str, rows: list[dict[str, str]]) -> dict[str, str]:
    """Field -> header, in the kind's order, of all fields that any row fills."""
    used = {name for row in rows for name in row}
    return {field.key: field.zh for field in kinds()[kind].fields if field.key in used}


def _kept(kind: str, rows: Iterable[dict[str, str]]) -> files.Stored:
    rows = list(rows)
    mapped = _map(kind, rows)
    text = io.StringIO(newline="")
    out = csv.writer(text)
    out.writerow(mapped.values())
    out.writerows([row.get(field, "") for field in mapped] for row in rows)
    with files.receive() as receiver:
        receiver.write(text.getvalue().encode("utf-8-sig"))
        return receiver.finish()
