"""What an endpoint answers is held against the protocol, and it is asked again only where that may help."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kaibo.kit.endpoint import endpoint
from kaibo.kit.errors import KaiboError
from kaibo.review.speech.heard import Heard
from kaibo.review.speech.remote import Remote
from review.speech.listener import Ear, listening
from review.speech.voice import silence


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ear]:
    with listening(monkeypatch) as ear:
        yield ear


def heard() -> list[Heard]:
    at = endpoint("SPEECH")
    assert at and "a secret" not in repr(at)
    return list(Remote(at, "zh").hear(silence(2), [], lambda: None))


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"[]",
        b"<html>",
        b"\xff\xfe",
        b"{}",
        b'{"segments":[{"start":"a","end":1,"text":"x"}]}',
        b'{"segments":[{"text":"x"}]}',
        b'{"segments":[{"start":1e999,"end":1,"text":"x"}]}',
    ],
)
def test_what_is_no_answer_of_the_protocol_is_asked_for_once(ear: Ear, raw: bytes) -> None:
    ear.raw = raw
    with pytest.raises(KaiboError) as told:
        heard()
    assert told.value.code == "review.speech_unreadable_answer" and len(ear.asked) == 1


@pytest.mark.parametrize(("statuses", "times"), [([302], 1), ([401], 1), ([413], 1), ([429] * 3, 3)])
def test_a_refusal_is_told_with_its_number(ear: Ear, statuses: list[int], times: int) -> None:
    ear.statuses = list(statuses)
    with pytest.raises(KaiboError) as told:
        heard()
    assert told.value.code == "review.speech_refused" and str(statuses[0]) in told.value.message("zh")
    assert len(ear.asked) == times


def test_one_that_had_too_much_to_do_answers_in_the_end(ear: Ear) -> None:
    ear.statuses = [503, 429]
    assert [each.text for each in heard()] == ["家人们晚上好"] and len(ear.asked) == 3


@pytest.mark.parametrize("raw", [b'{"text":""}', b'{"segments":[]}', b'{"text":"","segments":null}'])
def test_nothing_heard_is_an_answer(ear: Ear, raw: bytes) -> None:
    ear.raw = raw
    assert heard() == []
