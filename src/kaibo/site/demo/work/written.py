"""What the team wrote down: notes and the form of a review, phrases of its own, and a wording it may use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from kaibo.accounts.api import Caller, Scope
from kaibo.compliance.allowed.acts import NewAllowance, confirm, propose
from kaibo.compliance.models import Allowance
from kaibo.demo.rehearsal.plan import room
from kaibo.demo.sources import data
from kaibo.kit.clock import business_day, now
from kaibo.planning.models import Phrase
from kaibo.planning.phrases.acts import add as add_phrase
from kaibo.planning.phrases.acts import favour, review
from kaibo.planning.phrases.house import phrases as house_phrases
from kaibo.review.actions.notes import write_note
from kaibo.review.models import Node, Note
from kaibo.review.nodes.form import write_node
from kaibo.shows.api import within as shows_within

EVERY = 4
"""One of so many of the house's phrases was looked over so far."""


def keep_written(people: Mapping[str, Caller]) -> None:
    by = people["xiaoman"]
    _review(by)
    _phrases(by)
    _wording(by, people["qinglan"])


def _review(by: Caller) -> None:
    """Of the newest show of the room, unless somebody has written of any."""
    mine = shows_within(Scope(all=True)).filter(account__name=room().name, ended_at__isnull=False)
    show = mine.order_by("-started_at").first()
    if show is None or Note.objects.exists() or Node.objects.exists():
        return
    for each in data("team")["notes"]:
        due = business_day(now()) + timedelta(days=each["due"])
        write_note(by, show.id, text=each["text"], owner=each["owner"], due=due)
    for node, told in data("team")["nodes"].items():
        write_node(by, show.id, node, told, seen=0)


def _phrases(by: Caller) -> None:
    if not Phrase.objects.exists():
        for each in data("team")["phrases"]:
            favour(by, add_phrase(by, each).key, liked=True)
        for known in house_phrases()[::EVERY]:
            review(by, known.key)


def _wording(first: Caller, second: Caller) -> None:
    if not Allowance.objects.exists():
        told = data("team")["allowance"]
        until = business_day(now()) + timedelta(days=told["days"])
        row = propose(first, NewAllowance(told["reason"], phrase=told["phrase"], until=until))
        confirm(second, row.id)
