"""Sign-offs of the shows of the last weeks: by two people, before each show and after it; the newest still waits for
one of them, and one is not signed at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.db import transaction

from kaibo.accounts.api import Caller, Scope
from kaibo.demo.rehearsal.plan import room
from kaibo.demo.rng import digest
from kaibo.demo.sources import data
from kaibo.demo.truth import Account
from kaibo.dossier.cases.duties import DUTIES
from kaibo.dossier.cases.finding import Case, cases
from kaibo.dossier.cases.reach import why_not
from kaibo.dossier.cases.signing import say_facts, sign
from kaibo.dossier.models import Facts, SignOff
from kaibo.site.demo.dossier.papers import mainland, suppliers

DAYS = 31
"""As many as the list shows at first."""
BEFORE, SECOND, AFTER = timedelta(minutes=-130), timedelta(minutes=35), timedelta(minutes=25)
"""Of the show's begin, of the first signature, of the show's end."""
FIRST_BY, SECOND_BY = "xiaoman", "qinglan"
NOT_ASKED = {"ai_label", "advertising"}
"""Duties of shows with an AI host or advertising: the demo has none."""
LEFT_OPEN = {0: "selection", 3: "comments"}
"""By how many shows came after it: the duty that still waits for a name."""
COMPARES = "gem"
"""The room that shows struck-out prices."""


@transaction.atomic
def keep_signed(team: Mapping[str, Caller]) -> None:
    """What the demo's team signs itself; a show whose dossier somebody else began is his."""
    first, second = team.get(FIRST_BY), team.get(SECOND_BY)
    if first is None or second is None:
        return
    found = [each for each in cases(Scope(all=True), DAYS) if each.ended_at and not why_not(each)]
    signed = _signed(found)
    begun = dict(Facts.objects.filter(case__in=signed).values_list("case", "by"))
    shows = [each.id for each in found if not is_rehearsal(each)]
    for case in found:
        place = shows.index(case.id) if case.id in shows else -1
        if begun.get(case.id, "" if signed[case.id] else first.name) == first.name:
            _sign_case(case, signed[case.id], first, second, LEFT_OPEN.get(place, ""))


def sign_now(run: str, team: Mapping[str, Caller], *, before: bool) -> None:
    """Of a run, what is due before it begins, or what is due once it is over; as far as nobody signed it."""
    first, second = team.get(FIRST_BY), team.get(SECOND_BY)
    if first is None or second is None:
        return
    signed = set(SignOff.objects.filter(case=run).values_list("duty", flat=True))
    if before and not signed:
        say_facts(first, run, _facts(room()))
    for duty in DUTIES:
        if duty.people and duty.before == before and duty.key not in NOT_ASKED | signed:
            sign(first, run, duty.key, _words(duty.key, run))
            if duty.people > 1:
                sign(second, run, duty.key, _words(f"{duty.key}2", run))


def is_rehearsal(case: Case) -> bool:
    return case.run is not None and not case.run.plan


def _signed(found: Sequence[Case]) -> dict[str, dict[str, SignOff]]:
    """By case and duty."""
    told: dict[str, dict[str, SignOff]] = {each.id: {} for each in found}
    for row in SignOff.objects.filter(case__in=told):
        told[row.case][row.duty] = row
    return told


def _sign_case(case: Case, signed: Mapping[str, SignOff], first: Caller, second: Caller, left_open: str) -> None:
    """All that this show asks for, but for one duty: unsigned, or where two sign unconfirmed."""
    here = next((each for each in mainland() if each.name == case.account_name), None)
    if here is None or case.begins_at is None or case.ended_at is None:
        return
    if not signed:
        say_facts(first, case.id, _facts(here))
    for duty in DUTIES:
        row = signed.get(duty.key)
        if duty.people and duty.key not in NOT_ASKED and (duty.key != left_open or duty.people > 1):
            at = case.begins_at + BEFORE if duty.before else case.ended_at + AFTER
            row = row or _dated(sign(first, case.id, duty.key, _words(duty.key, case.id)), at)
            if duty.people > 1 and duty.key != left_open and row.second_at is None:
                row = sign(second, case.id, duty.key, _words(f"{duty.key}2", case.id))
                SignOff.objects.filter(id=row.id).update(second_at=row.at + SECOND)


def _facts(seller: Account) -> dict[str, object]:
    """快手's files don't tell what a show sold, so the team says it."""
    products = [each.name for each in seller.products] if seller.platform == "kuaishou" else None
    told = {"suppliers": suppliers(seller.key), "products": products, "compares_prices": seller.key == COMPARES}
    return {**told, "ai_host": False, "is_advertising": False}


def _dated(row: SignOff, at: datetime) -> SignOff:
    """At its own moment: acts write down the one they are done in."""
    row.at = at + timedelta(minutes=digest("signed", row.case, row.duty) % 20)
    row.save(update_fields=["at"])
    return row


def _words(key: str, case: str) -> str:
    said: list[str] = data("dossier")["signed"][key]
    return said[digest("words", case, key) % len(said)]
