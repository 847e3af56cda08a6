"""Benefits that run take part of the signals, and close by themselves when their time or their goods are over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from kaibo.accounts.api import CLI
from kaibo.events.api import Taken
from kaibo.kit.errors import KaiboError
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
def _close_in_time(room: LiveRoom) -> None:
    for row in running(room):
        if row.closes_at and (room.at >= row.closes_at + GRACE or _gone(row)):
            try:
                close(CLI, room.id, row.id)
            except KaiboError:
                continue


def running(room: LiveRoom) -> list[Benefit]:
    """Read at each act; counts of the rows may be older than the database's."""

    def asked() -> list[Benefit]:
        return list(Benefit.objects.filter(run=room.id, state=Benefit.State.RUNNING))

    return room.kept("benefits.running", asked)


def _gone(row: Benefit) -> bool:
    """Whether nothing is left of what is first come, first served."""
    if row.kind not in {"flash_sale", "red_packets"}:
        return False
    used, units = Benefit.objects.values_list("used", "units").get(id=row.id)
    return used >= units
