"""Things with an id in the control room: a run belongs to its account."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from cases import Case, Cast
from kaibo.accounts.api import Scope
from kaibo.accounts.permissions import Role
from kaibo.live.models import Cue, Entry, Run, Segment
from kaibo.shows.models import Account

RUNS = "/api/v1/live/runs"
AT = datetime(2026, 3, 8, 12, tzinfo=UTC)


def run_in(cast: Cast, account: str, state: str) -> str:
    """A run of this account; the controller sees `acc_own` alone."""
    person = cast[Role.CONTROLLER].person
    assert person
    person.scope = Scope(accounts=("acc_own",))
    person.save()
    shop, _ = Account.objects.get_or_create(id=account, platform="douyin", handle=account, name=account)
    run = Run.objects.create(id=f"run_{account}", account=shop, title="晚场", state=state, currency="CNY", made_at=AT)
    run.started_at = None if state == "planned" else AT
    run.save()
    for number in (1, 2):
        Segment.objects.create(id=f"seg_{number}_{account}", run=run, position=number, title="耳钉", planned_s=60)
    Entry.objects.create(run=run, product="p1", name="耳钉", position=0)
    Cue.objects.create(id=f"cue_{account}", run=run, to="host", text="慢一点", by="周琦", at=AT)
    return run.id


def at(path: str, state: str = "running") -> dict[str, Callable[[Cast], str]]:
    """`foreign` and `own` of a case: the path with the run's and its things' ids filled in."""

    def place(account: str) -> Callable[[Cast], str]:
        def made(cast: Cast) -> str:
            run = run_in(cast, account, state)
            return f"{RUNS}/{path}".format(id=run, segment=f"seg_1_{account}", cue=f"cue_{account}", product="p1")

        return made

    return {"foreign": place("acc_other"), "own": place("acc_own")}


def case(path: str, body: Any = None, state: str = "running") -> Case:
    return Case(Role.CONTROLLER, **at(path, state), body=body)


_SEGMENT = {"title": "返场", "planned_s": 60}
_SWAP = {"first": "seg_1_acc_own", "second": "seg_2_acc_own"}
OBJECTS = {
    f"GET {RUNS}/{{id}}": case("{id}"),
    f"GET {RUNS}/{{id}}/figures/{{figure}}": case("{id}/figures/orders"),
    f"POST {RUNS}/{{id}}/start": case("{id}/start", state="planned"),
    f"POST {RUNS}/{{id}}/pause": case("{id}/pause"),
    f"POST {RUNS}/{{id}}/resume": case("{id}/resume", state="paused"),
    f"POST {RUNS}/{{id}}/end": case("{id}/end"),
    f"PUT {RUNS}/{{id}}/segments": case("{id}/segments", {"segments": [_SEGMENT]}),
    f"POST {RUNS}/{{id}}/segments": case("{id}/segments", _SEGMENT),
    f"POST {RUNS}/{{id}}/segments/{{segment}}/{{act}}": case("{id}/segments/{segment}/go"),
    f"PUT {RUNS}/{{id}}/segments/{{segment}}/reason": case("{id}/segments/{segment}/reason", {"reason": "货没到"}),
    f"GET {RUNS}/{{id}}/plan": Case(
        Role.CONTROLLER, foreign=lambda cast: f"{RUNS}/{run_in(cast, 'acc_other', 'running')}/plan"
    ),
    f"POST {RUNS}/{{id}}/plan": Case(
        Role.CONTROLLER, foreign=lambda cast: f"{RUNS}/{run_in(cast, 'acc_other', 'running')}/plan"
    ),
    f"POST {RUNS}/{{id}}/swap": case("{id}/swap", _SWAP),
    f"POST {RUNS}/{{id}}/marks": case("{id}/marks", {"text": "灯光偏黄"}),
    f"POST {RUNS}/{{id}}/cues": case("{id}/cues", {"text": "慢一点"}),
    f"POST {RUNS}/{{id}}/cues/{{cue}}/seen": case("{id}/cues/{cue}/seen"),
    f"PUT {RUNS}/{{id}}/shelf": case("{id}/shelf", {"products": [{"product": "p1"}]}),
    f"POST {RUNS}/{{id}}/shelf/{{product}}/{{act}}": case("{id}/shelf/{product}/pitch"),
    f"POST {RUNS}/{{id}}/presence": case("{id}/presence", {"role": "controller"}),
    f"POST {RUNS}/{{id}}/handover": case("{id}/handover", {"host": "顾言"}),
    f"GET {RUNS}/{{id}}/screens": case("{id}/screens"),
    f"POST {RUNS}/{{id}}/screens": case("{id}/screens", {"kind": "wall"}),
    f"DELETE {RUNS}/{{id}}/screens/{{screen}}": Case(
        Role.CONTROLLER, foreign=lambda cast: f"{RUNS}/{run_in(cast, 'acc_other', 'running')}/screens/scr_1"
    ),
}
