"""What is amiss with a rundown: said, never forbidden."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any, Literal

from kaibo.planning.models import Item, Plan, Segment
from kaibo.planning.rundown.clocking import CLOSING_S, OPENING_S, total_s
from kaibo.planning.scripts.pacing import ill_fitting, seconds_of

Kind = Segment.Kind
Code = Literal[
    "too_long",
    "too_short",
    "no_opening",
    "long_opening",
    "no_benefit",
    "no_interaction",
    "no_closing",
    "short_closing",
    "closing_not_last",
    "no_length",
    "product_unknown",
    "product_fallen_out",
    "item_unplanned",
    "script_short",
    "script_long",
]
NEAR_S = 60
"""A rundown within a minute of the plan's length fits it."""


def notes(
    plan: Plan, segments: Sequence[Segment], items: Sequence[Item], scripted: Collection[str] = ()
) -> list[dict[str, Any]]:
    """Each has `code`, the `segment` or `product` it is about ("" for the whole) and `seconds` where it is a matter of
    time. An empty rundown has none: it is not wrong, it isn't there yet. `scripted` are segments that a script was
    taken for."""
    if not segments:
        return []
    found = [*_length(plan, segments), *_parts(segments), *_products(segments, items), *_said(segments, scripted)]
    return [{"segment": "", "product": "", "seconds": None, **each} for each in found]


def _length(plan: Plan, segments: Sequence[Segment]) -> Iterator[dict[str, Any]]:
    over = total_s(segments) - plan.planned_s
    if abs(over) > NEAR_S:
        yield {"code": "too_long" if over > 0 else "too_short", "seconds": abs(over)}
    for each in segments:
        if not each.planned_s:
            yield {"code": "no_length", "segment": each.id}


def _parts(segments: Sequence[Segment]) -> Iterator[dict[str, Any]]:
    """Five parts: opening of 5 minutes, products, benefits, talk with viewers, the last 10 minutes closing."""
    kinds = {each.kind for each in segments}
    for kind in (Kind.OPENING, Kind.BENEFIT, Kind.INTERACTION, Kind.CLOSING):
        if kind not in kinds:
            yield {"code": f"no_{kind}"}
    first, last = segments[0], segments[-1]
    if first.kind == Kind.OPENING and first.planned_s > 2 * OPENING_S:
        yield {"code": "long_opening", "segment": first.id, "seconds": OPENING_S}
    if Kind.CLOSING in kinds and last.kind != Kind.CLOSING:
        yield {"code": "closing_not_last", "segment": next(each.id for each in segments if each.kind == Kind.CLOSING)}
    closing = sum(each.planned_s for each in segments if each.kind == Kind.CLOSING)
    if last.kind == Kind.CLOSING and closing < CLOSING_S // 2:
        yield {"code": "short_closing", "segment": last.id, "seconds": CLOSING_S}


def _products(segments: Sequence[Segment], items: Sequence[Item]) -> Iterator[dict[str, Any]]:
    known = {each.product: each for each in items}
    for each in segments:
        if each.product and each.product not in known:
            yield {"code": "product_unknown", "segment": each.id, "product": each.product}
        elif each.product and known[each.product].fallen_out:
            yield {"code": "product_fallen_out", "segment": each.id, "product": each.product}
    told = {each.product for each in segments}
    for item in items:
        if item.product not in told and not item.fallen_out:
            yield {"code": "item_unplanned", "product": item.product}


def _said(segments: Sequence[Segment], scripted: Collection[str]) -> Iterator[dict[str, Any]]:
    """Words that take longer, or a script that takes much less, than the segment lasts: with what they take."""
    for each, fit in ill_fitting(segments, scripted):
        yield {"code": f"script_{fit}", "segment": each.id, "seconds": seconds_of(each.phrases)}
