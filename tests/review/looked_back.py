"""A show that was run from the control room and is over, with what its sources told minute by minute."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cast import Actor
from kaibo.kit.clock import now
from kaibo.live.models import Mark, Run
from live.evening import Evening, account, evening_of, sold

API = "/api/v1"


@dataclass
class Over:
    """A run of four segments that began `start` and is over: opening 0–10, 耳钉 10–30, 丝巾 30–50, closing 50–60."""

    evening: Evening
    start: datetime

    @property
    def id(self) -> str:
        return self.evening.id

    @property
    def run(self) -> Run:
        return Run.objects.get(id=self.id)

    def at(self, minute: float) -> datetime:
        return self.start + timedelta(minutes=minute)

    def get(self, actor: Actor, what: str) -> Any:
        answer = actor.get(f"{API}/review/shows/{self.id}/{what}")
        assert answer.status_code == 200, answer.content
        return answer.json()

    def mark(self, kind: str, text: str, minute: float) -> None:
        Mark.objects.create(id=f"mrk_{kind}{minute}", run=self.run, at=self.at(minute), kind=kind, text=text, by="周琦")

    def online(self, levels: dict[int, int]) -> None:
        told = [{"kind": "online_count", "count": level, "at": self.at(minute)} for minute, level in levels.items()]
        self.evening.told(*told)

    def sells(self, minute: float, order: str, amount: int, product: str = "p1") -> None:
        self.evening.told({**sold(order, product, amount), "at": self.at(minute)})


def over(operator: Actor, *, hours_ago: int = 2, shop: str = "acc_1", title: str = "周五晚场") -> Over:
    evening = evening_of(operator, account(shop), title=title)
    for act in ("start", "end"):
        evening.act(act)
    start = (now() - timedelta(hours=hours_ago)).replace(second=0, microsecond=0)
    run = Run.objects.get(id=evening.id)
    run.started_at, run.ended_at = start, start + timedelta(minutes=60)
    run.save()
    bounds = [0, 10, 30, 50, 60]
    for segment, first, last in zip(run.segments.all(), bounds, bounds[1:], strict=False):
        segment.state = "done"
        segment.started_at, segment.ended_at = start + timedelta(minutes=first), start + timedelta(minutes=last)
        segment.save()
    return Over(evening, start)
