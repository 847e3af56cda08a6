"""Hours and hosts that return far from the rest of their account for what is spent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kaibo.kit.i18n import LANGUAGES, Language, say
from kaibo.kit.units import Unit
from kaibo.metrics.api import Number, Query, Row, row_json
from kaibo.traffic.queries.apart import apart, parts_of
from kaibo.traffic.queries.figures import Told, found
from kaibo.traffic.queries.moves import Standing, standings_said

NOTHING = Number(None, Unit.QUANTITY)


def findings(told: Told, put: Mapping[str, Query], names: Mapping[str, str]) -> list[dict[str, Any]]:
    """What to leave before what to go on with, the largest differences first."""
    seen = [
        *standings_said("hour", list(_hours(told, put, names))),
        *standings_said("host", list(_hosts(told, put, names))),
    ]
    seen.sort(key=lambda each: (each.severity != "warn", -each.size))
    return [each.shown() for each in seen]


def _hours(told: Told, put: Mapping[str, Query], names: Mapping[str, str]) -> Iterator[Standing]:
    """Each hour of an account by what the ad reports attribute, one day one sample."""
    for row in told["account hours"]:
        hour = row.dimensions["hour"]
        if hour is not None:
            clock = {language: say(language, "traffic.hour", hour=f"{int(hour):02d}") for language in LANGUAGES}
            called, orders = _called(names, row, clock), row.numbers["ad_orders"]
            yield _standing(told, row, "roi_ad", "hour days", called, put["account hours"], orders)


def _hosts(told: Told, put: Mapping[str, Query], names: Mapping[str, str]) -> Iterator[Standing]:
    """Each host of an account by all that was sold, one show one sample."""
    for row in told["hosts"]:
        host = row.dimensions["host"]
        if host is not None:
            called = _called(names, row, {language: str(host) for language in LANGUAGES})
            sold = found(told["host orders"], row.dimensions)
            orders = sold.numbers["orders"] if sold else NOTHING
            yield _standing(told, row, "roi_joined", "shows", called, put["hosts"], orders)


def _standing(
    told: Told, row: Row, key: str, samples: str, name: dict[str, str], question: Query, orders: Number
) -> Standing:
    """The row's return beside its account's."""
    account = row.dimensions["account"]
    whole = found(told["accounts"], {"account": account})
    own, usual = row.numbers[key], whole.numbers[key] if whole else NOTHING
    spends = (each.numbers["spend_joined"] for each in told["hosts"] if each.dimensions["account"] == account)
    passport = row_json(Row(row.dimensions, {key: own}), question)["numbers"][key]["passport"]
    return Standing(
        str(account),
        name,
        own,
        usual,
        apart(own, usual, parts_of(_under(told[samples], row), key)),
        float((own.denominator or 0) / usual.denominator) if usual.denominator else 0.0,
        orders.value,
        next((each.currency for each in spends if each.currency), None),
        passport,
    )


def _under(rows: list[Row], row: Row) -> list[Row]:
    """Rows of a finer cut that are parts of this one."""
    return [each for each in rows if row.dimensions.items() <= each.dimensions.items()]


def _called(names: Mapping[str, str], row: Row, own: Mapping[Language, str]) -> dict[str, str]:
    account = str(row.dimensions["account"] or "")
    return {f"name_{language}": f"{names.get(account, account)} {text}".strip() for language, text in own.items()}
