"""What the list of equipment tells of a plan's room before it goes on air."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kaibo.kit.i18n import Language, say
from kaibo.planning.devices.needs import held_against, held_by_studio
from kaibo.planning.models import Plan, Studio
from kaibo.planning.readiness.known import Known, also_knows


@dataclass(frozen=True)
class KnownDevices(Known):
    """Names the `kinds` of devices in the reader's language."""

    kinds: tuple[str, ...] = ()

    def said(self, language: Language) -> str:
        named = [say(language, f"planning.device.{each}") for each in self.kinds]
        return say(language, self.sentence, kinds=("、" if language == "zh" else ", ").join(named), **self.params)


@also_knows
def equipment(plan: Plan) -> Iterator[Known]:
    """What is missing, and what has no backup; nothing of a room whose equipment nobody wrote down."""
    studio = Studio.objects.filter(name=plan.room, retired=False).first() if plan.room else None
    if studio is None or not studio.devices.exists():
        return
    lines = held_against(studio, held_by_studio())
    missing = tuple(each["kind"] for each in lines if each["in_use"] < each["least"])
    bare = tuple(each["kind"] for each in lines if each["backup"] < each["backups"])
    yield _told("studio_devices", studio, missing)
    yield _told("studio_backups", studio, bare)


def _told(key: str, studio: Studio, kinds: tuple[str, ...]) -> KnownDevices:
    sentence = f"planning.readiness.{key}.{'wrong' if kinds else 'fine'}"
    tab = f"studios?studio={studio.id}"
    return KnownDevices(key, not kinds, sentence, False, tab, {"room": studio.name}, kinds=kinds)
