"""A push from its arrival to its answer: kept, then verified, then told, each step on disk before the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from kaibo.connectors.models import Push, Webhook
from kaibo.connectors.webhooks import keeping
from kaibo.connectors.webhooks.all import PLATFORMS
from kaibo.connectors.webhooks.endpoints import live_secrets, standing
from kaibo.connectors.webhooks.pushed import Answer, Fate, Forged, Pushed, Told, Unreadable
from kaibo.events.api import Kept, Signal, take
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError

LARGEST = 1 << 20
KEPT_FOR = timedelta(days=30)
WAITED = timedelta(minutes=1)
_TOPICS = 20
_NOT_AS_DOCUMENTED = (Unreadable, AttributeError, KeyError, TypeError, ValueError)
_REFUSED = Answer(401)
State = Push.State


def receive(platform: str, webhook: str, pushed: Pushed) -> Answer:
    """Take a push in. What is signed rightly is answered as its platform wants; what is not, with 401.

    Raises KaiboError kit.not_found, connectors.push_too_large (413), and what `take` raises: the platform then sends
    it again, and we look at it again ourselves.
    """
    hook = standing(webhook)
    if hook.platform != platform:
        raise KaiboError("kit.not_found", status=404)
    if len(pushed.body) > LARGEST:
        raise KaiboError("connectors.push_too_large", status=413)
    return finish(keeping.kept(hook, pushed), pushed)


def echo(platform: str, webhook: str, pushed: Pushed) -> Answer:
    """A question of the platform that carries no message (WeChat's GET): answered, not kept."""
    hook = standing(webhook)
    if hook.platform != platform or not pushed.query.get("echostr"):
        raise KaiboError("kit.not_found", status=404)
    plain = _verified(hook, pushed)
    speaks = PLATFORMS[platform]
    return _REFUSED if plain is None else speaks.answer(plain, speaks.told(plain, pushed))


def finish(push: Push, pushed: Pushed) -> Answer:
    """From kept to answered. Right however often it is called."""
    speaks = PLATFORMS[push.webhook.platform]
    plain = _verified(push.webhook, pushed)
    if plain is None:
        push.state, push.sealed = State.FORGED, b""
        push.save(update_fields=["state", "sealed"])
        return _REFUSED
    try:
        told = speaks.told(plain, pushed)
        answer = speaks.answer(plain, told)
    except _NOT_AS_DOCUMENTED:
        told, answer = [Told(Fate.BROKEN)], Answer()
    _settle(push, told, _taken(push.webhook, told))
    return answer


def finish_waiting() -> None:
    """Pushes whose end was cut off (a kill, a full disk) are looked at again; old ones are forgotten."""
    Push.objects.filter(at__lt=now() - KEPT_FOR).delete()
    late = Push.objects.filter(state=State.WAITING, at__lt=now() - WAITED).select_related("webhook")
    for push in late.order_by("at")[:500]:
        _again(push)


def _again(push: Push) -> None:
    try:
        pushed = keeping.opened(push)
    except KaiboError:
        push.state, push.reason = State.ASIDE, "sealed"
        push.save(update_fields=["state", "reason"])
        return
    finish(push, pushed)


def _verified(hook: Webhook, pushed: Pushed) -> bytes | None:
    if hook.address:
        pushed = replace(pushed, addresses=[hook.address, *pushed.addresses])
    for secrets in live_secrets(hook, now()) if hook.sealed else []:
        try:
            return PLATFORMS[hook.platform].opened(pushed, hook.app, secrets)
        except Forged:
            continue
    return None


def _taken(hook: Webhook, told: Sequence[Told]) -> int:
    """How many signals were known already."""
    signals = [_of_account(signal, hook.account) for each in told for signal in each.signals]
    if not signals:
        return 0
    receipt = take(f"webhook.{hook.platform}.{hook.id}", signals)
    return sum(each.result != Kept.STORED for each in receipt.results)


def _of_account(signal: Signal, account: str) -> Signal:
    if not account:
        return signal
    fields = {name: getattr(signal, name) for name in signal.__struct_fields__}
    return Signal(**{**fields, "account": account})


def _settle(push: Push, told: Sequence[Told], repeated: int) -> None:
    fates = Counter(each.fate.value for each in told)
    aside = [each for each in told if each.fate in {Fate.UNKNOWN, Fate.BROKEN}]
    push.state = State.ASIDE if aside else State.TEST if set(fates) == {Fate.TEST.value} else State.TAKEN
    push.reason = ("unknown_topic" if aside[0].fate is Fate.UNKNOWN else "unreadable") if aside else ""
    push.topics = list(dict.fromkeys(each.topic for each in told))[:_TOPICS]
    push.told = {**fates, "signals": sum(len(each.signals) for each in told), "repeated": repeated}
    push.save(update_fields=["state", "reason", "topics", "told"])
