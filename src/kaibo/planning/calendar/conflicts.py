"""What clashes in the calendar: two shows at one time with the same account, host, person, room or product."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from kaibo.planning.models import CrewMember, Item, Plan

What = Literal["account", "host", "person", "room", "product"]
MOST_NAMED = 5


@dataclass(frozen=True)
class Conflict:
    """`one` and `other` are plans that overlap; `names` are the hosts, people, room or products both want."""

    what: What
    one: str
    other: str
    names: tuple[str, ...]


def conflicts(plans: Sequence[Plan]) -> list[Conflict]:
    """Of plans that aren't cancelled, by when the later of each pair begins. Shows that only touch don't clash."""
    standing = sorted(
        (each for each in plans if each.state != Plan.State.CANCELLED), key=lambda plan: (plan.planned_at, plan.id)
    )
    goods, crews = _goods(standing), _crews(standing)
    pairs = ((one, other) for one, other in combinations(standing, 2) if other.planned_at < one.planned_ends_at)
    return [found for one, other in pairs for found in _between(one, other, goods, crews)]


def _between(
    one: Plan, other: Plan, goods: dict[str, dict[str, str]], crews: dict[str, set[str]]
) -> Iterable[Conflict]:
    if one.account_id == other.account_id:
        yield Conflict("account", one.id, other.id, (one.account.name,))
    if hosts := sorted(set(one.hosts) & set(other.hosts)):
        yield Conflict("host", one.id, other.id, tuple(hosts))
    if people := sorted(crews[one.id] & crews[other.id] - set(hosts)):
        yield Conflict("person", one.id, other.id, tuple(people[:MOST_NAMED]))
    if one.room and one.room == other.room:
        yield Conflict("room", one.id, other.id, (one.room,))
    if one.account.platform == other.account.platform and (both := goods[one.id].keys() & goods[other.id].keys()):
        names = sorted(goods[one.id][each] for each in both)
        yield Conflict("product", one.id, other.id, tuple(names[:MOST_NAMED]))


def _crews(plans: Sequence[Plan]) -> dict[str, set[str]]:
    """Everybody on each show, hosts too: one who hosts here may operate there."""
    found = {each.id: set(each.hosts) for each in plans}
    for plan, name in CrewMember.objects.filter(plan__in=list(found)).values_list("plan", "name"):
        found[plan].add(name)
    return found


def _goods(plans: Sequence[Plan]) -> dict[str, dict[str, str]]:
    """Names of the products in each plan whose units are set aside for it, by their id."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    rows = Item.objects.filter(plan__in=[each.id for each in plans], fallen_out="", units__gt=0)
    for plan, product, name in rows.values_list("plan", "product", "name"):
        found[plan][product] = name
    return found
