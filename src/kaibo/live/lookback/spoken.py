"""What was said on air, as sources told it while the show ran: kept with the other signals, in the store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from kaibo.kit.clock import now
from kaibo.live.lookback.naming import names_of
from kaibo.live.models import Run
from kaibo.store import api as store

DAY = timedelta(days=1)
SPOKEN = """SELECT at, received_at, show_id, account, source, text FROM event
WHERE business_day BETWEEN {first:Date} AND {last:Date} AND kind = 'speech' AND text != ''
  AND (has({shows:Array(String)}, show_id) OR show_id = '' AND has({accounts:Array(String)}, account))
ORDER BY at, sequence"""


class Utterance(NamedTuple):
    """`source` is who told it; `at` is when it was said."""

    at: datetime
    text: str
    source: str


def spoken_in(runs: Sequence[Run]) -> dict[str, list[Utterance]]:
    """By run that began, in order; signals that name no show count while the account's only run was on air."""
    began = [run for run in runs if run.started_at]
    if not began:
        return {}
    names = {run.id: names_of(run) for run in began}
    rows = store.query_rows(SPOKEN, _params(began, names))
    return {run.id: [_told(row) for row in rows if _of(run, row, names[run.id])] for run in began}


def _params(runs: Sequence[Run], names: dict[str, set[str]]) -> dict[str, Any]:
    starts = [run.started_at for run in runs if run.started_at]
    return {
        "first": (min(starts) - DAY).date(),
        "last": (max(run.ended_at or now() for run in runs) + DAY).date(),
        "shows": sorted({name for run in runs for name in (run.id, run.room_id) if name}),
        "accounts": sorted(set().union(*names.values())),
    }


def _of(run: Run, row: dict[str, Any], names: set[str]) -> bool:
    if row["show_id"]:
        return row["show_id"] in {run.id, run.room_id}
    assert run.started_at
    return row["account"] in names and run.started_at <= row["received_at"] <= (run.ended_at or now())


def _told(row: dict[str, Any]) -> Utterance:
    return Utterance(row["at"], row["text"], row["source"])
