"""Seed users of launches: found by the contact or the name they gave, and taken out as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db.models import Min

from kaibo.accounts.api import Overdue, Place, Somebody, lets_go, people_in, takes_out
from kaibo.planning.launches.seeds.people import Identity, opened, plain, sealed
from kaibo.planning.models import SeedUser

TABLE = "planning_seeduser"
SEEDS = (
    "招募新品体验官：寄样品、收体验反馈，征得同意后引用",
    "People who try a new product first: samples, what they found, quoted with their leave",
)
CONSENT = "个人信息保护法 第十三条第一款第（一）项"
KEPT = ("本人要求删除即删，至迟自首发起三年", "Until they ask; three years after the debut at the latest")

people_in(
    Place(TABLE, SEEDS, CONSENT, KEPT, ids=("person",), told=("sealed", "shown", "words", "link"), texts=("words",))
)


@takes_out(TABLE)
def take_out_of_seeds(somebody: Somebody, erase: bool) -> int:
    """The person's own rows go; of others, what names the person is hidden."""
    count = 0
    for row in SeedUser.objects.iterator(chunk_size=500):
        who = opened(row)
        own = _is(row, who, somebody)
        if own:
            somebody.show(TABLE, {**_said(who), **_told(row)})
        told = {**asdict(who), "words": row.words, "link": row.link}
        hidden = somebody.hidden(told)
        if not own and hidden == told:
            continue
        count += 1
        if not own:
            somebody.show_words(TABLE, told)
        if erase and own:
            row.delete()
        elif erase:
            row.words, row.link = hidden.pop("words"), hidden.pop("link")
            sealed(row, Identity(**hidden))
            row.save()
    return count


@lets_go("planning_seeduser")
def let_seeds_go(before: datetime, purge: bool) -> Iterator[Overdue]:
    """Of launches whose debut was before a moment."""
    old = SeedUser.objects.filter(plan__planned_at__lt=before)
    yield Overdue(TABLE, old.count(), old.aggregate(oldest=Min("plan__planned_at"))["oldest"])
    if purge:
        old.delete()


def _is(row: SeedUser, who: Identity, somebody: Somebody) -> bool:
    """By the pseudonym, by the contact whichever way it is written, or by the name."""
    contacts = {plain(each).casefold() for each in somebody.ids | somebody.words}
    return row.person in somebody.ids or who.name in somebody.words or who.contact.casefold() in contacts


def _said(who: Identity) -> dict[str, str]:
    return {"name": who.name, "contact": who.contact, "delivery": who.address}


def _told(row: SeedUser) -> dict[str, Any]:
    names = ("product", "channel", "state", "rating", "words", "link", "may_quote", "may_picture", "made_at")
    return {name: getattr(row, name) for name in names}
