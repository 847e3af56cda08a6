"""Changes as people read them: of what, which number, from what to what."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from kaibo.accounts.api import company
from kaibo.kit.i18n import LANGUAGES, say
from kaibo.kit.units import Unit, shown
from kaibo.metrics.api import Field, FieldType, kinds
from kaibo.shows.api import account_names, titles_of

ORDER_FIELDS = {"status": "status", "refund": "refund_amount", "paid": "paid_amount", "amount": "amount"}
THINGS = ("product", "product_id", "channel", "campaign")
Row = dict[str, Any]
Example = dict[str, Any]


def of_orders(rows: Iterable[Row]) -> list[Example]:
    """One an order, of the first thing that differs: its status before its money."""
    return [_of_order(row) for row in rows]


def of_numbers(rows: list[Row]) -> list[Example]:
    """One a number, said of its show, product, channel, minute or day by name."""
    shows = titles_of({row["show_id"] for row in rows})
    accounts = account_names({row["account"] for row in rows})
    return [_of_number(row, shows.get(row["show_id"], ""), accounts.get(row["account"], "")) for row in rows]


def _of_order(row: Row) -> Example:
    differing = (name for name in ORDER_FIELDS if row[f"{name}_before"] != row[f"{name}_after"])
    name = next(differing, "amount")
    field = kinds()["orders"].field(ORDER_FIELDS[name])
    what = {language: say(language, "connectors.changed.order", id=row["what"]) for language in LANGUAGES}
    return {**_example(what, field, row["currency"], row[f"{name}_before"], row[f"{name}_after"]), "what": row["what"]}


def _of_number(row: Row, show: str, account: str) -> Example:
    thing = next((row[name] for name in THINGS if row[name]), "")
    where = show or " ".join(filter(None, (account, _day(row))))
    parts = [where, thing, _minute(row) if row["grain"] == "minute" else ""]
    what = " · ".join(dict.fromkeys(filter(None, parts)))
    field = _measure(row["grain"], row["field"])
    return _example(dict.fromkeys(LANGUAGES, what), field, row["currency"], row["before"], row["after"])


def _day(row: Row) -> str:
    day = str(row["business_day"])[:10]
    return "" if day <= "1970-01-02" else day


def _minute(row: Row) -> str:
    at = row["at"]
    moment = at if isinstance(at, datetime) else datetime.fromisoformat(str(at))
    zone = ZoneInfo(company().zone)
    return f"{moment.replace(tzinfo=moment.tzinfo or ZoneInfo('UTC')).astimezone(zone):%H:%M}"


def _measure(grain: str, key: str) -> Field:
    fields = (field for kind in kinds().values() if kind.grain == grain for field in kind.fields if field.key == key)
    return next(fields, Field(key, FieldType.COUNT, key, key))


def _example(what: dict[Any, str], field: Field, currency: str, before: Any, after: Any) -> Example:
    names = {"field": field.key, "field_zh": field.zh, "field_en": field.en, "currency": currency}
    told: Example = {"what": what["zh"], "what_zh": what["zh"], "what_en": what["en"], **names}
    for side, value in (("before", before), ("after", after)):
        told[side] = _plain(value, field, currency)
        told |= {f"{side}_{language}": _said(value, field, currency, language) for language in LANGUAGES}
    return told


def _plain(value: Any, field: Field, currency: str) -> str | None:
    """A number in the unit people read, without grouping: yuan, seconds, a fraction."""
    if value is None:
        return None
    unit = field.type.unit
    return str(value) if unit is None else f"{_number(int(value), unit, currency):f}"


def _said(value: Any, field: Field, currency: str, language: Any) -> str:
    if value is None:
        return "—"
    unit = field.type.unit
    if unit is None:
        return say(language, f"connectors.status.{value}")
    number = _number(int(value), unit, currency)
    if unit is Unit.DURATION:
        return _clock(int(number))
    if unit is Unit.RATIO:
        return f"{(number * 100).normalize():,f}%"
    return f"{number:,f} {currency}".strip() if unit is Unit.MONEY else f"{number:,f}"


def _number(stored: int, unit: Unit, currency: str) -> Decimal:
    number = shown(stored, unit, currency)
    return number if unit is Unit.MONEY else number.normalize() if number % 1 else number.to_integral_value()


def _clock(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{minutes // 60}:{minutes % 60:02d}:{rest:02d}"
