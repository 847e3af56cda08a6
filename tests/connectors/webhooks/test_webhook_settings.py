"""Webhooks are set up by owner and operator; their secrets are never shown; what nobody set up takes nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from cast import Actor
from connectors.webhooks.signers import APP, SPOKEN
from kaibo.accounts.api import Scope
from kaibo.accounts.models import Entry
from kaibo.connectors.models import Push, Webhook
from kaibo.site.front.build import build
from kaibo.site.front.door import Front

PATH = "/api/v1/connectors/webhooks"
SECRET = "a-long-quiet-secret"
WANTED = {"platform": "doudian", "name": "旗舰店", "app": APP, "secrets": {"app_secret": SECRET}}


@pytest.mark.parametrize("who", ["owner", "operator"])
def test_owner_and_operator_set_one_up_and_never_see_its_secret(who: str, request: pytest.FixtureRequest) -> None:
    actor: Actor = request.getfixturevalue(who)
    made = actor.post(PATH, WANTED)
    assert made.status_code == 201, made.json()
    hook = made.json()
    assert hook["path"] == f"/hooks/doudian/{hook['id']}" and hook["secrets"] == ["app_secret"]
    rotated = actor.post(f"{PATH}/{hook['id']}/rotate", {"secrets": {"app_secret": "another-quiet-secret"}})
    assert rotated.json()["old_secret_until"]
    listed = actor.get(PATH)
    assert [each["id"] for each in listed.json()] == [hook["id"]]
    for answer in (made, rotated, listed):
        assert SECRET not in answer.content.decode() and "another-quiet" not in answer.content.decode()
    assert SECRET.encode() not in bytes(Webhook.objects.get().sealed)
    assert actor.delete(f"{PATH}/{hook['id']}").status_code == 204
    assert actor.get(PATH).json() == [] and bytes(Webhook.objects.get().sealed) == b""
    verbs = {entry.what for entry in Entry.objects.all()}
    assert verbs >= {f"connectors.webhook.{verb}" for verb in ("added", "rotated", "removed")}


@pytest.mark.parametrize("who", ["host", "controller", "finance", "viewer", "supplier", "stranger"])
def test_nobody_else_does(who: str, request: pytest.FixtureRequest) -> None:
    actor: Actor = request.getfixturevalue(who)
    for answer in (
        actor.get(PATH),
        actor.post(PATH, WANTED),
        actor.get(f"{PATH}/platforms"),
        actor.post(f"{PATH}/whk_1/rotate", {"secrets": {}}),
        actor.delete(f"{PATH}/whk_1"),
        actor.get(f"{PATH}/whk_1/pushes"),
    ):
        assert answer.status_code in {401, 403}
    assert not Webhook.objects.exists()


def test_who_sees_a_part_of_the_company_does_not_either(operator: Actor) -> None:
    assert operator.person
    operator.person.scope = Scope(accounts=("acc_1",))
    operator.person.save()
    assert operator.post(PATH, WANTED).json()["code"] == "connectors.webhook_company"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"platform": "weather"}, "webhook_platform"),
        ({"app": " "}, "webhook_app"),
        ({"secrets": {}}, "webhook_secrets"),
        ({"secrets": {"app_secret": "  "}}, "webhook_secrets"),
        ({"secrets": {"app_secret": "s", "token": "t"}}, "webhook_secrets"),
        ({"name": "  "}, "webhook_name"),
    ],
)
def test_what_cannot_work_is_refused(changed: dict[str, Any], code: str, operator: Actor) -> None:
    refused = operator.post(PATH, {**WANTED, **changed})
    assert (refused.status_code, refused.json()["code"]) == (422, f"connectors.{code}")


def test_platforms_say_what_they_need(operator: Actor) -> None:
    needs = {each["key"]: each["secrets"] for each in operator.get(f"{PATH}/platforms").json()}
    assert needs["wechat"] == ["token", "aes_key"] and {"doudian", "douyin", "tiktok", "shopee", "lazada"} <= set(needs)
    assert {spoken.platform for spoken in SPOKEN.values()} | {"douyin"} == set(needs)


class TestServed:
    """Through the front, as a platform calls it."""

    @pytest.fixture
    def front(self, transactional_db: None, tmp_path: Path) -> Iterator[Front]:
        made = build(pages=tmp_path)
        yield made
        made.close()

    def _send(self, front: Front, method: str, path: str, **options: Any) -> httpx.Response:
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=front, client=("203.0.113.9", 40000))
            async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as platform:
                return await platform.request(method, path, **options)

        return asyncio.run(send())

    def test_a_push_is_taken_shown_and_gone_with_its_webhook(self, front: Front, operator: Actor) -> None:
        spoken = SPOKEN["doudian-md5"]
        hook = operator.post(PATH, {**WANTED, "secrets": spoken.secrets}).json()
        pushed = spoken.sign(spoken.paid, spoken.secrets)
        for secrets, status in ((spoken.secrets, 200), (spoken.other, 401)):
            sent = spoken.sign(spoken.paid, secrets)
            answer = self._send(front, "POST", hook["path"], content=sent.body, headers=dict(sent.headers))
            assert answer.status_code == status
        listed = operator.get(PATH).json()[0]
        assert (listed["pushes"]["taken"], listed["pushes"]["forged"]) == (1, 1)
        rows = operator.get(f"{PATH}/{hook['id']}/pushes").json()
        assert [row["state"] for row in rows] == ["forged", "taken"] and rows[1]["topics"] == ["101"]
        assert len(operator.get(f"{PATH}/{hook['id']}/pushes", state="taken").json()) == 1
        operator.delete(f"{PATH}/{hook['id']}")
        gone = self._send(front, "POST", hook["path"], content=pushed.body, headers=dict(pushed.headers))
        assert gone.status_code == 404 and Push.objects.count() == 2

    def test_addresses_that_nobody_gave_out_keep_nothing(self, front: Front, operator: Actor) -> None:
        hook = operator.post(PATH, WANTED).json()["id"]
        for path in ("/hooks/", "/hooks/doudian", f"/hooks/tiktok/{hook}", "/hooks/doudian/whk_0", "/hooks/a/b/c"):
            assert self._send(front, "POST", path, content=b"{}").status_code == 404
        assert self._send(front, "DELETE", f"/hooks/doudian/{hook}").status_code == 405
        assert self._send(front, "GET", f"/hooks/doudian/{hook}").status_code == 404
        large = self._send(front, "POST", f"/hooks/doudian/{hook}", content=b"x" * ((1 << 20) + 1))
        assert large.status_code == 413 and not Push.objects.exists()

    def test_shopee_signs_the_address_it_called(self, front: Front, operator: Actor) -> None:
        spoken = SPOKEN["shopee"]
        wanted = {"platform": "shopee", "name": "店", "address": "https://kaibo.example.com/hooks/shopee/x"}
        hook = operator.post(PATH, {**wanted, "secrets": spoken.secrets}).json()
        sent = spoken.sign(spoken.paid, spoken.secrets)
        answer = self._send(front, "POST", hook["path"], content=sent.body, headers=dict(sent.headers))
        assert (answer.status_code, answer.content) == (200, b"")
