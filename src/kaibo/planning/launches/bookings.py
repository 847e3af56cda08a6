"""预约: counted by channel and day, as whoever counted them says; bought only where that can be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.launches.finding import launch_of
from kaibo.planning.models import Booking, Launch
from kaibo.planning.plans.changing import changing

FIELDS = ("id", "channel", "day", "booked", "bought", "source")


def put_booking(caller: Caller, plan: str, told: Mapping[str, Any]) -> None:
    """The count of a channel on a day, in place of what stood there. Raises KaiboError (404), (422) for more who bought
    than booked."""
    launch_of(plan, caller.scope)
    if told["bought"] is not None and told["bought"] > told["booked"]:
        raise KaiboError("planning.bought_above", status=422)
    with changing(caller, plan, "booking_counted", told["channel"]) as held:
        row = held.bookings.filter(channel=told["channel"], day=told["day"]).first() or Booking(
            id=new_id("bkg"), plan=held, channel=told["channel"], day=told["day"]
        )
        row.booked, row.bought, row.source, row.changed = told["booked"], told["bought"], told["source"], held.version
        row.save()


def remove_booking(caller: Caller, plan: str, id: str) -> None:
    """Raises KaiboError (404)."""
    with changing(caller, plan, "booking_removed") as held:
        if not held.bookings.filter(id=id).delete()[0]:
            raise KaiboError("kit.not_found", status=404)


def bookings(launch: Launch) -> dict[str, Any]:
    """Rows, sums by channel and by day; the share that bought is of the rows that tell it, Σ/Σ."""
    rows = list(launch.plan.bookings.all())
    return {
        "goal": launch.booking_goal,
        "booked": sum(each.booked for each in rows) if rows else None,
        "bought": bought(rows),
        "channels": [{"channel": name, **_sums(of)} for name, of in _by_channel(rows).items()],
        "days": [{"day": day, "booked": count} for day, count in _by_day(rows).items()],
        "rows": [{name: getattr(each, name) for name in FIELDS} for each in rows],
    }


def bought(rows: Sequence[Booking]) -> dict[str, int | float | None]:
    """`rate` is missing where no row tells who bought, or nobody booked; `of` are the bookings that it stands on."""
    told = [each for each in rows if each.bought is not None]
    of, count = sum(each.booked for each in told), sum(each.bought or 0 for each in told)
    return {"count": count if told else None, "of": of, "rate": count / of if of else None}


def _sums(rows: Sequence[Booking]) -> dict[str, Any]:
    return {"booked": sum(each.booked for each in rows), "bought": bought(rows)}


def _by_channel(rows: Sequence[Booking]) -> dict[str, list[Booking]]:
    found: dict[str, list[Booking]] = {}
    for each in rows:
        found.setdefault(each.channel, []).append(each)
    return dict(sorted(found.items(), key=lambda pair: (-sum(each.booked for each in pair[1]), pair[0])))


def _by_day(rows: Sequence[Booking]) -> dict[date, int]:
    found: dict[date, int] = {}
    for each in rows:
        found[each.day] = found.get(each.day, 0) + each.booked
    return dict(sorted(found.items()))
