"""How the system is: all of it for who may see it, a word for others."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from typing import Any

import pytest

from cast import Actor
from kaibo.kit.home import home
from kaibo.site import status, store_state
from kaibo.site.supervisor.board import write_whole


def _board(**states: str) -> None:
    processes = [
        {"name": name, "state": state, "pid": os.getpid(), "since": "2026-03-08T12:00:00+00:00", "restarts": 2}
        for name, state in states.items()
    ]
    write_whole(home().run / "status.json", json.dumps({"pid": 1, "address": "", "processes": processes}))


@pytest.fixture(autouse=True)
def _no_board() -> Iterator[None]:
    yield
    (home().run / "status.json").unlink(missing_ok=True)


@pytest.mark.parametrize("path", ["/status", "/api/v1/status"])
def test_who_may_see_it_sees_all(operator: Actor, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store = {"version": "26.9", "rows": 7, "bytes": 900}
    monkeypatch.setattr(status, "store_state", lambda: store)
    _board(store="running", web="running", worker="waiting")
    told = operator.get(path).json()
    assert set(told) == {"processes", "store", "disk", "queue", "version", "home"}
    assert [each["name"] for each in told["processes"]] == ["store", "web", "worker"]
    assert told["processes"][1]["rss"] > 1 << 20 and told["processes"][1]["restarts"] == 2
    assert told["queue"] == {"ready": 0, "running": 0, "failed": 0}
    assert told["store"] == store
    assert 0 < told["disk"]["free"] < told["disk"]["total"]


def test_others_get_a_word(viewer: Actor, stranger: Actor) -> None:
    for actor in (viewer, stranger):
        _board(store="running", web="running")
        response = actor.get("/status")
        assert (response.status_code, response.content) == (200, b"ok\n")
        _board(store="waiting", web="running")
        response = actor.get("/status")
        assert (response.status_code, response.content) == (503, b"degraded\n")
    assert viewer.get("/api/v1/status").status_code == 403 and stranger.get("/api/v1/status").status_code == 401


def test_without_a_supervisor_it_is_well_while_it_answers(stranger: Actor) -> None:
    assert stranger.get("/status").content == b"ok\n"


def test_a_bad_key_gets_the_word_too(stranger: Actor) -> None:
    assert stranger.client.get("/status", headers={"Authorization": "Bearer x"}).content == b"ok\n"


def test_prometheus_on_this_machine(visitor: Any) -> None:
    _board(store="running", web="waiting")
    visitor.get("/")
    visitor.post("/api/v1/session")
    text = visitor.get("/metrics").text
    lines = dict(line.rsplit(" ", 1) for line in text.splitlines())
    assert lines['kaibo_process_up{name="store"}'] == "1" and lines['kaibo_process_up{name="web"}'] == "0"
    assert lines['kaibo_process_restarts_total{name="web"}'] == "2" and lines['kaibo_jobs{state="ready"}'] == "0"
    assert int(lines['kaibo_http_requests_total{method="GET",status="2xx"}']) >= 1
    assert int(lines['kaibo_http_requests_total{method="POST",status="4xx"}']) >= 1
    assert float(lines["kaibo_http_request_seconds_sum"]) > 0 and int(lines["kaibo_disk_free_bytes"]) > 0


def test_from_elsewhere_only_with_permission(visitor: Any, operator: Actor, viewer: Actor) -> None:
    visitor.client = "203.0.113.9"
    assert visitor.get("/metrics").status_code == 404
    assert visitor.get("/metrics", actor=viewer).status_code == 404
    assert visitor.get("/metrics", actor=operator).status_code == 200


@pytest.mark.parametrize("name", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
def test_a_proxy_on_this_machine_is_not_this_machine(visitor: Any, name: str) -> None:
    assert visitor.get("/metrics", headers={name: "203.0.113.9"}).status_code == 404


def test_a_store_that_does_not_run_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store_state, "published", lambda: None)
    assert store_state.store_state() == {"version": None, "rows": None, "bytes": None}
