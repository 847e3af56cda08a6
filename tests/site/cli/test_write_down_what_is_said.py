"""`kaibo transcribe` writes SRT that the pages read again, and says why where it can't."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kaibo.kit.errors import KaiboError
from kaibo.review.replay.transcript import Line, read_transcript
from kaibo.site.cli.speech import transcribe
from review.speech.listener import Ear, listening, segments
from review.speech.voice import silence, voice, wav


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Iterator[Ear]:
    with listening(monkeypatch) as ear:
        yield ear


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "周五.wav"
    path.write_bytes(wav(voice(3)))
    return path


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(transcribe, [str(each) for each in words])


def test_what_is_said_is_written_as_srt(ear: Ear, film: Path, tmp_path: Path) -> None:
    ear.mood = lambda _: segments((0.5, 1.5, "這條是純銀的"), (1.6, 2.5, "看光澤"))
    out = tmp_path / "周五.srt"
    done = run(film, "--out", out, "--name", "苏婉")
    assert done.exit_code == 0, done.output
    wanted = [Line(500, 1_500, "这条是纯银的"), Line(1_600, 2_500, "看光泽")]
    assert read_transcript(out.read_text("utf-8")) == wanted == read_transcript(run(film).stdout)
    assert "苏婉" in ear.asked[0].fields["prompt"]


def test_it_says_where_the_sound_goes_before_it_goes(film: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_SPEECH_URL", "http://0.0.0.0:1/v1")
    done = run(film)
    assert "0.0.0.0" in done.stderr and isinstance(done.exception, KaiboError)
    assert done.exception.code == "review.speech_unreachable"


def test_without_a_recogniser_and_without_a_word_it_says_so(
    ear: Ear, film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    film.write_bytes(wav(silence(2)))
    silent = run(film).exception
    monkeypatch.delenv("KAIBO_SPEECH_URL")
    unset = run(film).exception
    assert isinstance(silent, KaiboError) and silent.code == "review.speech_nothing_heard"
    assert isinstance(unset, KaiboError) and unset.code == "review.speech_not_set"
