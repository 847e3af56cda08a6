"""Programs reserve through the front: with a key, in one shape with what people are answered."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from cast import Actor
from goods.stock.stock_shelf import counts, make_item

API = "/api/v1/goods/stock"


@pytest.fixture
def key(owner: Actor) -> str:
    made = owner.post("/api/v1/accounts/keys", {"name": "till", "permissions": ["goods.stock.write"]})
    return str(made.json()["key"])


def send(visitor: Any, verb: str, body: Any, key: str, **headers: str) -> httpx.Response:
    told = {"Authorization": f"Bearer {key}", **headers}
    return visitor.post(f"{API}/{verb}", json=body, headers=told)


def test_a_program_reserves_pays_and_gives_up(visitor: Any, key: str) -> None:
    make_item("lamp", 3)
    held = [send(visitor, "reserve", {"key": f"k{n}", "lines": [{"item": "lamp"}]}, key) for n in range(4)]
    assert [each.status_code for each in held] == [201, 201, 201, 409]
    assert held[3].json()["params"] == {"item": "lamp", "wanted": "1", "left": "0"}
    again = send(visitor, "reserve", {"lines": [{"item": "lamp"}], "key": "k0"}, key)
    assert (again.status_code, again.content) == (201, held[0].content)
    first, second = (each.json()["reservation"] for each in held[:2])
    assert send(visitor, "confirm", {"reservation": first, "order": "o1"}, key).json()["state"] == "confirmed"
    assert send(visitor, "release", {"reservation": second}, key).json()["state"] == "released"
    assert counts("lamp") == {"total": 3, "available": 1, "held": 1, "sold": 1}


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"key": "k", "lines": []}, 422, "goods.bad_command"),
        ({"key": "k", "lines": [{"item": "lamp", "price": 1}]}, 422, "goods.bad_command"),
        ({"key": "k", "lines": [{"item": "lamp", "quantity": 0}]}, 422, "goods.bad_command"),
        ({"key": "k\0", "lines": [{"item": "lamp"}]}, 400, "site.unreadable_body"),
        ({"key": "k", "lines": [{"item": "nothing"}]}, 404, "goods.no_item"),
    ],
)
def test_what_is_wrong_is_refused_in_a_sentence(visitor: Any, key: str, body: Any, status: int, code: str) -> None:
    answer = send(visitor, "reserve", body, key)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_only_who_may_write_stock(visitor: Any, owner: Actor, key: str) -> None:
    body = {"key": "k", "lines": [{"item": "lamp"}]}
    made = owner.post("/api/v1/accounts/keys", {"name": "reader", "permissions": ["goods.stock.read"]}).json()["key"]
    assert send(visitor, "reserve", body, made).status_code == 403
    assert send(visitor, "reserve", body, "kaibo_x_y").status_code == 401
    assert visitor.post(f"{API}/reserve", json=body).status_code in {401, 403}
    broken = visitor.post(f"{API}/reserve", content=b"{", headers={
        "Authorization": f"Bearer {key}", "Content-Type": "application/json"})  # fmt: skip
    assert broken.status_code == 400
    assert send(visitor, "reserve", body, key, **{"Content-Type": "text/plain"}).status_code == 415


def test_a_refusal_is_told_in_the_language_that_is_asked_for(visitor: Any, key: str) -> None:
    make_item("lamp")
    body = {"key": "k", "lines": [{"item": "lamp"}]}
    assert send(visitor, "reserve", body, key).json()["message"].startswith("“lamp”只剩")
    english = send(visitor, "reserve", body, key, **{"Accept-Language": "en"})
    assert english.json()["message"].startswith("Only 0 of")
