"""Each second: whether a minute is over that stands out, or comments and questions that do; five minutes after, whether
what was done helped."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from django.db import transaction

from kaibo.accounts.api import CLI
from kaibo.events.api import emit
from kaibo.kit.ids import new_id
from kaibo.live.acting import acting
from kaibo.live.advice import events
from kaibo.live.advice.detect import ONLINE, ORDERS, Alarm, alarms
from kaibo.live.advice.proposing import BAD, BAD_OF, propose
from kaibo.live.advice.situation import situation
from kaibo.live.comments.holding import pile_of
from kaibo.live.models import Advice
from kaibo.live.room import LiveRoom
from kaibo.live.state import minute_rows

OVER = 10
"""Seconds after its end a minute is looked at, so that what is on its way still counts."""
JUDGED_AFTER = timedelta(minutes=5)
WAITING, WAITS = 5, timedelta(seconds=45)
"""So many people with one question that nobody answered for so long."""
EVERY = 600
"""Seconds in which comments and questions alarm once."""
Rows = Sequence[Sequence[int | None]]


def look(room: LiveRoom) -> None:
    """New alarms become advice; what is five minutes old is judged."""
    minute = int(room.at.timestamp() - OVER) // 60 * 60
    if room.memory.get("advice.minute") != minute:
        room.memory["advice.minute"] = minute
        rows = [row for row in minute_rows(room.state, room.run.currency) if (row[0] or 0) < minute]
        for alarm in alarms(rows)[-2:]:
            if alarm.at >= minute - 120:
                _advise(room, alarm.rule, f"{alarm.at}", _facts(alarm), _measure(rows, alarm.rule, alarm.at))
        _judge(room, rows)
    _listen(room)


def _listen(room: LiveRoom) -> None:
    """What comments tell: a bad mood, and a question that many wait on."""
    slot = int(room.at.timestamp()) // EVERY
    told: set[tuple[str, int]] = room.memory.setdefault("advice.listened", set())
    late = [each for each in pile_of(room).questions.open(room.at) if room.at - each.first_at > WAITS]
    worst = next((each for each in late if len(each.people) >= WAITING), None)
    if worst and ("questions_wait", slot) not in told:
        told.add(("questions_wait", slot))
        facts = {"value": len(worst.people), "baseline": WAITING, "window_s": int(WAITS.total_seconds()), "sample": 1}
        _advise(room, "questions_wait", f"{slot}", {**facts, "question": worst.text}, None)
    if ("bad_mood", slot) not in told:
        now = situation(room)
        if now.comments >= BAD_OF and now.bad >= BAD:
            told.add(("bad_mood", slot))
            _advise(room, "bad_mood", f"{slot}", {"value": now.bad, "baseline": BAD, "sample": now.comments}, now.bad)


def _advise(room: LiveRoom, rule: str, moment: str, facts: dict[str, Any], before: float | None) -> None:
    """Write one advice; the same alarm is never told twice."""
    now = situation(room)
    chosen = propose(rule, now)
    key = f"{rule}:{moment}"
    if Advice.objects.filter(run=room.id, key=key).exists():
        return
    told = {**facts, "because": chosen.because, "happening": msgspec.to_builtins(now)}
    with acting(CLI, room.id) as run:
        row = Advice(id=new_id("adv"), run=run, key=key, rule=rule, action=chosen.action, product=now.product)
        row.at, row.facts, row.before = room.at, told, before
        row.save(force_insert=True)
        what = events.AdviceAct(row.id, rule, chosen.action, now.product, "given", None)
        emit(events.ADVICE_ACTED, run.id, what, by=CLI.id)


def _judge(room: LiveRoom, rows: Rows) -> None:
    """Measure again, five minutes after somebody did what was advised."""
    due = Advice.objects.filter(
        run=room.id, state=Advice.State.DONE, helped=None, decided_at__lte=room.at - JUDGED_AFTER
    ).exclude(before=None)
    for row in due:
        after = _now(room, rows, row)
        if after is None or row.before is None:
            continue
        row.after, row.helped = after, helped(row.rule, row.before, after)
        with transaction.atomic():
            row.save(update_fields=["after", "helped"])
            what = events.AdviceAct(row.id, row.rule, row.action, row.product, "judged", row.helped)
            emit(events.ADVICE_ACTED, room.id, what, by=CLI.id)
        room.memory["advice.judged"] = room.memory.get("advice.judged", 0) + 1


def helped(rule: str, before: float, after: float) -> bool:
    """A drop that came back by a twentieth, a peak that held to nine tenths, a mood that got better."""
    if rule == "bad_mood":
        return after < before
    return after >= 0.9 * before if rule in {"viewers_surge", "conversion_peak"} else after > 1.05 * before


def _now(room: LiveRoom, rows: Rows, row: Advice) -> float | None:
    if row.rule == "bad_mood":
        return situation(room).bad
    begun = row.decided_at or row.at
    later = [each for each in rows if _at(each) >= begun - timedelta(minutes=1) and _at(each) < begun + JUDGED_AFTER]
    return _level(later, row.rule)


def _measure(rows: Rows, rule: str, at: int) -> float | None:
    return _level([row for row in rows if (row[0] or 0) == at], rule)


def _level(rows: Rows, rule: str) -> float | None:
    """Viewers on average, or orders per 1,000 viewer-minutes."""
    seen = [row[ONLINE] or 0 for row in rows if row[ONLINE] is not None]
    if not seen or not sum(seen):
        return None
    if rule.startswith("viewers"):
        return sum(seen) / len(seen)
    return 1000 * sum(row[ORDERS] or 0 for row in rows) / sum(seen)


def _facts(alarm: Alarm) -> dict[str, Any]:
    told = alarm._asdict()
    return {
        **told,
        "value": round(alarm.value, 2),
        "baseline": round(alarm.baseline, 2),
        "score": round(alarm.score, 1),
    }


def _at(row: Sequence[int | None]) -> datetime:
    return datetime.fromtimestamp(row[0] or 0, UTC)
