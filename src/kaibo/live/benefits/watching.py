"""Benefits that run take part of the signals, and close by themselves when their time or their goods are over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from django.db import transaction
from django.db.models import Q

from kaibo.accounts.api import CLI
from kaibo.events.api import Taken
from kaibo.kit.errors import KaiboError
from kaibo.live.benefits import flash
from kaibo.live.benefits.acts import close
from kaibo.live.benefits.entering import enter
from kaibo.live.models import Benefit
from kaibo.live.room import LiveRoom
from kaibo.live.watching import pulses, watches

GRACE = timedelta(seconds=2)
"""So long after its end signals that were on their way still count by their own time."""


@watches
def _enter(room: LiveRoom, taken: Sequence[Taken]) -> None:
    for row in running(room):
        enter(row, taken)


@pulses
def _follow_the_ledger(room: LiveRoom) -> None:
    """Units of a flash sale that were paid for elsewhere, or whose time is over."""
    for row in running(room):
        if row.kind == "flash_sale" and row.grabs.filter(state="held").exists():
            with transaction.atomic():
                flash.keep_up(Benefit.objects.select_for_update().select_related("run__account").get(id=row.id))


@pulses
def _close_in_time(room: LiveRoom) -> None:
    for row in running(room):
        if row.state == Benefit.State.RUNNING and row.closes_at and (room.at >= row.closes_at + GRACE or _gone(row)):
            try:
                close(CLI, room.id, row.id)
            except KaiboError:
                continue


def running(room: LiveRoom) -> list[Benefit]:
    """Those that run, and flash sales that are closed and not settled: some of their units may still be paid for. Read
    at each act; counts of the rows may be older than the database's."""

    def asked() -> list[Benefit]:
        unpaid = Q(kind="flash_sale", state=Benefit.State.CLOSED)
        return list(Benefit.objects.filter(Q(state=Benefit.State.RUNNING) | unpaid, run=room.id))

    return room.kept("benefits.running", asked)


def _gone(row: Benefit) -> bool:
    """Whether nothing is left of what is first come, first served."""
    if row.kind == "flash_sale":
        return flash.sold_units(row) >= row.units
    if row.kind != "red_packets":
        return False
    used, units = Benefit.objects.values_list("used", "units").get(id=row.id)
    return used >= units
