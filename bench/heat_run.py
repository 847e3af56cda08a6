"""`python -m bench.heat_run`: in the data directory that is named, a run that is over and had a million signals; how
long its heat map takes, as JSON."""

from __future__ import annotations

import json
import statistics
import sys
import time
from datetime import UTC, datetime, timedelta
from typing import Any

from kaibo.site.boot import boot

boot()

from django.core.management import call_command  # noqa: E402 - models may be imported only now
from django.test import Client  # noqa: E402

from kaibo.accounts.actions.sessions import Origin, open_for  # noqa: E402
from kaibo.accounts.api import CLI, Scope  # noqa: E402
from kaibo.accounts.models import Company, Person  # noqa: E402
from kaibo.accounts.permissions import Role  # noqa: E402
from kaibo.events.api import Signal, Taken  # noqa: E402
from kaibo.kit.clock import now  # noqa: E402
from kaibo.live.models import Run, Segment, Tally  # noqa: E402
from kaibo.live.opening import open_room, save  # noqa: E402
from kaibo.live.runs.acts import NewRun, plan_run  # noqa: E402
from kaibo.live.state import LiveState, fold  # noqa: E402
from kaibo.store import api as store  # noqa: E402

SIGNALS, MINUTES, SEGMENTS, TIMES = 1_000_000, 240, 48, 21
BATCH = 10_000
KINDS = ("like", "room_enter", "comment", "view_item", "like", "room_leave", "like", "share", "like", "online_count")
SOLD_EVERY = 50
"""One signal of so many is a paid order."""


def main() -> None:
    call_command("migrate", verbosity=0)
    run, client = over(), owner()
    room = open_room(run)
    _fold(room.state, run)
    save(room)
    told: dict[str, Any] = {"signals": SIGNALS, "segments": SEGMENTS, "orders": len(room.state.orders)}
    client.get("/api/v1/session")
    told["bytes"] = len(Tally.objects.get(run=run).state)
    with store.running():
        store.migrate()
        for name, what in (("", "heat"), ("points_", "points")):
            spent = sorted(_asked(client, f"/api/v1/review/shows/{run.id}/{what}"))
            told |= {f"{name}p50": round(statistics.median(spent)), f"{name}slowest": round(spent[-1])}
            told[f"{name}p95"] = round(spent[int(len(spent) * 0.95)])
    sys.stdout.write(json.dumps(told))


def _asked(client: Client, path: str) -> list[float]:
    """Milliseconds of each time, through the whole of Django."""
    spent = []
    for _ in range(TIMES):
        began = time.perf_counter()
        answer = client.get(path)
        spent.append((time.perf_counter() - began) * 1000)
        if answer.status_code != 200:
            raise SystemExit(answer.content.decode())
    return spent


def owner() -> Client:
    Company.objects.create(id=1, name="量", made_at=now())
    person = Person(id="per_bench", username="bench", name="量", role=Role.OWNER, password="-", made_at=now())
    person.scope = Scope(all=True)
    person.save()
    client = Client()
    client.cookies["kaibo"] = open_for(person, Origin("127.0.0.1", "bench")).token
    return client


def over() -> Run:
    """A run of four hours that ended ten minutes ago."""
    run = plan_run(CLI, NewRun("量", platform="douyin", account_name="量"))
    start = datetime.now(UTC).replace(second=0, microsecond=0) - timedelta(minutes=MINUTES + 10)
    run.started_at, run.ended_at, run.state = start, start + timedelta(minutes=MINUTES), Run.State.ENDED
    run.save()
    length = timedelta(minutes=MINUTES) / SEGMENTS
    for at in range(SEGMENTS):
        segment = Segment(id=f"seg_{at}", run=run, position=at, title=f"环节 {at}", kind="product", planned_s=300)
        segment.state = Segment.State.DONE
        segment.started_at, segment.ended_at = start + at * length, start + (at + 1) * length
        segment.save(force_insert=True)
    return run


def _fold(state: LiveState, run: Run) -> None:
    assert run.started_at is not None
    step = timedelta(minutes=MINUTES) / SIGNALS
    for first in range(1, SIGNALS + 1, BATCH):
        moments = {n: run.started_at + n * step for n in range(first, first + BATCH)}
        fold(state, [Taken(n, "bench", at, _signal(n, at, run.id)) for n, at in moments.items()])


def _signal(n: int, at: datetime, run: str) -> Signal:
    who: dict[str, Any] = {"id": f"s{n}", "at": at, "show": run, "person": f"u{n % 40_000}"}
    if n % SOLD_EVERY == 0:
        paid: dict[str, Any] = {"order": f"o{n}", "product": f"p{n % 40}", "amount": 9_900, "currency": "CNY"}
        return Signal(kind="purchase", **paid, **who)
    kind = KINDS[n % len(KINDS)]
    return Signal(kind=kind, count=8_000 + n % 500 if kind == "online_count" else None, **who)


if __name__ == "__main__":
    main()
