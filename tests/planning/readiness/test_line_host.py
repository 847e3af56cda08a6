"""The owner names a host that the line up is measured against; the page's policy stays as it was."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cast import Actor
from kaibo.accounts.models import Entry
from kaibo.kit.errors import KaiboError
from kaibo.planning.models import Check
from kaibo.planning.readiness.line.address import origin_of, read_host
from planning.rundown.rehearsal import PLANS, make_plan_of

HOST = "/api/v1/planning/line-host"
WORKER = f"{HOST}/worker"
FAR = "https://speed.example.com:8443/backend/empty.php?cors=true"
MEASURED = {"mbps": 42.5, "bytes": 26_214_400, "seconds": 4.934, "streams": 4}


def _set(actor: Actor, url: str, status: int = 200) -> dict[str, Any]:
    answer = actor.put(HOST, {"url": url})
    assert answer.status_code == status, answer.content
    return answer.json()  # type: ignore[no-any-return]


@pytest.fixture
def results(operator: Actor) -> str:
    """Where results of an upload check of a show in an hour are written down."""
    plan = make_plan_of(operator, planned_at=datetime.now(UTC) + timedelta(hours=1))
    check = Check.objects.create(id="chk_line", plan=plan, position=0, title="上行网速", measure="upload")
    return f"{PLANS}/{plan.id}/readiness/checks/{check.id}/result"


@pytest.mark.django_db
class TestByItsOwner:
    def test_set_and_taken_away(self, owner: Actor, operator: Actor) -> None:
        assert operator.get(HOST).json() == {"url": "", "by": "", "at": None}
        told = _set(owner, f"  {FAR} ")
        assert told == operator.get(HOST).json() and (told["url"], told["by"]) == (FAR, "林悦")
        assert _set(owner, "")["url"] == "" == operator.get(HOST).json()["url"]
        assert [json.loads(each.detail)["url"] for each in Entry.objects.filter(what="planning.line_host.set")] == [
            FAR,
            "",
        ]

    def test_by_nobody_else(self, owner: Actor, operator: Actor, host: Actor, stranger: Actor) -> None:
        _set(owner, FAR)
        for actor, status in ((operator, 403), (host, 403), (stranger, 401)):
            _set(actor, "https://elsewhere.example.com", status)
        assert stranger.get(HOST).status_code == stranger.get(WORKER).status_code == 401
        assert host.get(HOST).json()["url"] == FAR

    @pytest.mark.parametrize(
        ("url", "code", "says"),
        [
            ("speed.example.com/upload", "unreadable", "完整网址"),
            ("ftp://speed.example.com/upload", "unreadable", "完整网址"),
            ("https://speed.example.com /upload", "unreadable", "完整网址"),
            ("https://speed.example.com; script-src *", "unreadable", "完整网址"),
            ("https://*.example.com/", "unreadable", "完整网址"),
            ("https://[::1]/upload", "unreadable", "完整网址"),
            ("https://测速.example.com/", "unreadable", "完整网址"),
            ("https://2130706433/upload", "unreadable", "完整网址"),
            ("https://speed.example.com:99999/", "unreadable", "完整网址"),
            ("https://ann:secret@speed.example.com/", "password", "用户名和密码"),
            ("http://speed.example.com/upload", "open", "speed.example.com 在公网上"),
            ("http://8.8.8.8/upload", "open", "https"),
            ("http://notlocalhost/upload", "open", "https"),
            (f"https://speed.example.com/{'a' * 300}", "unreadable", "完整网址"),
        ],
    )
    def test_a_bad_address_is_refused_in_words(self, owner: Actor, url: str, code: str, says: str) -> None:
        told = _set(owner, url, 422)
        assert told["code"] == f"planning.line_host_{code}" and says in told["message_zh"]
        assert owner.get(WORKER).status_code == 404

    def test_the_worker_may_speak_with_that_host_alone(self, owner: Actor, host: Actor) -> None:
        assert host.get(WORKER).json()["code"] == "planning.no_line_host"
        _set(owner, FAR)
        answer = host.get(WORKER)
        assert answer.headers["Content-Type"] == "text/javascript" and b"onmessage" in answer.content
        policy = answer.headers["Content-Security-Policy"].split("; ")
        assert {"default-src 'none'", "connect-src https://speed.example.com:8443"} <= set(policy)
        assert not [part for part in policy if part.startswith("script-src")]


@pytest.mark.django_db
class TestMeasured:
    def test_it_is_kept_with_its_passport(self, owner: Actor, operator: Actor, results: str) -> None:
        _set(owner, FAR)
        told = operator.post(results, {"values": MEASURED, "against": FAR}).json()
        assert told["line_host"] == FAR
        result = told["checks"][0]["result"]
        assert (result["outcome"], result["values"], result["against"]) == ("passed", MEASURED, FAR)
        again = operator.post(results, {"values": {**MEASURED, "mbps": 3.1}, "against": "server"}).json()
        assert (again["checks"][0]["result"]["outcome"], again["checks"][0]["result"]["against"]) == (
            "failed",
            "server",
        )

    def test_against_what_is_not_the_companys_host_it_is_refused(
        self, owner: Actor, operator: Actor, results: str
    ) -> None:
        _set(owner, FAR)
        _set(owner, "http://192.168.1.9:8000/upload")
        answer = operator.post(results, {"values": MEASURED, "against": FAR})
        assert (answer.status_code, answer.json()["code"]) == (409, "planning.line_host_changed")

    @pytest.mark.parametrize("left_out", ["mbps", "bytes", "seconds", "streams"])
    def test_half_a_passport_is_none(self, operator: Actor, results: str, left_out: str) -> None:
        values = {name: value for name, value in MEASURED.items() if name != left_out}
        assert operator.post(results, {"values": values, "against": "server"}).status_code == 422


@pytest.mark.parametrize(
    "url", ["http://localhost:9000/up", "http://10.1.2.3/up", "http://nas.local/", "https://EXAMPLE.com", FAR]
)
def test_what_is_taken_stays_what_it_is(url: str) -> None:
    kept = read_host(url)
    assert read_host(kept) == kept and urlsplit(kept).hostname == urlsplit(url).hostname


@given(st.text(st.sampled_from("htps:/.a1*'; ,\n@#[]-%0\\éA"), max_size=40).map(lambda rest: f"https://{rest}"))
@example("https://a.b:443/x;y,z")
@example("https://a.b:/x")
def test_nothing_but_one_origin_enters_the_header(url: str) -> None:
    try:
        origin = origin_of(read_host(url))
    except KaiboError:
        return
    parts = urlsplit(origin)
    assert parts.scheme == "https" and parts.hostname and not parts.path
    assert not set(origin) & set("*'\"; ,\r\n@#[]\\%") and origin.isascii()
    assert all(host_char.isalnum() or host_char in "-." for host_char in parts.hostname)
