"""CloudEvents 1.0: what the specification's own cases accept is taken, what they refuse is refused."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path
from typing import Any

import pytest

from kaibo.events.inbox import cloudevents
from kaibo.events.inbox.sifting import Sifted, sift_parsed
from kaibo.kit.errors import KaiboError

CASES = Path(__file__).parents[4] / "shared" / "data" / "f_cloudevents_conformance"
needs_cases = pytest.mark.skipif(not CASES.is_dir(), reason="the specification's cases are not on this machine")
MINIMAL = {"specversion": "1.0", "id": "7", "type": "com.example.purchase", "source": "/shop/1"}


def cases(name: str) -> list[Any]:
    path = CASES / "json" / f"{name}.json"
    return json.loads(path.read_text("utf-8"))["tests"] if path.is_file() else []


def read(event: Any) -> Sifted:
    return sift_parsed(cloudevents.single(json.dumps(event).encode()))


@needs_cases
@pytest.mark.parametrize("case", cases("valid-events"), ids=lambda case: case["id"])
def test_what_is_valid_is_taken_with_all_it_says(case: Any) -> None:
    [event] = cloudevents.single(json.dumps(case["event"]).encode())
    told = {name: value for name, value in case["event"].items() if value is not None}
    content = told.pop("data", None)
    assert event["data"].pop("cloudevent") == told
    assert event["data"] == ({} if content is None else {"value": content})
    assert read(case["event"]).quarantined[0].reason.startswith("unknown kind: test")


@needs_cases
@pytest.mark.parametrize("case", cases("invalid-events"), ids=lambda case: case["id"])
def test_what_is_not_valid_is_refused(case: Any) -> None:
    with pytest.raises(KaiboError) as refused:
        cloudevents.single(json.dumps(case["event"]).encode())
    assert (refused.value.code, refused.value.status) == ("events.not_cloudevent", 422)


@needs_cases
@pytest.mark.parametrize("case", cases("valid-batches"), ids=lambda case: case["id"])
def test_a_valid_batch_is_taken_whole(case: Any) -> None:
    events = cloudevents.batch(json.dumps(case["batch"]).encode())
    assert len(events) == len(case["batch"]) == len(sift_parsed(events).quarantined)


@needs_cases
@pytest.mark.parametrize("case", cases("invalid-batches"), ids=lambda case: case["id"])
def test_one_that_is_not_valid_spoils_the_batch(case: Any) -> None:
    with pytest.raises(KaiboError):
        cloudevents.batch(json.dumps(case["batch"]).encode())


@needs_cases
def test_the_requests_of_the_protocol_binding() -> None:
    feature = (CASES / "http-protocol-binding.feature").read_text("utf-8")
    binary, structured = re.findall(r'"""\n\s+POST.*?\n(.*?)"""', feature, re.DOTALL)[:2]
    lines, _, body = binary.replace("        ", "").partition("\n\n")
    headers = [tuple(part.encode() for part in line.split(": ", 1)) for line in lines.splitlines()]
    for media_type in ("application/json", "application/json; charset=utf-8"):
        [event] = cloudevents.binary(headers, body.strip().encode(), media_type)  # type: ignore[arg-type]
        assert event["data"]["message"] == "Hello World!" and event["at"] == "2018-04-05T03:56:24Z"
        assert event["data"]["cloudevent"] == {
            "id": "1234-1234-1234",
            "specversion": "1.0",
            "type": "com.example.someevent",
            "source": "/mycontext/subcontext",
            "time": "2018-04-05T03:56:24Z",
            "datacontenttype": media_type,
        }
    [event] = cloudevents.single(structured.partition("\n\n")[2].strip().encode())
    assert event["data"]["message"] == "Hello World!" and event["kind"] == "someevent"


def test_its_data_fills_a_signal() -> None:
    data = {"amount": 1990, "currency": "CNY", "order": "o1", "colour": "red"}
    event = MINIMAL | {"time": "2026-11-20T20:15:00+08:00", "subject": "o1", "data": data}
    [signal] = read(event).signals
    assert (signal.id, signal.kind, signal.amount, signal.order) == ("/shop/1 7", "purchase", 1990, "o1")
    assert signal.data["colour"] == "red" and signal.data["cloudevent"]["subject"] == "o1"


def test_the_same_id_of_two_sources_is_two_signals() -> None:
    long = "x" * 200
    ids = {read(MINIMAL | {"source": source}).signals[0].id for source in ("/a", "/b", long, long + "y")}
    assert len(ids) == 4 and all(len(id) <= 128 for id in ids)


def test_binary_content_is_kept_as_it_came() -> None:
    headers = [(f"ce-{name}".encode(), value.encode()) for name, value in MINIMAL.items()]
    headers.append((b"ce-subject", "订单".encode().hex(" ").upper().replace(" ", "%").join(["%", ""]).encode()))
    [picture] = cloudevents.binary(headers, b"\x89PNG", "image/png")
    assert base64.b64decode(picture["data"]["data_base64"]) == b"\x89PNG"
    assert picture["data"]["cloudevent"]["subject"] == "订单"
    [text] = cloudevents.binary(headers, "你好".encode(), "text/plain")
    assert text["data"]["value"] == "你好"
    [nothing] = cloudevents.binary(headers, b"", "")
    assert nothing["data"].keys() == {"cloudevent"}
