"""The set of stored rows a read may see, fixed at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, F, Max, Value

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
    """What is visible now, in one statement: a batch and the builds made for it are seen together or not at all."""
    told: dict[str, list[int]] = {"newest": [], "hidden": [], "builds": []}
    for what, number in _newest().union(_hidden(), _builds(), all=True):
        told[what].append(number or 0)
    return Visible(max(told["newest"], default=0), tuple(sorted(told["hidden"])), tuple(sorted(told["builds"])))


def _newest() -> Any:
    return _named("newest", Batch.objects.order_by()).annotate(number=Max("id")).values_list("what", "number")


def _hidden() -> Any:
    return _numbered("hidden", Batch.objects.exclude(state=Batch.State.STORED))


def _builds() -> Any:
    return _numbered("builds", Build.objects.filter(live=True))


def _named(what: str, rows: Any) -> Any:
    return rows.annotate(what=Value(what, output_field=CharField())).values("what")


def _numbered(what: str, rows: Any) -> Any:
    return _named(what, rows.order_by()).annotate(number=F("id")).values_list("what", "number")
