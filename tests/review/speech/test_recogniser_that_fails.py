"""A recogniser that is slow, wrong, away or not set up as it should be: one sentence, and on from where it was."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from cast import Actor
from kaibo.files.api import originals
from kaibo.jobs.api import Job
from kaibo.kit.clock import now
from kaibo.review.models import Hearing
from review.speech.handing import begun, handed, hearing, listened, path, replay, speech
from review.speech.listener import Ear, listening, segments
from review.speech.voice import silence, voice
from review.test_heat_map import own_inbox, store_home

__all__ = ["own_inbox", "store_home"]
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ear]:
    with listening(monkeypatch) as ear:
        yield ear


def failed(operator: Actor, sound: Any = None) -> dict[str, Any]:
    show = begun(operator)
    handed(operator, show.id, voice(2) if sound is None else sound)
    listened()
    told = hearing(operator, show)
    assert told["state"] == "failed" and replay(operator, show)["lines"] == []
    assert told["error"]["zh"] and told["error"]["en"] != told["error"]["zh"]
    return told


def test_one_that_is_away(operator: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_SPEECH_URL", "http://127.0.0.1:1/v1")
    told = failed(operator)
    assert told["error"]["code"] == "review.speech_unreachable" and "127.0.0.1" in told["error"]["zh"]


def test_one_that_dribbles_is_cut_off(ear: Ear, operator: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_SPEECH_SECONDS", "0.3")
    ear.drip = 0.05
    told = failed(operator)
    assert told["error"]["code"] == "review.speech_late" and "0.3" in told["error"]["zh"]


def test_one_without_times(ear: Ear, operator: Actor) -> None:
    ear.mood = lambda _: {"text": "家人们晚上好"}
    assert failed(operator)["error"]["code"] == "review.speech_no_times"


def test_lines_out_of_order_beside_the_piece_and_backwards_are_put_right(ear: Ear, operator: Actor) -> None:
    show = begun(operator)
    ear.mood = lambda _: segments((1.5, 1.0, "倒着"), (-3.0, 0.5, "太早"), (90.0, 99.0, "太晚"), (0.6, 0.9, "  "))
    handed(operator, show.id, voice(2))
    listened()
    told = [(each["start_ms"], each["end_ms"], each["text"]) for each in replay(operator, show)["lines"]]
    assert told == [(0, 500, "太早"), (1_500, 1_500, "倒着"), (2_000, 2_000, "太晚")]


def test_it_goes_on_where_it_failed(ear: Ear, operator: Actor) -> None:
    show = begun(operator)
    ear.mood = lambda asked: segments((1, 2, f"{asked.seconds:.0f} 秒"))
    handed(operator, show.id, np.concatenate([np.tile(voice(2), 145), silence(1), np.tile(voice(2), 30)]))
    ear.statuses = [200, 401]
    listened()
    told = hearing(operator, show)
    assert (told["state"], told["lines"], told["again"]) == ("failed", 1, True)
    assert operator.post(path(show, "/again")).status_code == 200
    listened()
    assert len(replay(operator, show)["lines"]) == 2 and len(ear.asked) == 3, "the first piece isn't sent again"
    assert operator.post(path(show, "/again")).status_code == 404


def test_a_worker_that_died_leaves_what_it_kept(ear: Ear, operator: Actor) -> None:
    show = begun(operator)
    handed(operator, show.id, np.tile(voice(2), 160))
    seen = list[str]()

    def dies_once(asked: Any) -> Any:
        seen.append(f"{asked.seconds:.0f}")
        if len(seen) == 2:
            Job.objects.filter(kind="review.hear").update(state=Job.State.READY, worker="")
        return segments((0, 1, f"第{len(seen)}次"))

    ear.mood = dies_once
    listened()
    assert len(seen) == 3 and seen[1] == seen[2]
    assert [each["text"] for each in replay(operator, show)["lines"]] == ["第1次", "第3次"]


@pytest.mark.parametrize("raw", [b"this is a letter, not a recording", b"\x00" * 5000])
def test_what_is_no_recording_is_erased_at_once(ear: Ear, operator: Actor, raw: bytes) -> None:
    before = sum(1 for _ in originals())
    told = failed(operator, raw)
    assert told["error"]["code"] in {"review.speech_unreadable", "review.speech_no_reader"}
    if told["error"]["code"] == "review.speech_unreadable":
        assert not told["again"] and sum(1 for _ in originals()) == before


def test_silence_is_not_sent_and_said(ear: Ear, operator: Actor) -> None:
    assert failed(operator, silence(4))["error"]["code"] == "review.speech_nothing_heard" and not ear.asked


def test_a_recording_that_failed_is_kept_for_a_day(ear: Ear, operator: Actor) -> None:
    before = sum(1 for _ in originals())
    ear.statuses = [401]
    failed(operator)
    assert sum(1 for _ in originals()) == before + 1
    Hearing.objects.update(at=now() - timedelta(hours=25))
    listened()
    assert sum(1 for _ in originals()) == before


def test_a_folder_that_is_none_is_said_in_a_sentence(
    operator: Actor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    show = begun(operator)
    for folder, codes in (
        (tmp_path / "nowhere", {"review.speech_no_folder", "review.speech_no_extra"}),
        (tmp_path, {"review.speech_wrong_folder", "review.speech_no_extra"}),
    ):
        monkeypatch.setenv("KAIBO_SPEECH_MODEL", str(folder))
        assert speech(operator, show)["lacking"]["code"] in codes
    for name, value in (("KAIBO_SPEECH_LANGUAGE", "中文"), ("KAIBO_SPEECH_URL", "asr.example.com")):
        monkeypatch.delenv("KAIBO_SPEECH_MODEL", raising=False)
        monkeypatch.setenv(name, value)
        assert speech(operator, show)["lacking"]["code"] == "kit.bad_setting"
