"""The audit trail: written with the act, read by few, and no tampering goes unseen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.signing import Signer
from django.db import connection, transaction

from cast import Actor
from kaibo.accounts.api import CLI, audit, verify_trail
from kaibo.accounts.models import Entry, Head
from kaibo.accounts.trail import heads_file, link

PATH = "/api/v1/accounts/audit"


@pytest.fixture
def trail(transactional_db: None) -> list[Entry]:
    """Six entries, their heads kept outside the database."""
    heads_file().unlink(missing_ok=True)
    for number in range(6):
        audit(CLI, "connectors.batch.stored", str(number), file=f"订单{number}.csv", rows=number)
    return list(Entry.objects.order_by("seq"))


def _sql(statement: str) -> Callable[[], None]:
    def tamper() -> None:
        with connection.cursor() as cursor:
            for each in statement.split(";"):
                cursor.execute(each)

    return tamper


def _rebuild_from(seq: int) -> None:
    """What a clever intruder does: mend the chain and the head after a change."""
    before = Entry.objects.get(seq=seq - 1).hash if seq > 1 else ""
    for entry in Entry.objects.filter(seq__gte=seq).order_by("seq"):
        entry.hash = before = link(before, entry)
        entry.save()
    last = Entry.objects.order_by("-seq").first()
    Head.objects.update(seq=last.seq if last else 0, hash=last.hash if last else "")


def _edit_and_mend() -> None:
    _sql("UPDATE accounts_entry SET of = 'x' WHERE seq = 3")()
    _rebuild_from(3)


def _cut_and_mend() -> None:
    _sql("DELETE FROM accounts_entry WHERE seq > 4")()
    _rebuild_from(4)


def _cut_and_go_on() -> None:
    _cut_and_mend()
    audit(None, "innocent.looking.entry")
    audit(None, "innocent.looking.entry")


def _insert_and_mend() -> None:
    _sql(
        "UPDATE accounts_entry SET seq = seq + 100 WHERE seq > 3;"
        "UPDATE accounts_entry SET seq = seq - 99 WHERE seq > 100"
    )()
    entry = Entry.objects.get(seq=3)
    entry.seq, entry.of = 4, "never happened"
    entry.save(force_insert=True)
    _rebuild_from(4)


TAMPERINGS: dict[str, tuple[Callable[[], None], str]] = {
    "edit who": (_sql("UPDATE accounts_entry SET who = 'per_x' WHERE seq = 2"), "edited"),
    "edit what": (_sql("UPDATE accounts_entry SET what = 'x' WHERE seq = 6"), "edited"),
    "edit when": (_sql("UPDATE accounts_entry SET at = '2020-01-01 00:00:00+00:00' WHERE seq = 1"), "edited"),
    "edit where": (_sql("UPDATE accounts_entry SET address = '10.0.0.1' WHERE seq = 4"), "edited"),
    "edit detail": (_sql("UPDATE accounts_entry SET detail = '{}' WHERE seq = 5"), "edited"),
    "edit hash": (_sql("UPDATE accounts_entry SET hash = 'x' WHERE seq = 6"), "edited"),
    "edit and mend": (_edit_and_mend, "replaced"),
    "delete the first": (_sql("DELETE FROM accounts_entry WHERE seq = 1"), "gap"),
    "delete in the middle": (_sql("DELETE FROM accounts_entry WHERE seq = 3"), "gap"),
    "delete the last": (_sql("DELETE FROM accounts_entry WHERE seq = 6"), "cut"),
    "delete all": (_sql("DELETE FROM accounts_entry; DELETE FROM accounts_head"), "cut"),
    "cut and mend": (_cut_and_mend, "cut"),
    "cut, mend, go on": (_cut_and_go_on, "replaced"),
    "insert and mend": (_insert_and_mend, "replaced"),
    "reorder": (
        _sql(
            "UPDATE accounts_entry SET seq = 99 WHERE seq = 2; UPDATE accounts_entry SET seq = 2 WHERE seq = 3;"
            "UPDATE accounts_entry SET seq = 3 WHERE seq = 99"
        ),
        "edited",
    ),
    "set the head back": (_sql("UPDATE accounts_head SET seq = 5"), "head"),
}


def test_an_untouched_trail_is_intact(trail: list[Entry]) -> None:
    verdict = verify_trail()
    assert verdict.intact and verdict.entries == 6
    assert [entry.seq for entry in trail] == [1, 2, 3, 4, 5, 6]
    assert (trail[1].who, trail[1].via, trail[1].of) == ("cli", "cli", "1") and "订单1.csv" in trail[1].detail


@pytest.mark.parametrize("name", TAMPERINGS)
def test_tampering_is_seen(trail: list[Entry], name: str) -> None:
    tamper, why = TAMPERINGS[name]
    tamper()
    verdict = verify_trail()
    assert not verdict.intact and verdict.why == why


def test_without_the_kept_heads_the_database_still_tells(trail: list[Entry]) -> None:
    heads_file().unlink()
    assert verify_trail().intact
    _sql("DELETE FROM accounts_entry WHERE seq = 6")()
    assert verify_trail().why == "head"


def test_a_forged_head_is_seen(trail: list[Entry]) -> None:
    with heads_file().open("a") as out:
        out.write(Signer(salt="other").sign(f"6 {trail[5].hash}") + "\n")
    assert verify_trail().why == "replaced"


def test_the_heads_are_signed_one_a_line(trail: list[Entry]) -> None:
    lines = heads_file().read_text().splitlines()
    assert len(lines) == 6 and lines[-1].startswith(f"6 {trail[5].hash}:")


def test_what_is_rolled_back_is_not_told(trail: list[Entry]) -> None:
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        audit(CLI, "connectors.batch.undone", "1")
        raise ZeroDivisionError
    assert verify_trail().intact and Entry.objects.count() == 6


def test_it_is_only_appended_to(trail: list[Entry]) -> None:
    with pytest.raises(TypeError):
        Entry.objects.filter(seq=1).delete()
    with pytest.raises(TypeError):
        Entry.objects.update(who="")


def test_a_refusal_is_told(viewer: Actor) -> None:
    assert viewer.get(PATH).status_code == 403
    entry = Entry.objects.latest("seq")
    assert (entry.what, entry.who, entry.of) == ("accounts.access.refused", viewer.caller.id, "accounts.audit.read")


def test_owner_and_compliance_read_it_others_do_not(cast: dict[str, Actor], stranger: Actor) -> None:
    for role, actor in cast.items():
        assert (actor.get(PATH).status_code == 200) == (role in {"owner", "compliance"}), role
    assert stranger.get(PATH).status_code == 401


def test_pages_are_newest_first(owner: Actor) -> None:
    for number in range(120):
        audit(owner.caller, "review.note.written", str(number), words=number)
    first, second = (owner.get(PATH, page=page).json() for page in (1, 2))
    assert first["total"] == 120 and len(first["rows"]) == 100 and len(second["rows"]) == 20
    assert first["rows"][0]["seq"] == 120 and first["rows"][0]["detail"] == {"words": 119}
    assert second["rows"][-1]["seq"] == 1 and first["rows"][0]["name"] == "林悦"
    assert owner.get(PATH, page=0).status_code == 422
