"""A show's recording is streamed to disk and waits to be listened to; who may not is told before a byte is read."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from django.db import transaction

from cast import Actor
from kaibo.accounts.models import Entry
from kaibo.files import api as files
from kaibo.review.models import Hearing
from review.looked_back import Over, over
from review.speech.voice import voice, wav

NAME = {"X-File-Name": quote("周五晚场.mp4")}


@pytest.fixture
def show(operator: Actor, monkeypatch: pytest.MonkeyPatch) -> Over:
    monkeypatch.setenv("KAIBO_SPEECH_URL", "http://127.0.0.1:1/v1")
    with transaction.atomic():
        return over(operator)


def send(visitor: Any, actor: Actor, show: str, content: bytes = b"sound") -> Any:
    return visitor.post(f"/api/v1/review/recordings?show={show}", actor=actor, content=content, headers=NAME)


def test_it_is_kept_sealed_until_it_is_listened_to(visitor: Any, operator: Actor, show: Over) -> None:
    raw = wav(voice(1))
    answer = send(visitor, operator, show.id, raw)
    assert answer.status_code == 201, answer.content
    row = Hearing.objects.get(id=answer.json()["upload"])
    assert (row.show, row.file, row.by, row.state) == (show.id, "周五晚场.mp4", "周琦", "waiting")
    with files.open_plain(row.original) as plain:
        assert plain.read() == raw
    assert "周五晚场.mp4" in Entry.objects.get(what="review.recording.received").detail
    again = send(visitor, operator, show.id)
    assert (again.status_code, again.json()["code"]) == (409, "review.speech_waiting")


def test_what_may_not_be_taken_is_refused_and_nothing_is_kept(
    visitor: Any, operator: Actor, viewer: Actor, supplier: Actor, stranger: Actor, show: Over
) -> None:
    before = sum(1 for _ in files.originals())
    for actor, id, statuses in (
        (stranger, show.id, {401}),
        (viewer, show.id, {403}),
        (supplier, show.id, {403, 404}),
        (operator, "run_unknown", {404}),
        (operator, "", {404}),
    ):
        assert send(visitor, actor, id).status_code in statuses
    assert send(visitor, operator, show.id, b"").status_code == 422
    assert sum(1 for _ in files.originals()) == before and not Hearing.objects.exists()


def test_without_a_recogniser_nothing_is_taken(
    visitor: Any, operator: Actor, show: Over, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("KAIBO_SPEECH_URL")
    answer = send(visitor, operator, show.id)
    assert (answer.status_code, answer.json()["code"]) == (422, "review.speech_not_set")
