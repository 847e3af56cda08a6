"""People write down what they found in a show and who sees to it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cast import Actor
from kaibo.events.api import read
from kaibo.review.models import Note
from kaibo.shows.models import Account, Show

pytestmark = pytest.mark.django_db

ACTION = {"text": "耳钉提前备货 200 件", "owner": "周琦", "due": "2026-11-30"}


@pytest.fixture
def show() -> Show:
    account = Account.objects.create(id="acc_1", platform="douyin", handle="linjian", name="林间小铺")
    at = datetime(2026, 11, 20, 12, tzinfo=UTC)
    return Show.objects.create(id="show_1", account=account, host="顾言", started_at=at, business_day=at.date())


def path(show: Show) -> str:
    return f"/api/v1/review/shows/{show.id}/notes"


def test_a_note_has_an_owner_and_a_day_and_is_done_in_the_end(operator: Actor, show: Show) -> None:
    note = operator.post(path(show), ACTION)
    assert note.status_code == 201
    assert {key: note.json()[key] for key in ACTION} == ACTION
    done = operator.patch(f"/api/v1/review/notes/{note.json()['id']}", {"done": True})
    assert done.json()["done"] is True
    assert [event.kind for event in read(subject=show.id)] == ["review.note_written"] * 2


def test_an_empty_note_is_refused(operator: Actor, show: Show) -> None:
    refused = operator.post(path(show), {"text": "   "})
    assert (refused.status_code, refused.json()["code"]) == (422, "review.note_empty")
    assert Note.objects.count() == 0


def test_a_removed_note_is_gone_and_told(operator: Actor, show: Show) -> None:
    id = operator.post(path(show), ACTION).json()["id"]
    assert operator.delete(f"/api/v1/review/notes/{id}").status_code == 204
    assert Note.objects.count() == 0
    assert read(subject=show.id)[-1].kind == "review.note_removed"


def test_a_host_does_not_find_another_hosts_show(host: Actor, operator: Actor, show: Show) -> None:
    id = operator.post(path(show), ACTION).json()["id"]
    assert host.post(path(show), ACTION).status_code == 404
    assert host.patch(f"/api/v1/review/notes/{id}", {"done": True}).status_code == 404


def test_a_viewer_may_not_write_and_a_stranger_is_refused(viewer: Actor, stranger: Actor, show: Show) -> None:
    assert viewer.post(path(show), ACTION).status_code == 403
    assert stranger.post(path(show), ACTION).status_code == 401
