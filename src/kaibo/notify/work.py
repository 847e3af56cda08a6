"""What the worker does for notify: it waits for other machines, so it is done aside."""

from __future__ import annotations

from typing import Any

from kaibo.jobs.api import Run, job
from kaibo.notify.actions.handing import DELIVER
from kaibo.notify.delivering import attempt, give_up
from kaibo.notify.models import Delivery


def cannot_be_delivered(error: dict[str, Any], delivery: str) -> None:
    give_up(delivery, error)


@job(DELIVER, failed=cannot_be_delivered, aside=True)
def deliver(run: Run, delivery: str) -> None:
    found = Delivery.objects.select_related("channel").filter(id=delivery, state=Delivery.State.WAITING).first()
    if found is not None:
        attempt(run, found)
