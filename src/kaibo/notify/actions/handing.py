"""Letters handed over to channels; the worker delivers them."""

from __future__ import annotations

from django.db import transaction

from kaibo.accounts.api import Caller, audit
from kaibo.jobs.api import enqueue
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.i18n import Language, say
from kaibo.kit.ids import new_id
from kaibo.notify.actions.channels import standing
from kaibo.notify.letter import Letter
from kaibo.notify.models import Channel, Delivery

DELIVER = "notify.deliver"
URGENT = 5


def hand_over(channel_id: str, letter: Letter, *, key: str, by: str, urgent: bool = False) -> Delivery | None:
    """A delivery the worker will make, in the caller's transaction. The same key through the same channel is one
    delivery, however often it is handed over. None where the channel was removed or is switched off."""
    with transaction.atomic():
        channel = Channel.objects.filter(id=channel_id, removed_at=None, active=True).first()
        if channel is None:
            return None
        at = now()
        delivery, is_new = Delivery.objects.get_or_create(
            channel=channel,
            key=key,
            defaults={
                "id": new_id("dlv"),
                "letter": letter.as_dict(),
                "made_by": by,
                "made_at": at,
                "next_at": at,
            },
        )
        if is_new:
            send_later(delivery, urgent=urgent)
        return delivery


def send_later(delivery: Delivery, *, urgent: bool = False) -> None:
    """Put the next attempt on the queue, at `next_at`."""
    enqueue(
        DELIVER,
        key=f"{delivery.id}:{delivery.attempts}",
        priority=URGENT if urgent else 0,
        not_before=delivery.next_at,
        delivery=delivery.id,
    )


def try_channel(caller: Caller, channel_id: str, language: Language) -> Delivery:
    """Send a test through a channel. Raises KaiboError (404), or (409) for one that is switched off."""
    channel = standing(channel_id)
    who = {"name": caller.name, "channel": channel.name}
    letter = Letter(say(language, "notify.test.title"), (say(language, "notify.test.text", **who),))
    with transaction.atomic():
        delivery = hand_over(channel.id, letter, key=new_id("try"), by=caller.name, urgent=True)
        if delivery is None:
            raise KaiboError("notify.channel_off", status=409)
        audit(caller, "notify.channel.tried", channel.id, channel=channel.name)
    return delivery


def send_again(caller: Caller, delivery_id: str) -> Delivery:
    """Try a delivery that has failed once more. Raises KaiboError (404), or (409) for one that has not failed."""
    with transaction.atomic():
        delivery = there(Delivery.objects.select_for_update().select_related("channel").filter(id=delivery_id).first())
        if delivery.state != Delivery.State.FAILED or delivery.channel.removed_at or not delivery.channel.active:
            raise KaiboError("notify.not_failed", status=409)
        delivery.state, delivery.next_at, delivery.ended_at = Delivery.State.WAITING, now(), None
        delivery.save(update_fields=["state", "next_at", "ended_at"])
        send_later(delivery, urgent=True)
        audit(caller, "notify.delivery.again", delivery.id)
    return delivery
