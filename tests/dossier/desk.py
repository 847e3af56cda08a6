"""The dossier as its people use it."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

from cast import Actor

API = "/api/v1/dossier"


def paper(actor: Actor, kind: str, about: str, name: str, *, content: bytes = b"", **told: Any) -> dict[str, Any]:
    body = {"kind": kind, "about": about, "name": name, "title": f"{name}的材料", "file_name": f"{name}.pdf"}
    answer = actor.post(f"{API}/papers", {**body, "data": b64encode(content).decode(), **told})
    assert answer.status_code == 201, answer.content
    return answer.json()  # type: ignore[no-any-return]


def case(actor: Actor, id: str) -> dict[str, Any]:
    answer = actor.get(f"{API}/cases/{id}")
    assert answer.status_code == 200, answer.content
    return answer.json()  # type: ignore[no-any-return]


def duty(actor: Actor, id: str, key: str) -> dict[str, Any]:
    return next(each for each in case(actor, id)["duties"] if each["key"] == key)


def sign(actor: Actor, id: str, key: str, *, status: int = 200, text: str = "已核对") -> Any:
    answer = actor.post(f"{API}/cases/{id}/duties/{key}/sign", {"text": text})
    assert answer.status_code == status, answer.content
    return answer.json()


def facts(actor: Actor, id: str, **told: Any) -> dict[str, Any]:
    answer = actor.put(f"{API}/cases/{id}/facts", told)
    assert answer.status_code == 200, answer.content
    return answer.json()  # type: ignore[no-any-return]
