"""Sold = min(demand, supply), exactly, over real HTTP: in small and large races, and when the server is killed."""

from __future__ import annotations

import asyncio
import os
import random
from collections.abc import Iterator

import pytest
from race_shop import RaceShop
from racing import Race

from soak import SOAK

pytestmark = pytest.mark.postgres

SIZES = ((2, 150), (16, 100), (64, 36), (256, 12), (2000, 2))
"""Buyers and how many such races: 300 in all, 10,000 under soak; a fifth of them on a PostgreSQL."""
FEWER = 5 if os.environ.get("KAIBO_TEST_POSTGRES") else 1
KILLS = 3


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RaceShop]:
    made = RaceShop(tmp_path_factory.mktemp("race"))
    yield made
    made.stop()


@pytest.mark.parametrize(("buyers", "races"), SIZES)
def test_neither_oversold_nor_undersold(shop: RaceShop, buyers: int, races: int) -> None:
    dice = random.Random(buyers)
    for number in range(races * 33 if SOAK else max(1, races // FEWER)):
        units = dice.choice([each for each in (1, 7, 100, 1000) if each <= 2 * buyers])
        asyncio.run(Race(buyers, units, seed=number, fickle=dice.choice([0.0, 0.2, 0.5])).run(shop))


def test_killed_in_the_middle_of_a_race(shop: RaceShop) -> None:
    """Who was told "held" or "paid" has it; who wasn't, asks again and has it once."""
    for number in range(KILLS * (8 if SOAK else 1)):
        asyncio.run(_raced_and_killed(shop, number))


async def _raced_and_killed(shop: RaceShop, number: int) -> None:
    running = asyncio.create_task(Race(500, 300, seed=number).run(shop))
    await asyncio.sleep(random.Random(number).uniform(0.05, 0.4))
    await asyncio.to_thread(shop.kill)
    shop.start()
    await running
