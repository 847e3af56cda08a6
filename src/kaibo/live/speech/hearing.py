"""Words the law forbids, said on air: all in the room are told at once, for they must be corrected on the spot."""

from __future__ import annotations

from collections.abc import Sequence

from kaibo.accounts.api import CLI
from kaibo.compliance.api import Law, law
from kaibo.events.api import Taken, emit
from kaibo.kit.i18n import say
from kaibo.kit.ids import stable_id
from kaibo.live import events
from kaibo.live.acting import acting, mark
from kaibo.live.models import Cue
from kaibo.live.room import LiveRoom

KINDS = {"blocking", "must_fix"}


def hear(room: LiveRoom, taken: Sequence[Taken]) -> None:
    """A cue and a mark for each signal of kind `speech` with such words; known again by its sequence."""
    spoken = [each for each in taken if each.signal.kind == "speech" and each.signal.text]
    if not spoken:
        return
    kept = law()
    told = [_tell(room, each, words) for each in spoken if (words := _slips(kept, each))]
    if any(told):
        room.reload()


def _slips(kept: Law, spoken: Taken) -> str:
    found = kept.check(spoken.signal.text, on=kept.day(spoken.signal.at), sounds=False)
    return "；".join(
        say("zh", "live.speech.slip", words=each.text, law=each.law) for each in found if each.severity in KINDS
    )


def _tell(room: LiveRoom, spoken: Taken, words: str) -> bool:
    id = stable_id("cue", room.id, "speech", str(spoken.sequence))
    if Cue.objects.filter(id=id).exists():
        return False
    text = say("zh", "live.speech.correct", slips=words)[:500]
    with acting(CLI, room.id) as run:
        at = mark(run, CLI, "note", text, at=spoken.signal.at).at
        Cue.objects.create(id=id, run=run, to="all", text=text, by=CLI.name, at=at)
        emit(events.CUE_SENT, run.id, events.CueAct(id, "all", text), by=CLI.id)
    return True
