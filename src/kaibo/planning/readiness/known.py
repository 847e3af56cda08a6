"""What Kaibo knows by itself of a plan that is to go on air: each with a sentence for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kaibo.kit.i18n import Language, say
from kaibo.planning.crew.needs import needs_of
from kaibo.planning.crew.rosters import rosters
from kaibo.planning.models import Item, Plan, Segment
from kaibo.planning.pricing.floor import floors_of
from kaibo.planning.pricing.offers import told_of
from kaibo.planning.readiness.written import forbidden
from kaibo.planning.scripts.pacing import ill_fitting, scripted_of, seconds_of
from kaibo.planning.stock.own import stock_for

NAMED = 3
"""So many things are called by name in a sentence."""
SPOKEN = (Segment.Kind.PRODUCT, Segment.Kind.BENEFIT)


@dataclass(frozen=True)
class Known:
    """`key` names it; where it isn't `fine`, a `must` holds the show back. `tab` is the plan's tab to put it right in.
    `sentence` is `room.key` of the catalogue, for who is fine and who isn't, filled in with `params`. `firm`: nobody
    may let the show through with it."""

    key: str
    fine: bool
    sentence: str
    must: bool = True
    tab: str = ""
    params: dict[str, Any] = field(default_factory=dict)
    firm: bool = False

    def said(self, language: Language) -> str:
        return say(language, self.sentence, **self.params)


Look = Callable[[Plan], Iterable[Known]]
_LOOKS: list[Look] = []


def also_knows(look: Look) -> Look:
    """Rooms above planning tell what they know of a plan, too."""
    _LOOKS.append(look)
    return look


def known(plan: Plan) -> list[Known]:
    """In the order of the work: goods, words, people, then what other rooms know."""
    items = [each for each in plan.items.all() if not each.fallen_out]
    segments = list(plan.segments.all())
    told = [*_goods(plan, items), *_words(plan, segments), _law(plan), *_people(plan)]
    return told + [each for look in _LOOKS for each in look(plan)]


def _goods(plan: Plan, items: Sequence[Item]) -> list[Known]:
    if not items:
        return [_told("items", [], fine=False, tab="items")]
    stock = stock_for(plan, [each.product for each in items])
    short = [each for each in items if each.product in stock and (each.units or 0) > stock[each.product].available]
    empty = [each for each in items if each.product in stock and not stock[each.product].available]
    unkept = [each for each in items if each.product not in stock]
    return [
        _told("items", [each.name for each in items], fine=True, tab="items"),
        _told("price", [each.name for each in items if each.price is None], tab="items"),
        _told("floor", _below_floor(plan, items), tab="items"),
        _told("stock", list(dict.fromkeys(each.name for each in (*empty, *short))), tab="items"),
        _told("stock_kept", [each.name for each in unkept], must=False, tab="items"),
        _told("link", [each.name for each in items if not each.link], must=False, tab="items"),
        _told("cost", [each.name for each in items if each.cost is None], must=False, tab="items"),
    ]


def _words(plan: Plan, segments: Sequence[Segment]) -> list[Known]:
    if not segments:
        return [_told("rundown", [], fine=False, tab="rundown")]
    silent = [each.title for each in segments if each.kind in SPOKEN and not (each.points or each.phrases)]
    there = {each.product for each in plan.items.all() if not each.fallen_out}
    gone = [each.title for each in segments if each.product and each.product not in there]
    return [
        _told("rundown", [each.title for each in segments], fine=True, tab="rundown"),
        _told("gone", gone, tab="rundown"),
        _told("words", silent, must=False, tab="rundown"),
        *_paced(plan, segments),
    ]


def _paced(plan: Plan, segments: Sequence[Segment]) -> list[Known]:
    """Whether scripts fit their segments; nothing where none was written."""
    scripted = scripted_of(plan)
    wrong = [each for each, _ in ill_fitting(segments, scripted)]
    if not scripted and not wrong:
        return []
    told = [f"{each.title} {_minutes(seconds_of(each.phrases))}/{_minutes(each.planned_s)} min" for each in wrong]
    return [_told("pace", told, must=False, tab="rundown")]


def _minutes(seconds: int) -> str:
    return f"{seconds / 60:.1f}".removesuffix(".0")


def _law(plan: Plan) -> Known:
    """Only an allowance that two people agreed to lets such words through."""
    found = forbidden(plan)
    told = _told("law", list(dict.fromkeys(each.where for each in found)), tab=found[0].tab if found else "rundown")
    return replace(told, firm=True)


def _people(plan: Plan) -> list[Known]:
    here = Counter(role for role, _ in rosters([plan])[plan.id])
    short = [role for role, need in needs_of(plan).items() if here[role] < need.least]
    return [
        _told("host", plan.hosts, fine=bool(plan.hosts), tab="plan"),
        _told("crew", short, must=False, tab="prepared"),
    ]


def _below_floor(plan: Plan, items: Sequence[Item]) -> list[str]:
    """Products whose margin nobody agreed to: the control room wouldn't take them over."""
    floors = floors_of(plan)
    rows = {each.product: each for each in plan.mechanics.all()}
    return [each.name for each in items if floors.crossed(each, told_of(each, rows.get(each.product)))]


def _told(key: str, about: Sequence[str], *, fine: bool | None = None, must: bool = True, tab: str) -> Known:
    """Fine where nothing is wrong; `about` is what is wrong, or what is there."""
    good = not about if fine is None else fine
    names = "、".join(about[:NAMED]) + ("…" if len(about) > NAMED else "")
    sentence = f"planning.readiness.{key}.{'fine' if good else 'wrong'}"
    return Known(key, good, sentence, must, tab, {"n": len(about), "names": names})
