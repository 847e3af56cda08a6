"""All words of a plan that viewers will read or hear, and those among them that may not go on air."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kaibo.compliance.api import law
from kaibo.kit.clock import local
from kaibo.planning.cards.words import told as card_words
from kaibo.planning.models import Asset, Plan
from kaibo.planning.pricing.offers import words_of

SAID = ("points", "mechanics", "phrases")
BLOCKING = "blocking"


@dataclass(frozen=True)
class Written:
    """`where` is the name of what the words belong to, `tab` the plan's tab to change them in."""

    tab: str
    where: str
    text: str


def forbidden(plan: Plan) -> list[Written]:
    """What the law of the show's day blocks and the company doesn't allow."""
    kept, day = law(), local(plan.planned_at, plan.account.zone).date()
    return [
        each
        for each in written(plan)
        if each.text and any(hit.severity == BLOCKING for hit in kept.check(each.text, on=day, sounds=False))
    ]


def written(plan: Plan) -> Iterator[Written]:
    """In the order of the work; products and assets that fell out are left out."""
    yield from (Written("plan", plan.title, text) for text in (plan.title, plan.theme))
    yield from _rundown(plan)
    yield from _products(plan)
    for asset in plan.assets.exclude(state=Asset.State.DROPPED):
        yield Written("prepared", asset.title, asset.title)


def _rundown(plan: Plan) -> Iterator[Written]:
    for segment in plan.segments.all():
        texts = [segment.title, *(line for name in SAID for line in getattr(segment, name))]
        yield from (Written("rundown", segment.title, text) for text in texts)


def _products(plan: Plan) -> Iterator[Written]:
    mechanics = {each.product: each for each in plan.mechanics.all()}
    selling = {each.product: each for each in plan.selling_points.all()}
    cards = {each.product: each for each in plan.cards.all()}
    for item in plan.items.all():
        if item.fallen_out:
            continue
        yield from (Written("items", item.name, text) for text in (item.name, item.spoken))
        if terms := mechanics.get(item.product):
            yield from (Written("items", item.name, text) for text in words_of(vars(terms)))
        if points := selling.get(item.product):
            yield from (Written("items", item.name, text) for text in (*points.values.values(), *points.scenes))
        if card := cards.get(item.product):
            yield from (Written("cards", item.name, text) for _, _, text in card_words(card))
