"""Signals of viewers become tickets: a comment with the word, likes, an order, a vote."""

from __future__ import annotations

import re
from collections.abc import Sequence

from django.db import transaction
from django.db.models import F

from kaibo.events.api import Signal, Taken
from kaibo.kit.errors import KaiboError
from kaibo.live.benefits import flash
from kaibo.live.benefits.claiming import claim
from kaibo.live.benefits.draw import entry_of, spin
from kaibo.live.benefits.kinds import KINDS
from kaibo.live.comments.rules import plain
from kaibo.live.models import Benefit, Insider, Ticket

AT_ONCE = frozenset({"lottery", "free_order", "quiz", "guess_price", "vote"})
"""Kinds where a ticket has no effect but to be there: many are written together."""
_NUMBER = re.compile(r"\d{1,12}")


def enter(row: Benefit, taken: Sequence[Taken]) -> None:
    """Count the signals that belong to a running benefit, each once: those up to its `sequence` are known."""
    ours = [each for each in taken if each.sequence > row.sequence and belongs(row, each.signal)]
    if not ours:
        return
    with transaction.atomic():
        fresh = Benefit.objects.select_for_update().get(id=row.id)
        new = [each for each in ours if each.sequence > fresh.sequence]
        if new and fresh.state in _open(fresh):
            if fresh.kind in AT_ONCE:
                _tickets(fresh, new)
            else:
                for each in new:
                    _count(fresh, each)
            fresh.sequence = new[-1].sequence
            fresh.save()
    row.sequence = fresh.sequence


def _open(row: Benefit) -> set[str]:
    """The states in which signals count: units of a flash sale are still paid for after its end."""
    return {Benefit.State.RUNNING, *([Benefit.State.CLOSED] if row.kind == "flash_sale" else [])}


def belongs(row: Benefit, signal: Signal) -> bool:
    """Whether it is of the benefit's kind and time, and of its product where it has one. Platforms tell whole seconds:
    what came within the second it began counts."""
    if row.kind == "flash_sale":
        return flash.concerns(row, signal)
    if row.began_at is None or row.closes_at is None:
        return False
    if not row.began_at.replace(microsecond=0) <= signal.at <= row.closes_at:
        return False
    enters = KINDS[row.kind].enters
    if signal.kind == "benefit_claim":
        return signal.data.get("benefit") == row.id and bool(signal.person)
    if signal.kind != enters or (enters == "purchase" and row.product and signal.product != row.product):
        return False
    return bool(signal.person) or row.kind == "gift_ladder"


def choice_of(row: Benefit, text: str) -> str | None:
    """What a comment means for this benefit: the option, the number, the word; None where it means nothing."""
    told, rules = plain(text), row.rules
    if row.kind in {"lottery", "wheel"}:
        return "" if plain(rules["word"]) in told else None
    if row.kind == "guess_price":
        found = _NUMBER.search(told)
        return found[0] if found else None
    for place, option in enumerate(rules.get("options", []), 1):
        if told in {str(place), plain(option)}:
            return str(option)
    return None


def _count(row: Benefit, taken: Taken) -> None:
    signal = taken.signal
    if signal.kind == "benefit_claim" and row.kind == "red_packets":
        _packet(row, signal.person)
    elif row.kind == "flash_sale":
        flash.follow(row, signal)
    elif row.kind == "gift_ladder":
        row.progress += signal.count or 1
    else:
        ticket = _ticket(row, taken)
        if ticket and row.kind == "wheel":
            _spin(row, ticket)


def _tickets(row: Benefit, taken: Sequence[Taken]) -> None:
    """The first of each person counts; who has a ticket keeps it."""
    made = [ticket for each in taken if (ticket := _made(row, each))]
    Ticket.objects.bulk_create(made, ignore_conflicts=True, batch_size=200)


def _ticket(row: Benefit, taken: Taken) -> Ticket | None:
    """A new ticket; None where the person has one, or means nothing."""
    ticket = _made(row, taken)
    if ticket is None:
        return None
    held = row.tickets.filter(person=ticket.person).first()
    if held is None:
        ticket.save(force_insert=True)
        return ticket
    if row.kind == "likes_draw":
        Ticket.objects.filter(pk=held.pk).update(count=F("count") + (taken.signal.count or 1))
    return None


def _made(row: Benefit, taken: Taken) -> Ticket | None:
    """Not saved yet; None for a comment that means nothing here."""
    signal = taken.signal
    choice = choice_of(row, signal.text) if signal.kind == "comment" else ""
    if choice is None:
        return None
    ticket = Ticket(benefit=row, person=signal.person, at=signal.at, sequence=taken.sequence, choice=choice[:60])
    ticket.count, ticket.order = signal.count or 1, signal.order
    paid = signal.kind == "purchase" and signal.currency == row.currency
    ticket.amount = signal.amount if paid else None
    return ticket


def _spin(row: Benefit, ticket: Ticket) -> None:
    """One turn each; a prize that is gone is an empty slot."""
    if Insider.objects.filter(person=ticket.person).exists():
        Ticket.objects.filter(pk=ticket.pk).update(refused="insider")
        return
    name = spin(row.seed, entry_of(row.id, ticket.person), row.rules["prizes"], row.rules["slots"])
    prize = next((each for each in row.rules["prizes"] if each["name"] == name), None)
    if prize is None or row.claims.filter(prize=name).count() >= prize["count"]:
        return
    row.used, row.spent = row.used + 1, row.spent + prize["value"]
    row.claims.create(person=ticket.person, place=row.used, prize=name, amount=prize["value"], at=ticket.at)


def _packet(row: Benefit, person: str) -> None:
    """As a tap in the room; what is refused is refused there."""
    row.save()
    try:
        claim(row.run_id, row.id, person)
    except KaiboError:
        return
    row.refresh_from_db()
