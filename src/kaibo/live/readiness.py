"""A run of a plan goes on air when the plan is ready; and what the control room knows of that."""

from __future__ import annotations

from collections.abc import Iterator

from kaibo.compliance.api import fit
from kaibo.live.incidents.plans import schemes
from kaibo.live.models import Run
from kaibo.planning.api import Known, Plan, also_knows, hold_unless_ready


def hold(run: Run) -> None:
    """Raises KaiboError: 409 where the run's plan is not ready for going on air, 422 for words that the law forbids."""
    if run.plan:
        hold_unless_ready(run.plan)
    fit(run.title, *(text for each in run.segments.all() for text in (each.title, *each.phrases)))
    fit(*run.shelf.values_list("name", flat=True))


@also_knows
def look(plan: Plan) -> Iterator[Known]:
    """Whether the run is made, and whether each contingency plan has somebody who leads it."""
    run = Run.objects.filter(plan=plan.id).exclude(state=Run.State.ENDED).exists()
    yield _told("run", run, tab="readiness")
    every = schemes()
    alone = [each.title for each in every if not each.owner]
    names, names_en = "、".join(each["zh"] for each in alone), ", ".join(each["en"] for each in alone)
    yield _told("incidents", not alone, tab="incidents", n=len(every), names=names, names_en=names_en)


def _told(key: str, fine: bool, *, tab: str, **params: object) -> Known:
    return Known(key, fine, f"live.readiness.{key}.{'fine' if fine else 'wrong'}", False, tab, params)
