"""A scene that is renamed in OBS keeps its place in the rules and in the rundown."""

from __future__ import annotations

from kaibo.live.models import Run, SceneLink, Segment
from kaibo.live.scenes.noting import show


def renamed(link: SceneLink, old: str, new: str) -> None:
    link.rules = {moment: new if scene == old else scene for moment, scene in link.rules.items()}
    link.scenes = [new if scene == old else scene for scene in link.scenes]
    link.current = new if link.current == old else link.current
    SceneLink.objects.filter(id=link.id).update(rules=link.rules, scenes=link.scenes, current=link.current)
    open_runs = Run.objects.filter(account=link.account_id).exclude(state=Run.State.ENDED)
    Segment.objects.filter(run__in=open_runs, state=Segment.State.WAITING, scene=old).update(scene=new)
    show(link.account_id)
