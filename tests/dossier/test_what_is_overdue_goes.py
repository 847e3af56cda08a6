"""Personal data past their time are listed first, then they go; what the law still needs stays, and says why."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cast import Actor
from dossier.desk import API
from dossier.test_a_person_is_deleted import _work
from kaibo.accounts.models import Entry
from kaibo.dossier.models import Purge
from kaibo.kit.clock import now
from kaibo.live.models import Benefit, Penalty, Run, Ticket
from kaibo.store.api import execute, query_rows
from live.evening import Evening
from metrics.shelf import FILLED, put

pytestmark = pytest.mark.django_db(transaction=True)
RETENTION = f"{API}/people/retention"
STORED = ("comment", "event", "order_now")
OLD, NEW = timedelta(days=4 * 365), timedelta(days=2 * 365)


def _listed(actor: Actor) -> dict[str, Any]:
    answer = actor.get(RETENTION)
    assert answer.status_code == 200, answer.content
    return answer.json()  # type: ignore[no-any-return]


def _rows(actor: Actor) -> dict[str, tuple[int, int]]:
    return {each["place"]: (each["rows"], each["held"]) for each in _listed(actor)["rows"]}


def _purge(actor: Actor, status: int = 202, **told: Any) -> Any:
    answer = actor.post(f"{RETENTION}/purge", {"before": _listed(actor)["before"], **told})
    assert answer.status_code == status, answer.content
    return answer.json()


def _stored(ago: timedelta, name: str) -> None:
    at = (now() - ago).astimezone(UTC)
    told = {"at": at, "business_day": at.date(), "show_id": "s"}
    FILLED.add("event")
    execute(
        "INSERT INTO event (event_id, kind, show_id, person, at, business_day, text, payload) "
        f"VALUES ('{name}', 'comment', 's', '{name}', '{at:%Y-%m-%d %H:%M:%S}', '{at:%Y-%m-%d}', '好看', '{{}}')"
    )
    put("order_now", [{**told, "build": 1, "platform": "douyin", "order_id": name, "customer_id": name, "amount": 100}])
    put("comment", [{**told, "comment_id": name, "person": name, "text": "私信我"}])


def _penalty(run: str, id: str, **told: Any) -> None:
    row = Penalty(
        id=id, run_id=run, account="acc_1", person="v1", kind="block", reason="abuse", facts="骂人", by="周琦"
    )
    row.begins_at = now() - OLD
    for name, value in told.items():
        setattr(row, name, value)
    row.save()


@pytest.fixture
def long_ago(evening: Evening) -> Evening:
    """A run of four years ago with a draw and penalties, and rows of two and of four years ago in the store."""
    Run.objects.filter(id=evening.id).update(state=Run.State.ENDED, ended_at=now() - OLD)
    drawn = Benefit(id="ben_1", run_id=evening.id, kind="lottery", title="抽奖", state="settled", rules={}, lasts_s=60)
    drawn.currency, drawn.budget, drawn.by, drawn.made_at, drawn.seed = "CNY", 0, "周琦", now() - OLD, "00"
    drawn.units, drawn.document = 1, {"tickets": ["v1"]}
    drawn.save()
    Ticket.objects.create(benefit=drawn, person="v1", at=now() - OLD)
    _penalty(evening.id, "pen_over", until=now() - NEW)
    _penalty(evening.id, "pen_holds", until=now() + NEW)
    _penalty(evening.id, "pen_appealed", until=now() - NEW, appeal="被盗号", appealed_at=now())
    _stored(OLD, "old")
    _stored(NEW, "new")
    return evening


def test_what_is_overdue_is_listed_and_nothing_is_gone(long_ago: Evening, compliance: Actor) -> None:
    told = _rows(compliance)
    assert told.pop("live_penalty") == (1, 2)
    assert told == dict.fromkeys((*STORED, "live_benefit", "live_ticket"), (1, 0))
    listed = _listed(compliance)
    assert listed["months"] == 36 and not listed["working"]
    (why,) = {each["why"]["zh"] for each in listed["rows"] if each["held"]}
    assert "申诉" in why
    assert all(datetime.fromisoformat(each["oldest"]) < now() - timedelta(days=1095) for each in listed["rows"])
    assert Penalty.objects.count() == 3 and len(query_rows("SELECT 1 FROM event WHERE person IN ('old', 'new')")) == 2


def test_then_it_goes_and_the_books_stay(long_ago: Evening, compliance: Actor) -> None:
    assert _purge(compliance)["working"]
    _purge(compliance, 409)
    _work()
    done = _listed(compliance)
    assert not done["working"]
    assert Purge.objects.get().counts == dict.fromkeys((*STORED, "live_benefit", "live_penalty", "live_ticket"), 1)
    assert _rows(compliance) == {"live_penalty": (0, 2)}
    assert set(Penalty.objects.values_list("id", flat=True)) == {"pen_holds", "pen_appealed"}
    assert not Ticket.objects.exists() and Benefit.objects.get().document is None
    assert query_rows("SELECT person, text FROM event WHERE event_id IN ('old', 'new') ORDER BY at") == [
        {"person": "", "text": ""},
        {"person": "new", "text": "好看"},
    ]
    assert query_rows("SELECT customer_id, amount FROM order_now ORDER BY at") == [
        {"customer_id": "", "amount": 100},
        {"customer_id": "new", "amount": 100},
    ]
    assert [each["person"] for each in query_rows("SELECT person FROM comment ORDER BY at")] == ["", "new"]
    whats = list(Entry.objects.filter(what__startswith="dossier.purge").order_by("seq").values_list("what", flat=True))
    assert whats == ["dossier.purge.begun", "dossier.purge.done"]


def test_the_company_may_keep_longer_never_shorter(long_ago: Evening, compliance: Actor) -> None:
    assert compliance.put(RETENTION, {"months": 35}).json()["code"] == "dossier.kept_too_short"
    assert compliance.put(RETENTION, {"months": 60}).json()["months"] == 60
    assert _rows(compliance) == {}


def test_what_is_still_to_be_kept_is_not_purged(long_ago: Evening, compliance: Actor) -> None:
    refused = _purge(compliance, 422, before=now().isoformat())
    assert refused["code"] == "dossier.purge_too_new"


def test_not_while_a_show_is_on_air_and_not_by_anybody(evening: Evening, compliance: Actor, operator: Actor) -> None:
    evening.act("start")
    assert _purge(compliance, 409)["code"] == "dossier.on_air"
    assert operator.get(RETENTION).status_code == 403
    assert operator.post(f"{RETENTION}/purge", {"before": now().isoformat()}).status_code == 403
