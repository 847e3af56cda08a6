"""One attempt at a delivery, and what becomes of it."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import F

from kaibo.jobs.api import Run
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.kit.log import logger
from kaibo.notify.actions.channels import secrets_of
from kaibo.notify.actions.handing import send_later
from kaibo.notify.letter import Parcel, read_letter
from kaibo.notify.models import Channel, Delivery
from kaibo.notify.pacing import wait_after
from kaibo.notify.supplies import made
from kaibo.notify.ways.account import Account, Steps
from kaibo.notify.ways.all import way_of
from kaibo.notify.ways.undelivered import Undelivered

State = Delivery.State


def attempt(run: Run, delivery: Delivery) -> None:
    """Send it, and write down how that went. A worker killed between the two sends it again: nothing is lost, and
    what came twice has the same id."""
    delivery.attempts += 1
    Delivery.objects.filter(id=delivery.id).update(attempts=F("attempts") + 1)
    try:
        partly = _sent(delivery)
    except Undelivered as failure:
        _failed(run, delivery, failure)
    else:
        _end(run, delivery, State.SENT, partly)


def give_up(delivery_id: str, error: dict[str, Any]) -> None:
    """What cannot even be tried, such as one whose attachment cannot be made."""
    waiting = Delivery.objects.filter(id=delivery_id, state=State.WAITING)
    waiting.update(state=State.FAILED, error=error, ended_at=now(), next_at=None)


def _sent(delivery: Delivery) -> KaiboError | None:
    channel = delivery.channel
    if channel.removed_at or not channel.active:
        raise Undelivered(KaiboError("notify.channel_off"), again=False)
    way = way_of(channel.kind)
    account = Account(channel.settings, _opened(channel))
    letter = read_letter(delivery.letter)
    parcel = Parcel(delivery.id, letter, tuple(map(made, letter.attachments)))
    return way.send(account, parcel, Steps(delivery.done, lambda step: _mark(delivery, step)))


def _opened(channel: Channel) -> dict[str, str]:
    found = secrets_of(channel)
    if set(channel.held) - set(found):
        raise Undelivered(KaiboError("notify.secrets_lost"), again=False)
    return found


def _mark(delivery: Delivery, step: str) -> None:
    delivery.done = [*delivery.done, step]
    Delivery.objects.filter(id=delivery.id).update(done=delivery.done)


def _failed(run: Run, delivery: Delivery, failure: Undelivered) -> None:
    wait = wait_after(delivery.attempts, asked=failure.wait) if failure.again else None
    if wait is None:
        _end(run, delivery, State.FAILED, failure.error)
        return
    delivery.next_at = now() + wait
    with transaction.atomic():
        run.hold()
        Delivery.objects.filter(id=delivery.id).update(error=failure.error.as_dict(), next_at=delivery.next_at)
        send_later(delivery)
    _log(delivery, "waiting", failure.error)


def _end(run: Run, delivery: Delivery, state: State, error: KaiboError | None) -> None:
    with transaction.atomic():
        run.hold()
        told = error.as_dict() if error else None
        Delivery.objects.filter(id=delivery.id).update(state=state, error=told, ended_at=now(), next_at=None)
    _log(delivery, state, error)


def _log(delivery: Delivery, state: str, error: KaiboError | None) -> None:
    code = error.code if error else ""
    logger().info("delivery", delivery=delivery.id, channel=delivery.channel_id, state=state, code=code)
