"""A room and its equipment, as those who plan shows write them down."""

from __future__ import annotations

from typing import Any

from cast import Actor

API = "/api/v1/planning"


def add_studio(actor: Actor, name: str = "1 号棚", **told: Any) -> dict[str, Any]:
    answer = actor.post(f"{API}/studios", {"name": name, **told})
    assert answer.status_code == 201, answer.content
    return answer.json()  # type: ignore[no-any-return]


def add_device(actor: Actor, kind: str, studio: str = "", state: str = "in_use", **told: Any) -> dict[str, Any]:
    body = {"name": kind, "kind": kind, "studio": studio, "state": state, **told}
    answer = actor.post(f"{API}/devices", body)
    assert answer.status_code == 201, answer.content
    return answer.json()  # type: ignore[no-any-return]


def held(actor: Actor, studio: str) -> dict[str, tuple[int, int, str]]:
    """By kind: in use, lying ready, and what that comes to."""
    told = actor.get(f"{API}/studios/{studio}").json()["held"]
    return {each["kind"]: (each["in_use"], each["backup"], each["state"]) for each in told}
