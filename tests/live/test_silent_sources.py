"""A source that fell silent shows as broken; one that says it is alive, or is pushed to us, does not."""

from __future__ import annotations

from datetime import timedelta

from kaibo.accounts.api import CLI
from kaibo.events.api import Signal, take
from kaibo.kit.clock import now
from kaibo.live.opening import open_room
from kaibo.live.own.sources import sources
from kaibo.live.runs.acts import start_run
from live.evening import Evening

PUSHED, BRIDGE = "webhook.doudian.whk_1", "obs"


def test_who_gives_no_sign_for_a_minute_is_broken(evening: Evening) -> None:
    run = start_run(CLI, evening.id)
    for source in (PUSHED, BRIDGE):
        take(source, [Signal(id=f"{source}-1", kind="like", at=now(), show=run.id)])
    room = open_room(run)

    def broken() -> set[str]:
        return {each["source"] for each in sources(room) if each["broken"]}

    for source in room.state.sources:
        room.state.sources[source] -= timedelta(seconds=90)
    take(BRIDGE, [])
    room.at = now()
    assert broken() == set()
    room.at = now() + timedelta(seconds=70)
    assert broken() == {BRIDGE}
    room.run.state = "ended"
    assert broken() == set()
