"""What was said wrongly is put right on air at once, and the record kept.

直播电商监督管理办法（国家市场监督管理总局、国家互联网信息办公室令第 117 号）第三十一条: the operator of a room that
finds a slip of the tongue, an incomplete or an improper statement corrects it on the spot and keeps the record for at
least three years from the end of the broadcast.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.live.acting import acting, mark
from kaibo.live.incidents import events
from kaibo.live.models import Correction, Cue, Run

ARTICLE = "直播电商监督管理办法 第三十一条"
KEPT = timedelta(days=3 * 366)


def show_correction(
    caller: Caller, run: str, *, fault: str, said: str, correct: str, product: str, said_at: datetime | None
) -> Correction:
    """Put it on the overlay and before the host's eyes; it stays until somebody withdraws it."""
    if not correct.strip() or not said.strip():
        raise KaiboError("live.correction_empty", status=422)
    with acting(caller, run) as found:
        at = now()
        made = Correction(id=new_id("cor"), run=found, fault=fault, product=product, said=said.strip())
        made.correct, made.said_at, made.shown_at, made.by = correct.strip(), said_at or at, at, caller.name
        made.speaker = found.host
        made.save(force_insert=True)
        Cue.objects.create(
            id=new_id("cue"), run=found, to="host", text=f"更正：{made.correct}"[:500], by=caller.name, at=at
        )
        mark(found, caller, "correction", made.correct, at=at, product=product)
        emit(events.CORRECTION_SHOWN, found.id, _told(made), by=caller.id)
    return made


def withdraw_correction(caller: Caller, run: str, id: str) -> Correction:
    """Take it off the overlay; the record stays."""
    with acting(caller, run) as found:
        row = there(found.corrections.filter(id=id).first())
        if row.withdrawn_at is None:
            row.withdrawn_at, row.withdrawn_by = now(), caller.name
            row.save()
            emit(events.CORRECTION_WITHDRAWN, found.id, _told(row), by=caller.id)
    return row


def correction_shown(row: Correction, run: Run) -> dict[str, Any]:
    """`kept_until` is known once the run has ended."""
    copied = ("id", "fault", "product", "speaker", "said", "correct", "said_at", "shown_at", "by")
    told = {name: getattr(row, name) for name in (*copied, "withdrawn_at")}
    kept = run.ended_at + KEPT if run.ended_at else None
    return {**told, "withdrawn_by": row.withdrawn_by or None, "article": ARTICLE, "kept_until": kept}


def _told(row: Correction) -> events.CorrectionAct:
    return events.CorrectionAct(row.id, row.product, row.said, row.correct)
