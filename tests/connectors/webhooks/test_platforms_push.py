"""Every platform pushes: signed by its documents' rules, it is taken; by anybody else, it is not."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cast import Actor
from connectors.webhooks import signers
from connectors.webhooks.conftest import Setup
from connectors.webhooks.signers import APP, AT, SPOKEN, Spoken
from kaibo.connectors.models import Push, Webhook
from kaibo.connectors.webhooks import receiving
from kaibo.connectors.webhooks.endpoints import rotate_webhook
from kaibo.connectors.webhooks.pushed import Answer, Pushed
from kaibo.connectors.webhooks.receiving import echo, finish_waiting, receive
from kaibo.events.api import Signal, taken
from kaibo.kit.errors import KaiboError

State = Push.State
everyone = pytest.mark.parametrize("spoken", SPOKEN.values(), ids=list(SPOKEN))


def _push(hook: Webhook, pushed: Pushed) -> Answer:
    return receive(hook.platform, hook.id, pushed)


def _signals() -> list[Signal]:
    return [each.signal for each in taken()]


def _last() -> Push:
    return Push.objects.order_by("-at", "-id")[0]


@everyone
def test_a_true_message_is_answered_and_told(spoken: Spoken, set_up: Setup) -> None:
    answer = _push(set_up(spoken), spoken.sign(spoken.paid, spoken.secrets))
    assert (answer.status, answer.body) == (200, spoken.answer)
    (signal,) = _signals()
    assert {name: getattr(signal, name) for name in spoken.told} == spoken.told
    assert signal.at == datetime.fromtimestamp(AT, UTC)
    assert (_last().state, _last().told["signals"]) == (State.TAKEN, 1)


@everyone
def test_a_replay_has_one_effect_and_the_same_answer(spoken: Spoken, set_up: Setup) -> None:
    hook = set_up(spoken)
    answers = [_push(hook, spoken.sign(spoken.paid, spoken.secrets)) for _ in range(3)]
    assert len({each.body for each in answers}) == 1 and all(each.status == 200 for each in answers)
    assert len(_signals()) == 1 and _last().told["repeated"] == 1


@everyone
def test_another_secret_or_another_byte_is_refused(spoken: Spoken, set_up: Setup) -> None:
    hook = set_up(spoken)
    true = spoken.sign(spoken.paid, spoken.secrets)
    middle = len(true.body) // 2
    changed = replace(true, body=true.body[:middle] + bytes([true.body[middle] ^ 1]) + true.body[middle + 1 :])
    for forged in (spoken.sign(spoken.paid, spoken.other), changed, Pushed(true.body[:-9], {}), Pushed(b"", {})):
        assert _push(hook, forged).status == 401
        assert (_last().state, bytes(_last().sealed)) == (State.FORGED, b"")
    assert _signals() == []


@everyone
def test_a_thousand_forgeries_and_none_is_taken(spoken: Spoken, set_up: Setup) -> None:
    hook, draw = set_up(spoken), random.Random(5)
    true = spoken.sign(spoken.paid, spoken.secrets)
    signed = {"event-sign", "x-douyin-signature", "authorization", "x-shopify-hmac-sha256"}
    for _ in range(1000):
        headers = {name: draw.randbytes(32).hex() if name in signed else text for name, text in true.headers.items()}
        query = {
            name: draw.randbytes(20).hex() if name == "msg_signature" else text for name, text in true.query.items()
        }
        body = true.body if signed & set(headers) or query else draw.randbytes(64).hex().encode()
        assert receiving._verified(hook, Pushed(body, headers, query, true.addresses)) is None


@everyone
def test_after_a_rotation_both_secrets_work_for_a_week(
    spoken: Spoken, set_up: Setup, operator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook = set_up(spoken)
    rotate_webhook(operator.caller, hook.id, spoken.other)
    for secrets in (spoken.secrets, spoken.other):
        assert _push(hook, spoken.sign(spoken.paid, secrets)).status == 200
    later = datetime.now(UTC) + timedelta(days=8)
    monkeypatch.setattr(receiving, "now", lambda: later)
    assert _push(hook, spoken.sign(spoken.paid, spoken.secrets)).status == 401
    assert _push(hook, spoken.sign(spoken.paid, spoken.other)).status == 200


@everyone
def test_test_messages_are_answered_and_tell_nothing(spoken: Spoken, set_up: Setup) -> None:
    if spoken.test is None:
        pytest.skip("this platform sends none")
    answer = _push(set_up(spoken), spoken.sign(spoken.test, spoken.secrets))
    assert (answer.status, answer.body) == (200, spoken.tested)
    assert (_last().state, _signals()) == (State.TEST, [])


@everyone
def test_an_unknown_topic_is_put_aside_with_its_reason(spoken: Spoken, set_up: Setup) -> None:
    sign = signers.shopify("weather/changed") if spoken.platform == "shopify" else spoken.sign
    answer = _push(set_up(spoken), sign(spoken.strange, spoken.secrets))
    assert (answer.status, answer.body) == (200, spoken.answer)
    assert (_last().state, _last().reason) == (State.ASIDE, "unknown_topic")


@everyone
def test_what_is_signed_and_not_as_documented_is_put_aside(spoken: Spoken, set_up: Setup) -> None:
    hook = set_up(spoken)
    for odd in (7, [[7]], {"data": [1]}, [{"tag": "101", "data": "no"}], {"event": "kwaishop_order_paySuccess"}):
        if spoken.platform == "kuaishou" and not isinstance(odd, dict):
            continue
        if spoken.sign is signers.wechat_xml:
            continue
        assert _push(hook, spoken.sign(odd, spoken.secrets)).status == 200
        assert _last().state == State.ASIDE
    assert _signals() == []


def test_what_else_orders_refunds_and_stock_tell(set_up: Setup) -> None:
    def told(name: str, message: Any, sign: Any = None) -> list[Signal]:
        spoken, before = SPOKEN[name], len(_signals())
        _push(set_up(spoken), (sign or spoken.sign)(message, spoken.secrets))
        return _signals()[before:]

    refund = {"aftersale_id": 5, "p_id": 4911, "s_id": 49111, "shop_id": 88, "refund_amount": 900, "apply_time": AT}
    many = [
        {"tag": "100", "msg_id": "1", "data": {"p_id": 4911, "create_time": AT}},
        {"tag": "106", "msg_id": "2", "data": {"p_id": 4911, "cancel_time": AT}},
        {"tag": "200", "msg_id": "3", "data": refund},
        {"tag": "201", "msg_id": "4", "data": refund},
    ]
    placed, closed, back = told("doudian-md5", many)
    assert [placed.kind, closed.kind, back.kind] == ["order_placed", "order_closed", "refund"]
    assert (back.amount, back.order, back.currency) == (900, "4911", "CNY")

    spread = {"total_quantity": 100, "available_quantity": 50}
    data = {
        "product_id": "31",
        "sku_id": "7",
        "current_inventory_status": "LOW_STOCK",
        "inventory_distribution": spread,
    }
    (stock,) = told("tiktok", {"type": 27, "tts_notification_id": "9", "shop_id": "1", "timestamp": AT, "data": data})
    assert (stock.kind, stock.product, stock.quantity) == ("stock_changed", "31", 50)
    data = {"order_id": "1", "return_id": "2", "return_type": "REFUND", "update_time": AT}
    asked = {**data, "return_status": "RETURN_OR_REFUND_REQUEST_PENDING"}
    assert [each.kind for each in told("tiktok", {"type": 12, "data": asked})] == ["refund"]
    assert told("tiktok", {"type": 12, "data": {**data, "return_status": "AWAITING_BUYER_SHIP"}}) == []
    assert [each.kind for each in told("tiktok", {"type": 11, "data": {"order_id": "1", "cancel_status": "X_SUCCESS"}})]

    data = {"sku_id": 11, "seller_sku": "A", "real_quantity": 9, "withhold_quantity": 1, "occupy_quantity": 5}
    (low,) = told("lazada", {"message_type": 6, "timestamp": AT, "data": data})
    assert (low.kind, low.quantity) == ("stock_changed", 3)
    data = {"reverse_order_line_id": 6, "reverse_status": "RTM_INIT", "trade_order_id": 4, "status_update_time": AT}
    assert [each.kind for each in told("lazada", {"message_type": 10, "data": data})] == ["refund"]

    info = json.dumps({"refundId": 6, "oid": 4911, "refundFee": 500})
    message = {"appKey": APP, "event": "kwaishop_aftersales_addRefund", "info": info, "updateTime": AT * 1000}
    (refunded,) = told("kuaishou", message)
    assert (refunded.kind, refunded.amount, refunded.order) == ("refund", 500, "4911")

    money = {"kind": "refund", "status": "success", "amount": "12.34", "currency": "USD"}
    (paid_back,) = told("shopify", {"id": 9, "order_id": 4, "transactions": [money]}, signers.shopify("refunds/create"))
    assert (paid_back.amount, paid_back.currency, paid_back.order) == (1234, "USD", "4")
    level = {"inventory_item_id": 3, "available": 0, "updated_at": "2026-03-08T12:00:00Z"}
    (none_left,) = told("shopify", level, signers.shopify("inventory_levels/update"))
    assert (none_left.quantity, none_left.product) == (0, "3")
    assert told("shopify", {"id": 3}, signers.shopify("customers/redact")) == []

    inner = {"status": "USER_CREATED", "after_sale_order_id": "8", "order_id": "4"}
    event = {"Event": "channels_ec_aftersale_update", "CreateTime": AT, "finder_shop_aftersale_status_update": inner}
    assert [each.kind for each in told("wechat-xml", event)] == ["refund"]


def test_one_account_may_be_named_for_all_of_a_webhook(set_up: Setup) -> None:
    hook = set_up(SPOKEN["doudian-md5"])
    Webhook.objects.filter(id=hook.id).update(account="acc_1")
    _push(hook, SPOKEN["doudian-md5"].sign(SPOKEN["doudian-md5"].paid, SPOKEN["doudian-md5"].secrets))
    assert _signals()[0].account == "acc_1"


def test_the_open_platforms_riddle_is_echoed(set_up: Setup) -> None:
    spoken = Spoken("douyin", {"client_secret": "s3cret"}, {"client_secret": "other"}, signers.douyin, None, {}, app="")
    hook = set_up(spoken)
    riddle = {"event": "verify_webhook", "client_key": "k", "content": {"challenge": 12345}}
    assert _push(hook, spoken.sign(riddle, spoken.secrets)).body == b'{"challenge":12345}'
    assert _push(hook, spoken.sign(riddle, spoken.other)).status == 401
    _push(hook, spoken.sign({"event": "im_receive_msg", "content": {}}, spoken.secrets))
    assert (_last().state, _last().topics) == (State.ASIDE, ["im_receive_msg"])


def test_wechat_asks_the_address_to_prove_itself(set_up: Setup) -> None:
    spoken = SPOKEN["wechat-json"]
    hook = set_up(spoken)
    sealed = signers.wechat_sealed(b"4711", spoken.secrets)
    asked = {**signers.wechat_query(sealed, spoken.secrets), "echostr": sealed}
    assert echo("wechat", hook.id, Pushed(b"", {}, asked)).body == b"4711"
    assert echo("wechat", hook.id, Pushed(b"", {}, {**asked, "nonce": "2"})).status == 401
    with pytest.raises(KaiboError):
        echo("wechat", hook.id, Pushed(b"", {}))


def test_what_a_full_disk_cut_off_is_finished_later(set_up: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken = SPOKEN["doudian-md5"]
    hook = set_up(spoken)

    def full(*_: Any) -> Any:
        raise KaiboError("kit.not_found", status=507)

    with monkeypatch.context() as broken, pytest.raises(KaiboError):
        broken.setattr(receiving, "take", full)
        _push(hook, spoken.sign(spoken.paid, spoken.secrets))
    assert (_last().state, _signals()) == (State.WAITING, [])
    finish_waiting()
    assert _last().state == State.WAITING
    Push.objects.update(at=datetime.now(UTC) - timedelta(minutes=2))
    finish_waiting()
    assert (_last().state, len(_signals())) == (State.TAKEN, 1)
    Push.objects.update(at=datetime.now(UTC) - timedelta(days=31))
    finish_waiting()
    assert not Push.objects.exists()


def test_it_is_on_disk_sealed_before_it_is_looked_at(set_up: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken = SPOKEN["doudian-md5"]
    hook = set_up(spoken)

    def looked(*_: Any) -> None:
        kept = Push.objects.get()
        assert kept.state == State.WAITING and b"4911" not in bytes(kept.sealed)
        raise ZeroDivisionError

    monkeypatch.setattr(receiving, "_verified", looked)
    with pytest.raises(ZeroDivisionError):
        _push(hook, spoken.sign(spoken.paid, spoken.secrets))
    assert Push.objects.count() == 1
