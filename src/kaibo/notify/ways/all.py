"""Every kind of channel and its way."""

from __future__ import annotations

from kaibo.kit.errors import KaiboError
from kaibo.notify.ways.account import Way
from kaibo.notify.ways.dingtalk import DingTalk
from kaibo.notify.ways.email import Email
from kaibo.notify.ways.feishu import Feishu
from kaibo.notify.ways.wecom import WeCom

WAYS: dict[str, Way] = {"email": Email(), "feishu": Feishu(), "dingtalk": DingTalk(), "wecom": WeCom()}


def way_of(kind: str) -> Way:
    """Raises KaiboError (422) for a kind nobody sends by."""
    if kind not in WAYS:
        raise KaiboError("notify.bad_kind", status=422, kind=kind[:20])
    return WAYS[kind]
