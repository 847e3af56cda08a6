"""Who gets what: drawn, counted or ranked, and never more than the budget."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from kaibo.live.benefits.draw import FORMAT, digest, drawn, entry_of, prizes_by_place, sealed
from kaibo.live.benefits.kinds import KINDS
from kaibo.live.models import Benefit, Claim, Ticket


def settle(row: Benefit) -> None:
    """Write the claims of a closed benefit, what was spent, and the document of its draw."""
    if row.kind in {"wheel", "red_packets"}:
        row.document = _document(row, drawn(row.seed, _taking_part(row), row.terms or {}))
    elif KINDS[row.kind].draws:
        _draw(row)
    elif row.kind == "guess_price":
        _rank(row)


def listed(row: Benefit) -> list[dict[str, str]]:
    """All entries in the order in which they came, as they are published; of red packets, who took one."""
    if row.kind == "red_packets":
        people = row.claims.values_list("person", flat=True)
        return [{"entry": entry_of(row.id, person), "choice": "", "refused": ""} for person in people]
    return [
        {"entry": entry_of(row.id, each.person), "choice": each.choice, "refused": each.refused}
        for each in eligible(row)
    ]


def eligible(row: Benefit) -> list[Ticket]:
    """Those in the list; of a likes draw, those who liked often enough."""
    found = list(row.tickets.all())
    least = row.rules.get("least", 0) if row.kind == "likes_draw" else 0
    return [each for each in found if each.count >= least]


def _draw(row: Benefit) -> None:
    tickets = {entry_of(row.id, each.person): each for each in eligible(row)}
    won = drawn(row.seed, _taking_part(row), row.terms or {})
    values = {prize["name"]: prize["value"] for prize in row.rules["prizes"]}
    for each in won:
        ticket = tickets[each["entry"]]
        _give(row, ticket.person, each["place"], each["prize"], _value(ticket, values[each["prize"]]))
    row.document = _document(row, won)


def _taking_part(row: Benefit) -> list[str]:
    """Entries of the draw in the order in which they came."""
    if row.kind == "red_packets":
        return [each["entry"] for each in listed(row)]
    return [entry_of(row.id, each.person) for each in eligible(row) if not each.refused and _right(row, each)]


def _rank(row: Benefit) -> None:
    """Nearest to the answer first; of equals, who came first."""
    answer = int(row.rules["answer"])
    guesses = [each for each in row.tickets.all() if not each.refused and each.choice.isdecimal()]
    guesses.sort(key=lambda each: (abs(int(each.choice) - answer), each.sequence, each.pk))
    values = {prize["name"]: prize["value"] for prize in row.rules["prizes"]}
    for place, (ticket, prize) in enumerate(zip(guesses, prizes_by_place(row.rules["prizes"]), strict=False), 1):
        _give(row, ticket.person, place, prize, values[prize])


def _give(row: Benefit, person: str, place: int, prize: str, amount: int) -> None:
    Claim.objects.create(
        benefit=row, person=person, place=place, prize=prize, amount=amount, at=row.settled_at or row.made_at
    )
    row.spent += amount
    row.used += 1


def _value(ticket: Ticket, value: int) -> int:
    """A free order costs what was paid for it, up to what the prize is worth."""
    return value if ticket.amount is None else min(value, ticket.amount)


def _right(row: Benefit, ticket: Ticket) -> bool:
    return row.kind != "quiz" or ticket.choice == row.rules["answer"]


def _document(row: Benefit, won: list[dict[str, Any]]) -> dict[str, Any]:
    terms = row.terms or {}
    return sealed(
        {
            "format": FORMAT,
            "terms": terms,
            "terms_hash": digest(terms),
            "commitment": row.commitment,
            "armed_at": _told(row.armed_at),
            "entries": listed(row),
            "entries_hash": row.entries_hash,
            "closed_at": _told(row.closed_at),
            "seed": row.seed,
            "answer": str(row.rules.get("answer", "")),
            "drawn_at": _told(row.settled_at),
            "winners": won,
        }
    )


def _told(at: datetime | None) -> str:
    return at.isoformat(timespec="milliseconds") if at else ""
