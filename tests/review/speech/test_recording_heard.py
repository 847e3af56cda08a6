"""A recording without a transcript is listened to by an endpoint, and its words go where an imported one's do."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from cast import Actor
from kaibo.files.api import originals
from kaibo.jobs.api import Job
from kaibo.review.models import Hearing
from review.speech.handing import begun, handed, hearing, listened, path, replay, speech
from review.speech.listener import Ear, listening, segments
from review.speech.voice import silence, voice
from review.test_heat_map import own_inbox, store_home
from review.test_recording_on_the_clock import SRT
from review.test_recording_on_the_clock import path as replay_path

__all__ = ["own_inbox", "store_home"]
pytestmark = pytest.mark.django_db(transaction=True)
LATE_NIGHT = np.concatenate([np.tile(voice(2), 145), silence(1), np.tile(voice(2), 85)])
"""Longer than a piece, quiet once before its end."""


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ear]:
    with listening(monkeypatch) as ear:
        yield ear


def kept() -> int:
    return sum(1 for _ in originals())


def test_its_words_stand_beside_the_curves_with_the_laws_word_on_them(ear: Ear, operator: Actor, viewer: Actor) -> None:
    show, before = begun(operator), kept()
    ear.mood = lambda _: segments((0.5, 1.5, "這條是純銀的"), (1.6, 2.5, "全網最低價，錯過沒有"))
    handed(operator, show.id, voice(3))
    assert hearing(operator, show)["state"] == "queued" and kept() == before + 1
    listened()
    told = replay(viewer, show)
    assert (told["origin"], told["file"], told["engine"], told["by"]) == ("file", "周五.wav", "whisper-1", "周琦")
    first, second = told["lines"]
    assert (first["start_ms"], first["end_ms"], first["text"]) == (500, 1_500, "这条是纯银的")
    assert second["findings"][0]["severity"] == "blocking"
    show.online({0: 100, 59: 100})
    assert show.get(operator, "heat")["rows"][0]["said"] == "这条是纯银的 全网最低价，错过没有"
    assert hearing(operator, show) is None and kept() == before and not Hearing.objects.exists()


def test_the_endpoint_is_asked_as_the_protocol_wants_with_the_names_of_the_show(ear: Ear, operator: Actor) -> None:
    show = begun(operator)
    handed(operator, show.id, voice(3))
    listened()
    [asked] = ear.asked
    assert (asked.path, asked.key, asked.seconds) == ("/v1/audio/transcriptions", "Bearer a secret", 3.0)
    assert asked.fields["model"] == "whisper-1" and asked.fields["response_format"] == "verbose_json"
    assert asked.fields["language"] == "zh" and "耳钉" in asked.fields["prompt"] and "简体" in asked.fields["prompt"]


def test_a_long_one_goes_in_pieces_whose_times_are_the_recordings(ear: Ear, operator: Actor) -> None:
    show = begun(operator)
    ear.mood = lambda asked: segments((1.0, 2.0, f"第{len(ear.asked)}段"), (asked.seconds, 9e9, "片尾"))
    handed(operator, show.id, LATE_NIGHT)
    listened()
    first, second = ear.asked
    assert sum(each.seconds for each in ear.asked) == len(LATE_NIGHT) / 16_000 and first.size < 25_000_000
    assert 290 < first.seconds < 291, "it is cut in the second of silence"
    length = len(LATE_NIGHT) * 1000 // 16_000
    assert Job.objects.get(kind="review.hear").progress == {"done": length, "total": length, "phase": ""}
    cut = round(first.seconds * 1000)
    told = [(each["start_ms"], each["text"]) for each in replay(operator, show)["lines"]]
    end = cut + round(second.seconds * 1000)
    assert told == [(1_000, "第1段"), (cut, "片尾"), (cut + 1_000, "第2段"), (end, "片尾")]


def test_words_it_was_unsure_of_are_marked(ear: Ear, operator: Actor) -> None:
    show = begun(operator)
    words = [
        {"word": "纯", "probability": 0.98},
        {"word": "银", "probability": 0.2},
        {"word": "的", "probability": 0.9},
    ]
    ear.mood = lambda _: {
        "segments": [
            {"start": 0, "end": 1, "text": "纯银的", "words": words},
            {"start": 1, "end": 2, "text": "听不清", "avg_logprob": -1.4},
            {"start": 2, "end": 3, "text": "很清楚", "avg_logprob": -0.2},
        ]
    }
    handed(operator, show.id, voice(3))
    listened()
    assert [each["doubts"] for each in replay(operator, show)["lines"]] == [[[1, 2]], [[0, 3]], []]


def test_a_persons_transcript_is_not_taken_away_without_asking(ear: Ear, operator: Actor) -> None:
    show = begun(operator)
    handed(operator, show.id, voice(3))
    told = {"file": "校对.srt", "text": SRT}
    assert operator.put(replay_path(show, "/transcript"), told).status_code == 200, "somebody is quicker"
    listened()
    assert replay(operator, show)["file"] == "校对.srt"
    offered = hearing(operator, show)
    assert (offered["state"], offered["lines"], offered["again"]) == ("offered", 1, False)
    answer = operator.post(path(show, "/take"))
    assert answer.status_code == 200 and answer.json()["lines"][0]["text"] == "家人们晚上好"
    assert hearing(operator, show) is None and operator.post(path(show, "/take")).status_code == 404


def test_what_is_offered_may_be_left_and_a_recognised_one_is_replaced(ear: Ear, operator: Actor) -> None:
    show = begun(operator)
    operator.put(replay_path(show, "/transcript"), {"file": "校对.srt", "text": SRT})
    handed(operator, show.id, voice(3))
    listened()
    assert operator.delete(path(show)).status_code == 204
    assert hearing(operator, show) is None and replay(operator, show)["file"] == "校对.srt"
    operator.delete(replay_path(show))
    for word in ("第一次", "第二次"):
        ear.mood = lambda _, word=word: segments((0, 1, word))  # type: ignore[misc]
        handed(operator, show.id, voice(3))
        listened()
        assert replay(operator, show)["lines"][0]["text"] == word


def test_it_is_cancelled_while_it_waits_and_nothing_of_it_stays(ear: Ear, operator: Actor) -> None:
    show, before = begun(operator), kept()
    handed(operator, show.id, voice(3))
    assert operator.delete(path(show)).status_code == 204
    listened()
    assert kept() == before and not ear.asked and replay(operator, show)["lines"] == []
    assert Job.objects.get(kind="review.hear").state == Job.State.CANCELLED


def test_it_is_cancelled_while_it_is_listened_to(ear: Ear, operator: Actor) -> None:
    show, before = begun(operator), kept()
    handed(operator, show.id, LATE_NIGHT)

    def asked(_: object) -> object:
        assert hearing(operator, show)["state"] == "running"
        assert operator.delete(path(show)).status_code == 204
        return segments((0, 1, "听到一半"))

    ear.mood = asked
    listened()
    assert len(ear.asked) == 1 and kept() == before and replay(operator, show)["lines"] == []
    assert Job.objects.get(kind="review.hear").state == Job.State.CANCELLED


def test_only_one_is_listened_to_at_a_time_and_the_next_follows(ear: Ear, operator: Actor) -> None:
    first, second = begun(operator), begun(operator)
    handed(operator, first.id, voice(3))
    handed(operator, second.id, voice(3))
    assert Job.objects.filter(kind="review.hear").count() == 1
    assert hearing(operator, second)["state"] == "queued"
    listened()
    listened()
    assert all(replay(operator, each)["lines"] for each in (first, second))


def test_where_nothing_is_set_up_it_says_how(operator: Actor) -> None:
    told = speech(operator, begun(operator))
    assert (told["kind"], told["engine"], told["elsewhere"]) == ("", "", "")
    assert "KAIBO_SPEECH_MODEL" in told["lacking"]["zh"] and "docs/settings.md" in told["lacking"]["en"]


def test_it_says_when_the_sound_leaves_this_machine(operator: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    show = begun(operator)
    for url, elsewhere in (
        ("https://asr.example.com/v1", "asr.example.com"),
        ("http://192.168.1.9:8000/v1", "192.168.1.9"),
        ("http://127.0.0.1:8000/v1", ""),
        ("http://localhost:8000/v1", ""),
        ("http://[::1]:8000/v1", ""),
    ):
        monkeypatch.setenv("KAIBO_SPEECH_URL", url)
        told = speech(operator, show)
        assert (told["kind"], told["elsewhere"], told["lacking"]) == ("endpoint", elsewhere, None)


def test_a_stranger_and_who_may_only_read_do_nothing(
    ear: Ear, operator: Actor, viewer: Actor, stranger: Actor, supplier: Actor
) -> None:
    show = begun(operator)
    handed(operator, show.id, voice(1))
    for rest in ("/take", "/again"):
        assert viewer.post(path(show, rest)).status_code == 403
        assert stranger.post(path(show, rest)).status_code == 401
    assert viewer.delete(path(show)).status_code == 403 and stranger.get(path(show)).status_code == 401
    assert supplier.get(path(show)).status_code in {403, 404}
    assert hearing(viewer, show)["state"] == "queued"
