"""Which template a segment is written by: the team's own for its kind and role, else the house's."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.planning.models import Item, ScriptTemplate, Segment
from kaibo.planning.scripts.rendering import rendered

SAMPLE: dict[str, Any] = {
    "show": "双十二专场", "theme": "暖冬送礼", "host": "苏婉", "begins": "20:00", "ends": "22:00", "count": "3款",
    "products": ["珍珠锁骨链", "丝巾", "耳钉"], "title": "珍珠锁骨链", "product": "珍珠锁骨链", "category": "珠宝",
    "price": "199元", "payable": "179元", "gifts": ["首饰盒"], "most": "50件", "per_person": "2件",
    "points": ["淡水珍珠，近圆", "链长40厘米，可以调节"], "mechanics": ["拍两件减30元"],
    "scenes": ["通勤", "约会"],
    "proofs": ["国检证书 A10086"], "props": ["首饰盘"], "next": "丝巾",
}  # fmt: skip
"""What a template may name, with an example."""


def places() -> list[tuple[str, str]]:
    """Every kind of segment and, for products, every role: what a template may be for."""
    plain = [(str(kind), "") for kind in Segment.Kind.values]
    return plain + [(str(Segment.Kind.PRODUCT), str(role)) for role in Item.Role.values]


def template_for(kind: str, role: str) -> str:
    """Its text: for the role, else for the kind; the team's before the house's at each."""
    own = {(each.kind, each.role): each.text for each in ScriptTemplate.objects.filter(kind=kind)}
    for place in ((kind, role), (kind, "")):
        if text := own.get(place) or house().get(place):
            return text
    return house()[(str(Segment.Kind.OTHER), "")]


@cache
def house() -> dict[tuple[str, str], str]:
    """By kind and role; a role without one of its own is written as its kind is."""
    told = {}
    for path in files(__package__).joinpath("house").iterdir():
        kind, _, role = path.name.removesuffix(".txt").partition(".")
        told[(kind, role)] = path.read_text("utf-8")
    return told


def templates() -> list[dict[str, Any]]:
    """Each place with the house's text, and the team's own where there is one."""
    own = {(each.kind, each.role): each for each in ScriptTemplate.objects.all()}
    return [_shown(kind, role, own.get((kind, role))) for kind, role in places()]


def save_template(caller: Caller, kind: str, role: str, text: str) -> None:
    """Raises KaiboError (404) for a place there isn't, (422) for a text that is no template."""
    if (kind, role) not in places():
        raise KaiboError("kit.not_found", status=404)
    rendered(text, SAMPLE)
    told = {"text": text, "by": caller.name, "at": now()}
    ScriptTemplate.objects.update_or_create(kind=kind, role=role, defaults=told)


def forget_template(kind: str, role: str) -> None:
    """The house's counts again."""
    ScriptTemplate.objects.filter(kind=kind, role=role).delete()


def _shown(kind: str, role: str, own: ScriptTemplate | None) -> dict[str, Any]:
    first = house().get((kind, role)) or house().get((kind, "")) or house()[("other", "")]
    told = {"kind": kind, "role": role, "house": first, "own": own.text if own else "", "sample": ""}
    told["sample"] = rendered(own.text if own else first, SAMPLE)
    return {**told, "by": own.by if own else "", "at": own.at if own else None}
