"""The set of stored rows a read may see, fixed at one moment."""

from __future__ import annotations

from dataclasses import dataclass

from kaibo.metrics.models import Batch, Build


@dataclass(frozen=True)
class Visible:
    """Batches up to `newest` except `hidden`, and the live `builds` of the current orders.

    Keeping one of these pins what a report saw: later imports and undos don't change it.
    """

    newest: int
    hidden: tuple[int, ...]
    builds: tuple[int, ...]

    def params(self) -> dict[str, object]:
        return {"newest": self.newest, "hidden": list(self.hidden), "builds": list(self.builds)}


BATCHES = "batch <= {newest:UInt32} AND NOT has({hidden:Array(UInt32)}, batch)"
BUILDS = "build IN {builds:Array(UInt32)}"


def visible() -> Visible:
    """What is visible now."""
    newest = Batch.objects.order_by("-id").values_list("id", flat=True).first() or 0
    hidden = Batch.objects.exclude(state=Batch.State.STORED).values_list("id", flat=True)
    builds = Build.objects.filter(live=True).values_list("id", flat=True)
    return Visible(newest, tuple(sorted(hidden)), tuple(sorted(builds)))
