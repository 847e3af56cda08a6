"""A viewer is found by the platform's id, by ours, or by an order: names of people are kept nowhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from django.db.models import Q

from kaibo.connectors.api import known_as
from kaibo.live.hub import hub
from kaibo.live.models import Run, Viewer
from kaibo.live.opening import open_room
from kaibo.live.room import LiveRoom
from kaibo.live.viewers.guests import Guest
from kaibo.live.viewers.watching import guests_in

T = TypeVar("T")
MOST = 30


def people_of(run: Run, words: str) -> list[Guest]:
    """At most so many, who did something last first: the run's newest where nothing is asked; else those found in
    it, then those whom other runs of the account knew, who did nothing here."""
    if not words:
        return asked(run, lambda room: guests_in(room).newest(MOST))
    names = known_as(run.account.platform, words)
    here = asked(run, lambda room: guests_in(room).found(words, names, MOST))
    like = Q(person__in=names) | Q(person__startswith=words)
    known = Viewer.objects.filter(like, account=run.account_id).exclude(person__in=[each.person for each in here])
    earlier = known.order_by("-first_at")[: MOST - len(here)]
    return here + [Guest(each.person, each.first_at) for each in earlier]


def name_of(run: Run, person: str) -> str:
    """What a viewer of the account is called here, `person` being the platform's id or ours; empty for nobody."""
    names = known_as(run.account.platform, person)
    seen = Viewer.objects.filter(account=run.account_id, person__in=names).values_list("person", flat=True).first()
    return seen or asked(run, lambda room: guests_in(room).first(names))


def asked(run: Run, look: Callable[[LiveRoom], T]) -> T:
    """Of the room in memory; of one that isn't, as it was kept."""
    told = hub.read(run.id, look)
    return look(open_room(run)) if told is None else told
