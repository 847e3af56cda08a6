"""The show, minute by minute: who is there, what is shown, said, clicked and bought, and what goes wrong."""

from __future__ import annotations

from datetime import datetime
from random import Random

from kaibo.demo.rehearsal.buying import Shop
from kaibo.demo.rehearsal.crowd import moved
from kaibo.demo.rehearsal.plan import (
    BENEFIT_MINUTES,
    BENEFITS,
    MENDED,
    MINUTES,
    ODD,
    STUCK,
    Item,
    items,
    part_at,
    parts,
)
from kaibo.demo.rehearsal.sayings import saying
from kaibo.demo.rehearsal.telling import Telling
from kaibo.events.api import Signal

_COMMENT, _LIKE, _FOLLOW, _SHARE, _CLUB, _CLAIM = 0.0013, 0.0016, 0.02, 0.006, 0.004, 0.002
_COUNTED_EVERY = 5
_AT_FIRST = 140


def make(seed: int, start: datetime, *, minutes: int = MINUTES) -> list[Signal]:
    """The same signals for the same seed, from `start` on, in order of time. Orders are in fen of CNY."""
    return _Show(Random(seed), Telling(start, minutes * 60)).run(minutes * 60)


class _Show:
    def __init__(self, draw: Random, telling: Telling) -> None:
        self._draw, self._telling = draw, telling
        self._shop = Shop(telling, draw)
        self._here: list[str] = []
        self._came = 0

    def run(self, seconds: int) -> list[Signal]:
        self._planned()
        for _ in range(_AT_FIRST):
            self._enter(0)
        for second in range(seconds):
            self._second(second)
        return self._telling.told()

    def _second(self, second: int) -> None:
        minute = second / 60
        coming, going = moved(minute, len(self._here), self._draw)
        for _ in range(coming):
            self._enter(second + self._draw.random())
        for _ in range(going):
            self._leave(second + self._draw.random())
        if second % _COUNTED_EVERY == 0:
            self._telling.tell("online_count", second, count=len(self._here))
        if not self._here:
            return
        item = part_at(minute).item
        self._talk(second, minute, item)
        self._shop.look(second, self._here, item)
        if ODD * 60 <= second < ODD * 60 + 60 and second % 6 == 0:
            self._odd(second)
        self._shop.settle(second)

    def _enter(self, second: float) -> None:
        self._came += 1
        person = f"v{self._came:06d}"
        self._here.append(person)
        self._telling.tell("room_enter", second, person=person)
        if self._draw.random() < _FOLLOW:
            self._telling.tell("follow", second + self._draw.uniform(5, 60), person=person)
        if self._draw.random() < _CLUB:
            self._telling.tell("fan_club_join", second + self._draw.uniform(20, 90), person=person)

    def _leave(self, second: float) -> None:
        place = int(self._draw.random() ** 2 * len(self._here))
        person = self._here[place]
        self._here[place] = self._here[-1]
        self._here.pop()
        self._telling.tell("room_leave", second, person=person)

    def _talk(self, second: int, minute: float, item: Item | None) -> None:
        n = len(self._here)
        for _ in range(self._several(n * _COMMENT * (2.5 if STUCK <= minute < MENDED else 1.0))):
            sold_out = self._shop.sold_out(item)
            intent, words = saying(minute, item, sold_out=sold_out, draw=self._draw)
            told = {"person": self._draw.choice(self._here), "text": words, "data": {"meant": intent}}
            self._telling.tell("comment", second + self._draw.random(), **told)
        for _ in range(self._several(n * _LIKE)):
            count = self._draw.randint(1, 15)
            self._telling.tell("like", second + self._draw.random(), person=self._draw.choice(self._here), count=count)
        if any(at <= minute < at + BENEFIT_MINUTES for at in BENEFITS):
            for _ in range(self._several(n * _CLAIM)):
                self._telling.tell("benefit_claim", second + self._draw.random(), person=self._draw.choice(self._here))
        for _ in range(self._several(n * _SHARE / 60)):
            self._telling.tell("share", second + self._draw.random(), person=self._draw.choice(self._here))

    def _odd(self, second: int) -> None:
        """The same person, the same product, every six seconds; and one order of eighty."""
        item = items()[0]
        self._shop.order(second, "v-odd", item)
        if second == ODD * 60:
            self._shop.order(second + 1, "v-large", item, 80)

    def _planned(self) -> None:
        for part in parts():
            if part.item:
                self._telling.tell("product_listed", part.start * 60, product=part.item.product)
                self._telling.tell("pitch_start", part.start * 60, product=part.item.product)
                self._telling.tell("pitch_end", (part.start + part.minutes) * 60 - 1, product=part.item.product)
        for item in items():
            self._telling.tell("stock_changed", 0, product=item.product, quantity=item.units)
        for at in BENEFITS:
            self._telling.tell("benefit_start", at * 60, data={"benefit": "福袋"})
            self._telling.tell("benefit_end", (at + BENEFIT_MINUTES) * 60, data={"benefit": "福袋"})
        self._telling.tell("incident_start", STUCK * 60, text="画面卡顿", data={"incident": "卡顿"})
        self._telling.tell("stream_quality", STUCK * 60, data={"state": "stuck"})
        self._telling.tell("stream_quality", MENDED * 60, data={"state": "good"})
        self._telling.tell("incident_end", MENDED * 60, text="画面恢复", data={"incident": "卡顿"})

    def _several(self, mean: float) -> int:
        low = int(mean)
        return low + (self._draw.random() < mean - low)
