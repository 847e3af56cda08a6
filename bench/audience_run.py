"""`python -m bench.audience_run`: in the data directory that is named, a run that is over and had a million signals of
40,000 people in the store; how long its audience layers take the first time and again, as JSON."""

from __future__ import annotations

import json
import statistics
import sys
import time
from datetime import timedelta
from typing import Any

from kaibo.site.boot import boot

boot()

from django.core.management import call_command  # noqa: E402 - models may be imported only now
from django.test import Client  # noqa: E402

from bench.heat_run import MINUTES, SIGNALS, over, owner  # noqa: E402
from kaibo.live.models import Run  # noqa: E402
from kaibo.review.audience.asking import forget  # noqa: E402
from kaibo.store import api as store  # noqa: E402

PEOPLE, TIMES = 40_000, 21
FILL = """INSERT INTO event (event_id, source, kind, version, show_id, product_id, person, order_id, amount, currency,
  text, at, received_at, sequence, business_day)
SELECT concat('s', toString(number)), 'bench', if(number % 50 = 0, 'purchase', ['like', 'room_enter', 'comment',
  'view_item', 'like', 'room_leave', 'like', 'share', 'like', 'add_to_cart'][number % 10 + 1]) AS what, 1, {run:String},
  concat('p', toString(number % 40)), concat('u', toString(cityHash64(number) % {people:UInt64})),
  if(what = 'purchase', concat('o', toString(number)), ''), if(what = 'purchase', 9900 + number % 7000, NULL),
  if(what = 'purchase', 'CNY', ''), if(what = 'comment', ['这个多少钱', '圈口有多大的吗', '是天然的吗', '主播好美',
  '还有别的款式吗', '666'][number % 6 + 1], ''),
  {start:DateTime64(3, 'UTC')} + toIntervalMillisecond(toUInt32(number * {step:Float64})) AS moment, moment, number + 1,
  toDate(moment) FROM numbers({signals:UInt64})"""


def main() -> None:
    call_command("migrate", verbosity=0)
    run, client = over(), owner()
    client.get("/api/v1/session")
    with store.running():
        store.migrate()
        _fill(run)
        path = f"/api/v1/review/shows/{run.id}/audience"
        first = [_asked(client, path, anew=True) for _ in range(TIMES)]
        again = [_asked(client, path, anew=False) for _ in range(TIMES)]
        told = {"signals": SIGNALS, "people": client.get(path).json()["people"]}
    sys.stdout.write(json.dumps({**told, "first": _told(first), "again": _told(again)}))


def _fill(run: Run) -> None:
    assert run.started_at is not None
    step = timedelta(minutes=MINUTES) / SIGNALS / timedelta(milliseconds=1)
    told: dict[str, Any] = {"run": run.id, "people": PEOPLE, "start": run.started_at, "step": step, "signals": SIGNALS}
    store.execute(FILL, told)


def _asked(client: Client, path: str, *, anew: bool) -> float:
    """Milliseconds through the whole of Django."""
    if anew:
        forget()
    began = time.perf_counter()
    answer = client.get(path)
    spent = (time.perf_counter() - began) * 1000
    if answer.status_code != 200:
        raise SystemExit(answer.content.decode())
    return spent


def _told(spent: list[float]) -> dict[str, int]:
    spent.sort()
    return {"p50": round(statistics.median(spent)), "p95": round(spent[int(len(spent) * 0.95)])}


if __name__ == "__main__":
    main()
