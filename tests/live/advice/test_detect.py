"""What stands out is found, what is usual is left alone, and how often it is wrong is known."""

from __future__ import annotations

import itertools
import time
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from kaibo.live.advice.detect import FALSE_PER_HOUR, REFRACTORY, alarms
from live.advice.simulated import AFTERMATH, HIT, MINUTES, show

SHOWS = 60


def test_false_alarms_are_as_rare_as_we_say_and_planted_events_are_found() -> None:
    false, hit, planted = Counter[str](), Counter[str](), Counter[str]()
    for seed in range(SHOWS):
        rows, events = show(seed)
        found = [(alarm.at // 60, alarm.rule.split("_")[0]) for alarm in alarms(rows)]
        for at, measure in events:
            planted[measure] += 1
            hit[measure] += any(rule == measure and 0 <= minute - at <= HIT for minute, rule in found)
        for minute, rule in found:
            false[rule] += not any(0 <= minute - at <= AFTERMATH for at, _ in events)
    hours = SHOWS * MINUTES / 60
    told = {measure: false[measure] / hours for measure in FALSE_PER_HOUR}
    assert all(told[measure] <= FALSE_PER_HOUR[measure] for measure in told), told
    recall = {measure: hit[measure] / planted[measure] for measure in planted}
    assert recall["viewers"] >= 0.75 and recall["conversion"] >= 0.4, recall


def test_an_even_room_never_alarms() -> None:
    rows: list[list[int | None]] = [[60 * each, 500, *[None] * 6, 5, 500] for each in range(300)]
    assert alarms(rows) == []


def test_a_crash_is_told_at_once_and_what_nobody_counts_never() -> None:
    rows: list[list[int | None]] = [[60 * each, 800 if each < 40 else 300, *[None] * 8] for each in range(60)]
    told = alarms(rows)
    assert [(alarm.rule, alarm.at, alarm.value, alarm.baseline) for alarm in told] == [("viewers_drop", 2400, 300, 800)]
    assert alarms([[60 * each, None, *[None] * 6, 4, 9] for each in range(60)]) == []


@given(st.lists(st.tuples(st.integers(0, 30_000), st.one_of(st.none(), st.integers(0, 500))), max_size=90))
def test_any_minutes_give_alarms_apart_and_the_past_never_changes(told: list[tuple[int, int | None]]) -> None:
    rows: list[list[int | None]] = [
        [60 * place, online, *[None] * 6, orders, None] for place, (online, orders) in enumerate(told)
    ]
    found = alarms(rows)
    for measure in ("viewers", "conversion"):
        times = [alarm.at for alarm in found if alarm.rule.startswith(measure)]
        assert all(later - earlier >= 60 * REFRACTORY for earlier, later in itertools.pairwise(times))
    half = rows[: len(rows) // 2]
    assert alarms(half) == [alarm for alarm in found if alarm.at < 60 * len(half)]


def test_ten_thousand_minutes_a_second() -> None:
    rows = show(1).rows
    began = time.process_time()
    for _ in range(3):
        alarms(rows)
    assert 3 * MINUTES / (time.process_time() - began) > 1_500
