"""How fast numbers come: a store of 1,000 shows, 5 M order lines, 20 M events; then what pages open with and ask for.

Run: `KAIBO_HOME=<an empty folder> PYTHONPATH=src:. python -m bench.metrics`
`--shows`, `--lines`, `--events`, `--rounds` change the sizes. A home that is filled already is used as it is.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any

import psutil

from kaibo.site.boot import boot

boot()

from django.core.management import call_command  # noqa: E402

from bench.pages import first_openings, pages  # noqa: E402
from bench.questions import HEAVY, YEAR, questions  # noqa: E402
from bench.volume import FIRST, LAST, fill  # noqa: E402
from kaibo.metrics.api import Batch, query, visible  # noqa: E402
from kaibo.store import api as store  # noqa: E402
from kaibo.store.endpoint import published  # noqa: E402

Asked = Callable[[], Any]
FIRST_ROUNDS = 5
BY_HAND = """SELECT toYYYYMM(business_day) AS month, currency, sum(amount) AS gmv FROM order_now
WHERE build IN {builds:Array(UInt32)} AND business_day BETWEEN {first:Date} AND {last:Date} AND paid AND NOT is_return
GROUP BY month, currency ORDER BY month"""
PEOPLE_BY_HAND = """SELECT toYYYYMM(business_day) AS month, uniqExact(platform, account, order_id) AS orders,
  uniqExactIf((platform, customer_id), customer_id != '') AS buyers FROM order_now
WHERE build IN {builds:Array(UInt32)} AND business_day BETWEEN {first:Date} AND {last:Date} AND paid AND NOT is_return
GROUP BY month ORDER BY month"""
REPEATED_BY_HAND = """SELECT countIf(orders > 1) AS again, count() AS customers FROM (
  SELECT platform, customer_id, uniqExact(platform, account, order_id) AS orders FROM order_now
  WHERE build IN {builds:Array(UInt32)} AND business_day BETWEEN {first:Date} AND {last:Date}
    AND paid AND NOT is_return AND status != 'refunded' AND customer_id != ''
  GROUP BY platform, customer_id)"""


def by_hand(sql: str) -> Asked:
    """SQL somebody would write for one question, on the same store."""
    bound = {"builds": list(visible().builds), "first": FIRST, "last": LAST}
    return lambda: store.query_rows(sql, bound)


def beside() -> dict[str, tuple[Asked, Asked]]:
    """Questions over 14 months, each with its SQL by hand."""
    orders = {"source": "orders"}
    return {
        "GMV by month": (lambda: query(["gmv"], by=["month"], window=YEAR, filters=orders), by_hand(BY_HAND)),
        "orders and buyers by month": (
            lambda: query(["orders", "order_buyers"], by=["month"], window=YEAR, filters=orders),
            by_hand(PEOPLE_BY_HAND),
        ),
        "repeat rate": (lambda: query(["repeat_rate"], window=YEAR), by_hand(REPEATED_BY_HAND)),
    }


def timed(asked: Asked, rounds: int) -> list[float]:
    """Milliseconds of each round."""
    found = []
    for _ in range(rounds):
        begun = time.perf_counter()
        asked()
        found.append((time.perf_counter() - begun) * 1000)
    return found


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def told(asked: Asked, rounds: int) -> dict[str, int]:
    """p50 and p95, and processor time a round, of this process and the store's, after one round that is not counted."""
    asked()
    before = _cpu()
    found = timed(asked, rounds)
    cpu = (_cpu() - before) / rounds * 1000
    return {"p50": round(statistics.median(found)), "p95": round(p95(found)), "cpu": round(cpu)}


def _cpu() -> float:
    endpoint = published()
    used = psutil.Process(endpoint.pid).cpu_times() if endpoint else None
    return time.process_time() + (used.user + used.system if used else 0)


def ratios(rounds: int) -> dict[str, dict[str, float]]:
    """Both in turn, so that whatever else the machine does meets both."""
    found = {}
    for name, (ours, theirs) in beside().items():
        pairs = [(timed(ours, 1)[0], timed(theirs, 1)[0]) for _ in range(rounds + 1)][1:]
        engine, hand = (statistics.median(side) for side in zip(*pairs, strict=True))
        found[name] = {"engine_p50": round(engine), "by_hand_p50": round(hand), "ratio": round(engine / hand, 2)}
    return found


def chosen(among: dict[str, Asked], words: Iterable[str]) -> dict[str, Asked]:
    """Those whose name holds one of the words; all without any."""
    words = list(words)
    return {name: asked for name, asked in among.items() if not words or any(word in name for word in words)}


def measure(rounds: int, words: list[str]) -> dict[str, object]:
    """Milliseconds of whole pages, of single questions, of slow questions, and of questions beside SQL by hand."""
    found: dict[str, object] = {
        "pages_ms": {name: told(asked, rounds) for name, asked in chosen(pages(), words).items()},
        "first_ms": {name: told(asked, FIRST_ROUNDS) for name, asked in chosen(first_openings(), words).items()},
        "questions_ms": {name: told(asked, rounds) for name, asked in chosen(questions(), words).items()},
        "slow_questions_ms": {name: told(asked, max(rounds // 2, 5)) for name, asked in chosen(HEAVY, words).items()},
    }
    return found if words else {**found, "beside_by_hand": ratios(rounds)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name, size in (("shows", 1000), ("lines", 5_000_000), ("events", 20_000_000), ("rounds", 20)):
        parser.add_argument(f"--{name}", type=int, default=size)
    parser.add_argument("--only", action="append", default=[], help="measure what has this word in its name")
    asked = parser.parse_args()
    call_command("migrate", verbosity=0)
    with store.running():
        begun = time.perf_counter()
        if not Batch.objects.exists():
            fill(asked.shows, asked.lines, asked.events)
        status = store.status()
        filled = {"rows": status.rows, "bytes": status.bytes, "fill_s": round(time.perf_counter() - begun)}
        json.dump({**filled, **measure(asked.rounds, asked.only)}, sys.stdout, ensure_ascii=False, indent=2)


if __name__ == "__main__":
    main()
