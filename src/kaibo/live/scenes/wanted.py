"""Which scene a run asks for at this moment."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from kaibo.live.models import Run, Segment

MOMENTS = (*Segment.Kind.values, "paused", "ended", "incident")
"""What a rule may be for, beside `incident:<kind>`."""


@dataclass(frozen=True)
class Moment:
    """A run as far as scenes follow it. `incidents` are the kinds that are open, the newest first."""

    run: str
    state: str
    segment: str = ""
    kind: str = ""
    scene: str = ""
    incidents: tuple[str, ...] = ()

    @property
    def token(self) -> str:
        """What differs when a scene has to be looked up anew. Rules aren't in it: they hold from the next moment on."""
        return "/".join((self.run, self.state, self.segment, self.scene, ",".join(self.incidents)))[:400]


@dataclass(frozen=True)
class Wanted:
    """`scene` is one that OBS has, "" for none; `missing` one that was asked for before it and OBS lacks."""

    scene: str
    missing: str


def wanted(moment: Moment, rules: Mapping[str, str], scenes: Collection[str]) -> Wanted:
    """The scene of an open incident, else of the pause, else of the segment or, where OBS lacks that, of its kind."""
    missing = ""
    for scene in filter(None, _asked(moment, rules)):
        if scene in scenes:
            return Wanted(scene, missing)
        missing = missing or scene
    return Wanted("", missing)


def _asked(moment: Moment, rules: Mapping[str, str]) -> Sequence[str]:
    """An incident's scene, or the pause's, stands for itself: where OBS lacks it, what is on air stays."""
    if moment.state == Run.State.ENDED:
        return [rules.get("ended", "")]
    special = [rules.get(f"incident:{kind}") or rules.get("incident", "") for kind in moment.incidents]
    if moment.state == Run.State.PAUSED:
        special.append(rules.get("paused", ""))
    if found := [scene for scene in special if scene]:
        return found[:1]
    return [moment.scene, rules.get(moment.kind, "")]


def moment_of(account: str) -> Moment | None:
    """The account's newest run that has begun; None where there is none."""
    run = Run.objects.filter(account=account, started_at__isnull=False).order_by("-started_at").first()
    if run is None:
        return None
    if run.state == Run.State.ENDED:
        return Moment(run.id, run.state)
    kinds = run.incidents.filter(closed_at=None).order_by("-opened_at", "-id").values_list("kind", flat=True)
    running = run.segments.filter(state=Segment.State.RUNNING).first()
    segment = (running.id, running.kind, running.scene) if running else ("", "", "")
    return Moment(run.id, run.state, *segment, tuple(kinds))
