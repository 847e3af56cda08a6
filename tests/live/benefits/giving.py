"""Benefits as people set them up in tests."""

from __future__ import annotations

from typing import Any

from live.evening import Evening

PRIZE = {"name": "耳钉一对", "count": 2, "value": 5900}
LOTTERY = {
    "kind": "lottery",
    "title": "整点福袋",
    "budget": 11800,
    "rules": {"word": "林间", "prizes": [PRIZE], "conditions": "评论带“林间”即可参与，每人一次"},
}
PACKETS = {"kind": "red_packets", "title": "红包雨", "budget": 1000, "units": 10}


def begun(evening: Evening, body: dict[str, Any]) -> str:
    """The id of a benefit that runs."""
    made = evening.act("benefits", body, status=201)
    evening.act(f"benefits/{made['id']}/arm")
    return str(evening.act(f"benefits/{made['id']}/begin")["id"])


def settled(evening: Evening, id: str) -> dict[str, Any]:
    evening.now()
    evening.act(f"benefits/{id}/close")
    return evening.act(f"benefits/{id}/settle")  # type: ignore[no-any-return]


def said(evening: Evening, text: str, *people: str) -> None:
    evening.told(*({"kind": "comment", "text": text, "person": person} for person in people))
    evening.now()


def shown(evening: Evening, id: str) -> dict[str, Any]:
    return next(each for each in evening.now()["benefits"] if each["id"] == id)
