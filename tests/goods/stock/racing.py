"""A race: more hands than units, double taps, dropped connections, second thoughts; and what must be true after it."""

from __future__ import annotations

import asyncio
import json
import random
import time
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from race_shop import Lines, RaceShop

_races = count(1)


@dataclass
class Race:
    """`fickle` is the share of buyers who give their units up again; the others want one and try until it is clear
    that there is none. `seed` makes it the same race again."""

    buyers: int
    units: int
    seed: int
    fickle: float = 0.2
    item: str = ""
    reserved: dict[str, tuple[float, float]] = field(default_factory=dict)
    got: dict[int, str] = field(default_factory=dict)
    gone: bool = False
    asking: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def run(self, shop: RaceShop) -> dict[str, Any]:
        """The item as it stands after it."""
        self.item = f"race-{next(_races)}"
        lines = Lines(shop)
        try:
            await _made(lines, self.item, self.units)
            dice = random.Random(self.seed)
            moods = [dice.random() for _ in range(self.buyers)]
            await asyncio.gather(*(self._buy(lines, number, mood) for number, mood in enumerate(moods)))
            standing = await lines.get(f"/items/{self.item}")
            await self._check(lines, standing, [mood >= self.fickle for mood in moods])
            return standing  # type: ignore[no-any-return]
        finally:
            await lines.close()

    async def _buy(self, lines: Lines, number: int, mood: float) -> None:
        """Fickle buyers release what they got; the others pay. Every fifth taps twice, some lose their line."""
        for again in count():
            body = {"key": f"{self.item}-{number}-{again}", "lines": [{"item": self.item}], "person": f"p{number}"}
            sent = time.monotonic()
            status, told = await lines.ask("/reserve", body, drop=again == 0 and number % 17 == 3)
            if status == 201:
                break
            assert status == 409, told
            if mood < self.fickle or await self._all_gone(lines):
                return
            await asyncio.sleep(0.01)
        reservation = json.loads(told)["reservation"]
        self.reserved[reservation] = (sent, time.monotonic())
        if number % 5 == 0:
            assert await lines.ask("/reserve", body) == (201, told), "the same bytes for the same key"
        verb = "release" if mood < self.fickle else "confirm"
        status, told = await lines.ask(f"/{verb}", {"reservation": reservation})
        assert status == 200, told
        if verb == "confirm":
            self.got[number] = reservation

    async def _all_gone(self, lines: Lines) -> bool:
        """Whether every unit is paid for. One asks at a time; what is paid for stays so."""
        async with self.asking:
            if not self.gone:
                standing = await lines.get(f"/items/{self.item}")
                self.gone = standing["available"] == 0 and standing["held"] == 0
            return self.gone

    async def _check(self, lines: Lines, standing: dict[str, Any], wants: list[bool]) -> None:
        sold = min(sum(wants), self.units)
        assert (standing["sold"], len(self.got)) == (sold, sold), "neither oversold nor undersold"
        assert (standing["total"], standing["held"]) == (self.units, 0)
        assert standing["available"] == self.units - sold
        await self._check_order(lines)

    async def _check_order(self, lines: Lines) -> None:
        """Who was answered before another asked, stands before them in the ledger."""
        written: dict[str, int] = {}
        for page in count(1):
            rows = (await lines.get(f"/items/{self.item}/movements?size=500&page={page}"))["rows"]
            written |= {row["reservation"]: row["id"] for row in rows if row["kind"] == "reserve"}
            if len(rows) < 500:
                break
        assert set(self.reserved) <= set(written)
        answered = sorted((at, written[each]) for each, (_, at) in self.reserved.items())
        latest, place = 0, 0
        for each, (sent, _) in sorted(self.reserved.items(), key=lambda told: told[1][0]):
            while answered[place][0] < sent:
                latest, place = max(latest, answered[place][1]), place + 1
            assert written[each] > latest


async def _made(lines: Lines, item: str, units: int) -> None:
    status, told = await lines.ask("/items", {"code": item, "name": item})
    assert status == 201, told
    status, told = await lines.ask(f"/items/{item}/receive", {"key": f"{item}-in", "quantity": units})
    assert status == 200, told
