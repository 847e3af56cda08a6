"""The true library runs a true, tiny model from a folder, without asking the network for anything."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest

from cast import Actor
from kaibo.kit.errors import KaiboError
from kaibo.review.speech.heard import Heard
from kaibo.review.speech.local import Local
from kaibo.review.speech.settings import chosen
from review.speech.handing import begun, handed, listened, replay, speech
from review.speech.tiny_whisper import made
from review.speech.voice import silence, voice
from review.test_heat_map import own_inbox, store_home

pytest.importorskip("faster_whisper", reason="kaibo[speech] is not installed")
__all__ = ["own_inbox", "store_home"]
pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found = made(tmp_path / "tiny")
    monkeypatch.setenv("KAIBO_SPEECH_MODEL", str(found))
    return found


def heard(folder: Path, sound: Any) -> list[Heard]:
    return list(Local(folder, "zh").hear(sound, ["苏婉", "珍珠项链"], lambda: None))


def test_a_voice_becomes_a_line_in_simplified_characters(folder: Path) -> None:
    [line] = heard(folder, voice(4))
    assert line.text == "珍珠项链" and 0 <= line.start_ms < line.end_ms <= 4_000
    assert line.doubts == ((0, 1),), "it tells a probability with each word"


def test_where_nobody_speaks_nothing_is_written(folder: Path) -> None:
    assert heard(folder, silence(4)) == []


def test_the_network_is_not_asked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: Any, **__: Any) -> Any:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    assert heard(folder, voice(2))
    (folder / "tokenizer.json").unlink()
    with pytest.raises(KaiboError) as told:
        chosen()
    assert told.value.code == "review.speech_wrong_folder" and "tokenizer.json" in str(told.value)


@pytest.mark.parametrize("name", ["model.bin", "config.json", "tokenizer.json"])
def test_a_broken_file_is_said_in_a_sentence(folder: Path, name: str) -> None:
    (folder / name).write_bytes((folder / name).read_bytes()[:100])
    with pytest.raises(KaiboError) as told:
        heard(folder, voice(1))
    assert told.value.code == "review.speech_model_broken"


def test_the_whole_way_with_the_folder_before_the_endpoint(
    folder: Path, operator: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KAIBO_SPEECH_URL", "https://asr.example.com/v1")
    show = begun(operator)
    told = speech(operator, show)
    assert (told["kind"], told["engine"], told["elsewhere"], told["reads"]) == ("local", "tiny", "", "any")
    handed(operator, show.id, voice(4))
    listened()
    after = replay(operator, show)
    assert after["engine"] == "tiny" and after["lines"][0]["text"] == "珍珠项链"
    assert after["lines"][0]["doubts"] == [[0, 1]]
