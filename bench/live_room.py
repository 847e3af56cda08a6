"""`python -m bench.live_room`: in the data directory that is named, a run on air and a session of its owner, as JSON;
and what it costs to fold one signal."""

from __future__ import annotations

import json
import sys
import time
from datetime import UTC, datetime

from kaibo.site.boot import boot

boot()

from bench.busy import PERMISSIONS  # noqa: E402 - models may be imported only now
from bench.live import BATCH, seen  # noqa: E402
from bench.volume import session_token  # noqa: E402
from kaibo.accounts.actions.keys import make_owners_key  # noqa: E402
from kaibo.accounts.api import CLI  # noqa: E402
from kaibo.events.api import Signal, Taken  # noqa: E402
from kaibo.live.runs.acts import NewRun, plan_run, start_run  # noqa: E402
from kaibo.live.state import LiveState, fold  # noqa: E402

FOLDED = 200_000


def main() -> None:
    run = plan_run(CLI, NewRun("量", platform="douyin", account_name="量"))
    start_run(CLI, run.id)
    key = make_owners_key("work", PERMISSIONS).text
    told = {"run": run.id, "session": session_token(), "work_key": key, "fold_us": fold_us()}
    sys.stdout.write(json.dumps(told))


def fold_us() -> float:
    """CPU microseconds a signal, the best of three."""
    at = datetime.now(UTC)
    made = [Taken(n, "bench", at, Signal(**{**seen(n, "run"), "at": at})) for n in range(1, FOLDED + 1)]
    spent = []
    for _ in range(3):
        state, began = LiveState(), time.process_time()
        for first in range(0, FOLDED, BATCH):
            fold(state, made[first : first + BATCH])
        spent.append(time.process_time() - began)
    return min(spent) / FOLDED * 1e6


if __name__ == "__main__":
    main()
