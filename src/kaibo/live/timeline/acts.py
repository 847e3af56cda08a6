"""People note on the timeline what happens, and send each other a word."""

from __future__ import annotations

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.live import events
from kaibo.live.acting import acting, mark
from kaibo.live.models import Cue, Mark


def make_mark(caller: Caller, id: str, *, kind: str, text: str, product: str = "") -> Mark:
    with acting(caller, id) as run:
        row = mark(run, caller, kind, text, product=product)
        emit(events.MARK_MADE, run.id, events.MarkMade(row.id, kind, row.text, product), by=caller.id)
    return row


def send_cue(caller: Caller, id: str, *, to: str, text: str) -> Cue:
    """A word to one role, or to all."""
    if not text.strip():
        raise KaiboError("live.cue_empty", status=422)
    with acting(caller, id) as run:
        cue = Cue.objects.create(id=new_id("cue"), run=run, to=to, text=text.strip(), by=caller.name, at=now())
        emit(events.CUE_SENT, run.id, events.CueAct(cue.id, to, cue.text), by=caller.id)
    return cue


def see_cue(caller: Caller, id: str, cue_id: str) -> Cue:
    """Say that one saw it, in the role one is here as; said twice, the first time stays."""
    with acting(caller, id) as run:
        cue = there(run.cues.filter(id=cue_id).first())
        if caller.id not in {each["person"] for each in cue.seen}:
            role = run.presences.filter(person=caller.id).values_list("role", flat=True).first() or ""
            seen = {"person": caller.id, "name": caller.name, "role": role, "at": now().isoformat()}
            cue.seen = [*cue.seen, seen]
            cue.save()
            emit(events.CUE_SEEN, run.id, events.CueAct(cue.id, cue.to, cue.text), by=caller.id)
    return cue
