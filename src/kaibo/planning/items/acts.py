"""Products are added, changed, put in order, removed, and fall out. Each act is one version of the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.planning.assets.acts import assets_out
from kaibo.planning.items.catalogue import with_categories
from kaibo.planning.items.standing_in import stand_in
from kaibo.planning.models import Item, Mechanics, Plan, Segment, SellingPoints
from kaibo.planning.plans.changing import changing, not_passed
from kaibo.planning.pricing.floor import above_floor
from kaibo.planning.rundown.falling import product_out
from kaibo.planning.stock.wishes import goods_out

MOST = 200
"""Products of one plan."""
CONTENT = ("name", "spoken", "category", "role", "price", "cost", "units", "link", "substitute", "note")


def add(caller: Caller, plan: str, wanted: Sequence[Mapping[str, Any]]) -> Plan:
    """Behind those that are there, as one version. A product that is there already is filled in where it was empty.

    Raises KaiboError (404) for a plan that isn't there, (422) where there would be more than 200.
    """
    with changing(caller, plan, "item_added", _named(wanted)) as held:
        rows = {each.product: each for each in held.items.all()}
        for told in with_categories(held, _once(wanted)):
            known = rows.get(told["product"])
            if known is None:
                rows[told["product"]] = _new(held, len(rows), told)
            elif _fill(known, told):
                known.changed = held.version
                known.save()
        if len(rows) > MOST:
            raise KaiboError("planning.too_many_items", status=422, most=MOST)
    return held


def change(caller: Caller, plan: str, id: str, told: Mapping[str, Any], *, seen: int | None = None) -> Plan:
    """Raises KaiboError (404) for an item there isn't, (409) where somebody changed it after `seen`, (422) for a
    substitute that is the product itself or a price below the margin floor."""
    with changing(caller, plan, "item_changed", name_of(plan, id)) as held:
        item = find(held, id, seen=seen)
        for name, value in told.items():
            setattr(item, name, value)
        if "price" in told:
            above_floor(held, item)
        if item.substitute and item.substitute == item.product:
            raise KaiboError("planning.own_substitute", status=422, name=item.name)
        item.changed = held.version
        item.save()
    return held


def remove(caller: Caller, plan: str, id: str, *, seen: int | None = None) -> Plan:
    """Out of the list. Raises KaiboError (409) for one that stands in the rundown: that one falls out, with a
    reason."""
    with changing(caller, plan, "item_removed", name_of(plan, id)) as held:
        item = find(held, id, seen=seen)
        if Segment.objects.filter(plan=held, product=item.product).exists():
            raise KaiboError("planning.item_in_rundown", status=409, name=item.name)
        for model in (Mechanics, SellingPoints):
            model.objects.filter(plan=held, product=item.product).delete()
        item.delete()
    return held


def put_in_order(caller: Caller, plan: str, ids: Sequence[str]) -> Plan:
    """All items by their ids. KaiboError (409) where they aren't those that stand."""
    with changing(caller, plan, "items_ordered") as held:
        rows = {each.id: each for each in held.items.all()}
        if len(ids) != len(rows) or set(ids) != rows.keys():
            raise KaiboError("planning.items_changed", status=409)
        for position, id in enumerate(ids):
            rows[id].position = position
        Item.objects.bulk_update(rows.values(), ["position"])
    return held


def fall_out(caller: Caller, plan: str, id: str, *, reason: str, substitute: str = "", seen: int | None = None) -> Plan:
    """The product isn't in the show after all: list, rundown, goods held and assets follow in one version.

    `substitute` is another product of the plan. Raises KaiboError (404) for one that isn't in it, (422) for one that
    fell out itself, (409) for a product that fell out already.
    """
    with changing(caller, plan, "item_fallen_out", name_of(plan, id)) as held:
        item = find(held, id, seen=seen)
        if item.fallen_out:
            raise KaiboError("planning.fallen_out_already", status=409, name=item.name)
        other = held.items.filter(product=substitute).first() if substitute else None
        if substitute and other is None:
            raise KaiboError("kit.not_found", status=404)
        if other is not None and (other.fallen_out or other.id == item.id):
            raise KaiboError("planning.no_substitute", status=422, name=other.name)
        item.fallen_out, item.changed = reason, held.version
        item.substitute = substitute or item.substitute
        item.save()
        if other is not None:
            stand_in(held, item, other)
        product_out(held, item, other)
        goods_out(held, item, other)
        assets_out(held, item, other)
    return held


def find(plan: Plan, id: str, *, seen: int | None = None) -> Item:
    """Raises KaiboError (404), (409) where it was changed after `seen`."""
    item = there(plan.items.filter(id=id).first())
    not_passed(item, seen)
    return item


def name_of(plan: str, id: str) -> str:
    """What the version is called after."""
    return Item.objects.filter(plan=plan, id=id).values_list("name", flat=True).first() or ""


def _new(plan: Plan, position: int, told: Mapping[str, Any]) -> Item:
    given = {name: told[name] for name in CONTENT if told.get(name) not in (None, "")}
    given.setdefault("name", told["product"])
    row = Item(id=new_id("itm"), plan=plan, product=told["product"], position=position, changed=plan.version, **given)
    row.save(force_insert=True)
    return row


def _fill(item: Item, told: Mapping[str, Any]) -> bool:
    empty = [name for name in CONTENT if getattr(item, name) in (None, "") and told.get(name) not in (None, "")]
    for name in empty:
        setattr(item, name, told[name])
    return bool(empty)


def _once(wanted: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return list({told["product"]: told for told in reversed(wanted)}.values())[::-1]


def _named(wanted: Sequence[Mapping[str, Any]]) -> str:
    names = [str(told.get("name") or told["product"]) for told in wanted]
    return "、".join(names[:3]) + (f" +{len(names) - 3}" if len(names) > 3 else "")
