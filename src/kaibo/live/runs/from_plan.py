"""A run takes over a plan: its rundown, goals, phrases and shelf; and later what changed in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.db import transaction

from kaibo.accounts.api import Caller
from kaibo.events.api import emit
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.live import events
from kaibo.live.acting import acting, mark
from kaibo.live.models import Entry, Run, SceneLink, Segment
from kaibo.live.rundown.moving import plan_end
from kaibo.live.runs.acts import NewRun, plan_run
from kaibo.planning.api import Plan, PlannedShow, cards_on_air, plan_of, planned_show, shelf_prices

State = Segment.State
_TAKEN = ("kind", "title", "product", "planned_s", "goal_orders", "goal_amount", "phrases")


def run_plan(caller: Caller, plan: str, new: NewRun) -> Run:
    """A run of a plan: account, time and currency are the plan's, title and host too where `new` has none.

    Raises KaiboError (404) for a plan or account the caller may not see, (409) where it is over or cancelled, a run of
    it is planned or on air, or a product's margin is below the floor and no second person agreed.
    """
    with transaction.atomic():
        found = plan_of(plan, caller.scope, lock=True)
        if found.state in (Plan.State.DONE, Plan.State.CANCELLED):
            raise KaiboError("live.plan_over", status=409)
        if other := Run.objects.filter(plan=plan).exclude(state=Run.State.ENDED).first():
            raise KaiboError("live.plan_has_run", status=409, title=other.title, run=other.id)
        told = replace(new, title=new.title or found.title, host=new.host or next(iter(found.hosts), ""))
        told = replace(told, account=found.account_id, currency=found.currency)
        run = plan_run(caller, replace(told, planned_at=new.planned_at or found.planned_at))
        run.plan = plan
        _take(run, planned_show(found), caller)
        run.save()
    return run


def take_over(caller: Caller, id: str, *, turn: int | None = None) -> Run:
    """What changed in the plan since: the segments that have not begun are as the plan has them now, and so are the
    shelf's prices and places; what ran or runs stays. Products the run put on its shelf itself stay behind the plan's.

    Raises KaiboError (409) for an ended run or one that has no plan, (404) where the plan may not be seen.
    """
    with acting(caller, id, turn=turn, moves=True) as run:
        if run.state == Run.State.ENDED:
            raise KaiboError("live.not_on_air", status=409, state=run.state)
        if not run.plan:
            raise KaiboError("live.no_plan", status=409)
        _take(run, planned_show(plan_of(run.plan, caller.scope)), caller)
    return run


def _take(run: Run, show: PlannedShow, caller: Caller) -> None:
    scenes = _scenes(run, show)
    run.segments.filter(state=State.WAITING).delete()
    begun = list(run.segments.all())
    first = begun[-1].position + 1 if begun else 0
    wanted = [each for each in show.segments if each.id not in {segment.planned for segment in begun}]
    rows = [
        Segment(
            id=new_id("seg"),
            run=run,
            position=place,
            planned=each.id,
            scene=scenes.get(each.id, ""),
            **{name: getattr(each, name) for name in _TAKEN},
        )
        for place, each in enumerate(wanted, start=first)
    ]
    Segment.objects.bulk_create(rows)
    _shelve(run, show)
    run.plan_version = show.version
    run.planned_ends_at = plan_end(run)
    mark(run, caller, "rundown", str(len(rows)))
    told = events.RundownSet(len(rows), sum(each.planned_s for each in rows))
    emit(events.RUNDOWN_SET, run.id, told, by=caller.id)


def _scenes(run: Run, show: PlannedShow) -> dict[str, str]:
    """Scenes of single segments: set in the run, or written in the plan as OBS calls them."""
    link = SceneLink.objects.filter(account=run.account_id).first()
    known = link.scenes if link else []
    planned = {each.id: each.scene for each in show.segments if each.scene in known}
    return planned | {each.planned: each.scene for each in run.segments.filter(state=State.WAITING) if each.scene}


def _shelve(run: Run, show: PlannedShow) -> None:
    """The plan's products in its order, at its prices; of those that fell out none stays but what is up for sale
    now. A struck-out price that the run set stays where the plan tells none."""
    prices, cards = shelf_prices(show.plan), cards_on_air(show.plan)
    entries = {each.product: each for each in run.shelf.all()}
    wanted = [each for each in show.items if not each.fallen_out]
    gone = {each.product for each in show.items if each.fallen_out}
    for product in gone & entries.keys():
        if not entries[product].on_shelf:
            entries.pop(product).delete()
    for place, item in enumerate(wanted):
        entry = entries.pop(item.product, None) or Entry(run=run, product=item.product)
        price = prices[item.product]
        entry.name, entry.price, entry.position = item.name, price.price, place
        entry.anchor = price.anchor if price.settled else entry.anchor
        entry.substitute = item.substitute or entry.substitute
        entry.card = cards.get(item.product, {})
        entry.save()
    _behind(len(wanted), sorted(entries.values(), key=lambda each: each.position))


def _behind(first: int, rest: Sequence[Entry]) -> None:
    for place, entry in enumerate(rest, start=first):
        entry.position = place
        entry.save(update_fields=["position"])
