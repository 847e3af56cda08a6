"""What is told of a product, field by field; kept with every version of its plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.compliance.api import fit, law
from kaibo.kit.clock import local
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.items.acts import find
from kaibo.planning.models import Item, Plan, SellingPoints
from kaibo.planning.plans import kept
from kaibo.planning.plans.changing import changing, not_passed
from kaibo.planning.plans.reading import plan_of
from kaibo.planning.selling.forms import Form, form_of, forms

kept.kept("selling_points", SellingPoints)


def points(caller: Caller, plan: str, item: str) -> dict[str, Any]:
    """Raises KaiboError (404)."""
    held = plan_of(plan, caller.scope)
    row = find(held, item)
    told = SellingPoints.objects.filter(plan=held, product=row.product).first() or SellingPoints()
    known = forms()
    return {
        "plan": held.id,
        "item": row.id,
        "version": held.version,
        "form": form_of(known, row, told.form).key,
        "forms": [asdict(each) for each in known],
        **{name: getattr(told, name) for name in ("values", "scenes", "proofs")},
        "findings": list(_findings(held, told)),
    }


def set_points(caller: Caller, plan: str, item: str, told: Mapping[str, Any], *, seen: int | None = None) -> None:
    """Values of fields that the form doesn't have are left out, empty ones too.

    Raises KaiboError (404), (409) where somebody changed them since `seen`, (422) for a form there isn't and for words
    that the law forbids.
    """
    form = next((each for each in forms() if each.key == told["form"]), None)
    if form is None:
        raise KaiboError("planning.no_form", status=422)
    values = {each.key: value for each in form.fields if (value := told["values"].get(each.key, "").strip())}
    fit(*values.values(), *told["scenes"])
    held = plan_of(plan, caller.scope)
    row = find(held, item)
    with changing(caller, plan, "points_set", row.name) as held:
        mine = SellingPoints.objects.filter(plan=held, product=row.product).first()
        if mine is not None:
            not_passed(mine, seen)
        mine = mine or SellingPoints(id=new_id("pts"), plan=held, product=row.product)
        mine.form, mine.values, mine.scenes = form.key, values, told["scenes"]
        mine.proofs, mine.changed = told["proofs"], held.version
        mine.save()


def told_of(plan: Plan, items: Sequence[Item]) -> dict[str, dict[str, Any]]:
    """By product, what a host reads: each field that says something in the form's order, scenes, proofs."""
    known = forms()
    rows = {each.product: each for each in SellingPoints.objects.filter(plan=plan)}
    return {
        item.product: {
            "lines": [
                {"zh": each.zh, "en": each.en, "value": row.values[each.key]}
                for each in _fields(known, item, row)
                if row.values.get(each.key)
            ],
            "scenes": row.scenes,
            "proofs": row.proofs,
        }
        for item in items
        if (row := rows.get(item.product))
    }


def _fields(known: Sequence[Form], item: Item, row: SellingPoints) -> Sequence[Any]:
    return form_of(known, item, row.form).fields


def _findings(plan: Plan, told: SellingPoints) -> Iterator[dict[str, Any]]:
    """What the law of the show's day objects to."""
    day = local(plan.planned_at, plan.account.zone).date()
    kept_law = law()
    texts = [*told.values.items(), *(("scenes", each) for each in told.scenes)]
    for field, text in texts:
        for each in kept_law.check(text, on=day, sounds=False):
            yield {**asdict(each), "field": field}
