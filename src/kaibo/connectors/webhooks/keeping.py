"""A push on disk: sealed as it came, opened again where it has to be looked at once more."""

from __future__ import annotations

import base64
import json

from kaibo.connectors.models import Push, Webhook
from kaibo.connectors.webhooks.pushed import Pushed
from kaibo.files.api import seal_words, unseal_words
from kaibo.kit.clock import now
from kaibo.kit.ids import new_id

_HEADERS = ("authorization", "content-type", "event-sign", "app-id", "sign-method", "msg-id")
_PREFIXES = ("x-shopify-", "x-douyin-")


def kept(hook: Webhook, pushed: Pushed) -> Push:
    """On disk when this returns: body, query and the headers that signatures and topics stand in."""
    push = Push(id=new_id("psh"), webhook=hook, at=now(), size=len(pushed.body))
    headers = {name: text for name, text in pushed.headers.items() if name in _HEADERS or name.startswith(_PREFIXES)}
    body = base64.b64encode(pushed.body).decode()
    whole = {"body": body, "headers": headers, "query": dict(pushed.query), "addresses": list(pushed.addresses)}
    push.sealed = seal_words(json.dumps(whole), push.id)
    push.save(force_insert=True)
    return push


def opened(push: Push) -> Pushed:
    """Raises KaiboError files.wrong_key where the master key is another."""
    whole = json.loads(unseal_words(bytes(push.sealed), push.id))
    body = base64.b64decode(whole["body"])
    return Pushed(body, whole["headers"], whole["query"], whole["addresses"])
