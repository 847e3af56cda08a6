"""Whatever is sent to the door for signals, it is taken, put aside or refused: never a failure of ours, never half."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cast import Actor
from kaibo.events.api import completeness
from kaibo.events.inbox.inbox import inbox
from kaibo.events.signal import KINDS
from soak import many

PATH = "/ingest/v1/events"
SCALAR = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
ANY = st.recursive(SCALAR, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner))
FIELDS = dict.fromkeys(("show", "person", "amount", "currency", "quantity", "count", "text", "data", "more"), ANY)
LIKE_ONE = st.fixed_dictionaries(
    {
        "id": st.text(max_size=140) | SCALAR,
        "kind": st.sampled_from(sorted(KINDS)) | st.text(max_size=5),
        "at": st.datetimes(timezones=st.timezones()).map(str) | st.just("2026-11-20T20:15:00Z"),
    },
    optional=FIELDS,
)
BODIES = st.one_of(
    st.binary(max_size=300),
    st.lists(LIKE_ONE | ANY, max_size=5).map(lambda each: json.dumps(each).encode()),
    LIKE_ONE.map(lambda each: json.dumps(each).encode()),
    st.lists(LIKE_ONE, max_size=4).map(lambda each: "\n".join(map(json.dumps, each)).encode()),
)
TYPES = [
    "application/json",
    "application/x-ndjson",
    "application/cloudevents+json",
    "application/cloudevents-batch+json",
    "text/plain",
    "",
]
HEADERS = st.dictionaries(
    st.sampled_from(["Content-Encoding", "ce-specversion", "ce-id", "ce-type", "ce-source", "ce-time"]),
    st.sampled_from(["gzip", "br", "1.0", "x", "comment", "%ff", "2026-11-20T20:15:00Z"]),
    max_size=6,
)
PARTS = ("stored", "duplicate", "quarantined", "refused")


@pytest.fixture(autouse=True)
def _inbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr("kaibo.kit.home.Home.inbox", tmp_path / "inbox.sqlite3")
    monkeypatch.setattr("kaibo.events.inbox.inbox._opened", {})
    yield
    inbox().close()


@pytest.fixture
def key(operator: Actor) -> str:
    made = operator.post("/api/v1/accounts/keys", {"name": "k", "permissions": ["events.signals.write"]})
    return str(made.json()["key"])


@settings(max_examples=many(100), deadline=None, suppress_health_check=list(HealthCheck))
@given(body=BODIES, media_type=st.sampled_from(TYPES), headers=HEADERS)
def test_anything(visitor: Any, key: str, body: bytes, media_type: str, headers: dict[str, str]) -> None:
    told = headers | {"Authorization": f"Bearer {key}"} | ({"Content-Type": media_type} if media_type else {})
    before = _received()
    response = visitor.post(PATH, content=body, headers=told)
    assert response.status_code in {202, 400, 413, 415, 422}, response.text
    if response.status_code == 202:
        receipt = response.json()
        assert receipt["received"] == sum(receipt[part] for part in PARTS)
        assert _received() >= before + receipt["received"]


def _received() -> int:
    return sum(each.received for each in completeness())
