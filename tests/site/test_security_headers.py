"""Every answer carries the headers that make browsers distrust what they should."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor

ALWAYS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()",
}
PATHS = [
    "/",
    "/shows",
    "/static/assets/app-4f2a.js",
    "/static/absent.js",
    "/favicon.ico",
    "/api/v1/session",
    "/api/v1/accounts/people",
    "/api/v1/absent",
    "/api/v1/",
    "/status",
    "/metrics",
]


def _policy(response: Any) -> dict[str, str]:
    parts = (part.strip().partition(" ") for part in response.headers["content-security-policy"].split(";"))
    return {name: sources for name, _, sources in parts}


@pytest.mark.parametrize("path", PATHS)
def test_on_every_answer(visitor: Any, path: str) -> None:
    response = visitor.get(path)
    assert {name: response.headers[name] for name in ALWAYS} == ALWAYS
    policy = _policy(response)
    assert policy["default-src"] == "'none'" and policy["frame-ancestors"] == "'none'"
    assert "server" not in response.headers and "strict-transport-security" not in response.headers


def test_pages_run_only_our_own_scripts(visitor: Any) -> None:
    response = visitor.get("/")
    policy = _policy(response)
    nonce = policy["script-src"].removeprefix("'self' 'nonce-").removesuffix("'")
    assert len(nonce) >= 22 and f'<script nonce="{nonce}">' in response.text
    assert policy["style-src"] == f"'self' 'nonce-{nonce}'"
    assert policy["base-uri"] == "'none'" and policy["form-action"] == "'none'"
    assert [name for name, sources in policy.items() if "unsafe" in sources] == ["style-src-attr"]


def test_a_recording_plays_from_this_computer_and_from_its_link(visitor: Any) -> None:
    assert _policy(visitor.get("/review/shows/any"))["media-src"].split() == ["'self'", "blob:", "http:", "https:"]


def test_no_two_pages_share_a_nonce(visitor: Any) -> None:
    assert len({_policy(visitor.get("/"))["script-src"] for _ in range(20)}) == 20


def test_a_host_to_measure_against_is_in_its_workers_policy_alone(visitor: Any, owner: Actor) -> None:
    paths = [*PATHS, "/planning/plans/pln_1?tab=readiness"]
    before = [_policy(visitor.get(path)).get("connect-src") for path in paths]
    assert set(before) == {"'self'", None}
    owner.put("/api/v1/planning/line-host", {"url": "https://speed.example.com/upload"})
    assert [_policy(visitor.get(path)).get("connect-src") for path in paths] == before
    worker = visitor.get("/api/v1/planning/line-host/worker", actor=owner)
    assert (
        _policy(worker)["connect-src"] == "https://speed.example.com" and worker.headers["cache-control"] == "no-store"
    )


@pytest.mark.parametrize("path", [path for path in PATHS if path.startswith(("/api", "/status", "/metrics"))])
def test_data_is_kept_nowhere(visitor: Any, path: str) -> None:
    assert visitor.get(path).headers["cache-control"] == "no-store"


def test_over_https_it_stays_https(visitor: Any) -> None:
    visitor.base = "https://testserver"
    for path in PATHS:
        assert "max-age=31536000" in visitor.get(path).headers["strict-transport-security"]


def test_a_worker_may_speak_with_this_server_alone(visitor: Any) -> None:
    first = visitor.get("/static/assets/app-4f2a.js")
    again = visitor.get("/static/assets/app-4f2a.js", headers={"if-none-match": first.headers["etag"]})
    assert (first.status_code, again.status_code) == (200, 304)
    for response in (first, again):
        assert _policy(response)["connect-src"] == "'self'" and "script-src" not in _policy(response)
