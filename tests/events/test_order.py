"""Whoever reads on from the last sequence it saw misses nothing, however the writers' commits interleave."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobs.machine import Machine

pytestmark = pytest.mark.postgres

RACING = """
import django; django.setup()
import random, time
from concurrent.futures import ThreadPoolExecutor
from django.db import connection, transaction
from events.kinds import CLOSED, SampleClosed
from kaibo.events.api import emit, read

WRITERS, EACH = 5, 30

def write(writer):
    dice = random.Random(writer)
    for number in range(EACH):
        try:
            with transaction.atomic():
                emit(CLOSED, f"{writer}-{number}", SampleClosed("x"), by="w")
                if dice.random() < 0.3: time.sleep(dice.random() / 100)   # a lower sequence, committed late
                if dice.random() < 0.2: raise LookupError
        except LookupError:
            pass
    connection.close()

def follow(over):
    seen = []
    while True:
        last_look = all(each.done() for each in over)
        found = read(seen[-1] if seen else 0, limit=7)
        seen += [event.sequence for event in found]
        if last_look and not found:
            connection.close()
            return seen

with ThreadPoolExecutor(WRITERS + 1) as pool:
    writers = [pool.submit(write, each) for each in range(WRITERS)]
    seen = pool.submit(follow, writers).result()
    [each.result() for each in writers]
everything = [event.sequence for event in read(limit=10_000)]
print(seen == everything == list(range(1, len(everything) + 1)), 80 < len(everything) < WRITERS * EACH)
"""


def test_a_late_commit_is_never_skipped(tmp_path: Path) -> None:
    assert Machine(tmp_path / "home", "events").told(RACING) == "True True"
