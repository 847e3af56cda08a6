"""`kaibo bridge bilibili --live` against a platform that speaks the documented protocol on this machine."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import pyarrow as pa
import pytest
from away import Door
from click.testing import CliRunner, Result
from open_live import APP, CODE, KEY, SECRET, OpenLive, message, packet, platform

from kaibo.kit.errors import KaiboError
from kaibo.site.bridge.bilibili import line, room, room_of_environment
from kaibo.site.bridge.bilibili.account import account
from kaibo.site.bridge.reading import Reader
from kaibo.site.cli.bridge import bridge

ENVIRONMENT = {
    "KAIBO_BILIBILI_ACCESS_KEY": KEY,
    "KAIBO_BILIBILI_ACCESS_SECRET": SECRET,
    "KAIBO_BILIBILI_APP_ID": str(APP),
    "KAIBO_BILIBILI_CODE": CODE,
}


def _said(text: str) -> bytes:
    data = {"msg": text, "msg_id": f"m-{text}", "open_id": "o", "room_id": 99, "timestamp": 1_780_000_000}
    return message({"cmd": "LIVE_OPEN_PLATFORM_DM", "data": data})


@pytest.fixture
def open_live(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> Iterator[OpenLive]:
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path / "home"))
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(room, "FIRST_PAUSE", 0.02)
    monkeypatch.setattr(room, "LONGEST_PAUSE", 0.05)
    monkeypatch.setattr(room, "GAME_EVERY", 0.1)
    monkeypatch.setattr(room, "LINE_EVERY", 0.5)
    monkeypatch.setattr(room, "_LISTEN", 0.05)
    with platform() as made:
        monkeypatch.setattr("kaibo.site.bridge.bilibili.platform.HOST", made.url)
        before = {each: signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGINT)}
        yield made
        for each, handler in before.items():
            signal.signal(each, handler)


def _heard(wanted: int) -> tuple[list[str], Reader]:
    """The texts of so many comments, then the room is closed; it is in any case after half a minute."""
    listening, reader, texts = room_of_environment(), Reader("bilibili"), []
    patience = threading.Timer(30, listening.close)
    patience.start()
    for signal_line in reader.of_messages(listening.messages()):
        texts.append(json.loads(signal_line)["text"])
        if len(texts) == wanted:
            listening.close()
    patience.cancel()
    return texts, reader


def _run_until(happened: Callable[[], bool], *options: str) -> Result:
    """The command, told to stop as an operator's keyboard or a service manager does it, once this has happened."""

    def stop() -> None:
        until = time.monotonic() + 10
        while not happened() and time.monotonic() < until:
            time.sleep(0.02)
        os.kill(os.getpid(), signal.SIGTERM)

    thread = threading.Thread(target=stop)
    thread.start()
    done = CliRunner().invoke(bridge, ["bilibili", "--live", *options])
    thread.join()
    return done


def test_every_packing_is_read_and_the_game_is_ended(open_live: OpenLive) -> None:
    zipped = packet(5, zlib.compress(_said("乙") + _said("丙")), 2)
    brotlied = packet(5, pa.compress(_said("丁"), "brotli", asbytes=True), 3)
    open_live.greets = [[_said("甲") + zipped, brotlied]]
    texts, _ = _heard(4)
    assert texts == ["甲", "乙", "丙", "丁"]
    assert open_live.ended == open_live.games == ["game-1"]


def test_a_cut_line_is_connected_again_within_the_same_game(open_live: OpenLive) -> None:
    open_live.greets, open_live.cuts = [[_said("甲")], [], [_said("乙")]], 2
    texts, _ = _heard(2)
    assert (texts, open_live.lines, open_live.games) == (["甲", "乙"], 3, ["game-1"])


def test_garbage_is_counted_and_the_line_goes_on(open_live: OpenLive) -> None:
    odd = message({"cmd": "LIVE_OPEN_PLATFORM_NEW", "data": {}})
    open_live.greets = [[b"\x00\x01", packet(5, b"not zlib", 2), packet(5, b"{"), packet(99, b""), odd, _said("甲")]]
    texts, reader = _heard(1)
    assert texts == ["甲"]
    assert (reader.heard.broken, dict(reader.heard.unknown)) == (4, {"LIVE_OPEN_PLATFORM_NEW": 1})


def test_both_heartbeats_are_kept(open_live: OpenLive) -> None:
    listening = room_of_environment()
    thread = threading.Thread(target=lambda: list(listening.messages()))
    thread.start()
    until = time.monotonic() + 10
    while (open_live.beats < 2 or open_live.line_beats < 2) and time.monotonic() < until:
        time.sleep(0.02)
    assert listening.listening
    listening.close()
    thread.join()
    assert open_live.beats >= 2 and open_live.line_beats >= 2 and not listening.listening
    assert open_live.ended == ["game-1"]


@pytest.mark.parametrize("how", ["heartbeat", "told", "turned away"])
def test_a_game_that_is_over_is_followed_by_another(open_live: OpenLive, how: str) -> None:
    ended = message({"cmd": "LIVE_OPEN_PLATFORM_INTERACTION_END", "data": {"game_id": "game-1", "timestamp": 1}})
    open_live.greets = [[] if how == "heartbeat" else [ended], [_said("甲")]]
    if how == "heartbeat":
        open_live.codes = {"heartbeat": [7003]}
    if how == "turned away":
        open_live.greets, open_live.turned_away = [[_said("甲")]], 1
    texts, _ = _heard(1)
    assert (texts, open_live.games) == (["甲"], ["game-1", "game-2"])


def test_a_platform_that_is_busy_is_asked_again(open_live: OpenLive) -> None:
    open_live.codes = {"start": [7001, 7002, 5000], "heartbeat": [5001, 4009]}
    open_live.greets = [[_said("甲")]]
    texts, _ = _heard(1)
    assert (texts, open_live.asked.count("start")) == (["甲"], 4)


def test_a_silent_line_is_dead(open_live: OpenLive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "LINE_EVERY", 60.0)
    monkeypatch.setattr(line, "SILENT", 1.0)
    open_live.greets = [[_said("甲")], [_said("乙")]]
    texts, _ = _heard(2)
    assert (texts, open_live.lines) == (["甲", "乙"], 2)


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("KAIBO_BILIBILI_ACCESS_KEY", "other", "bilibili_key"),
        ("KAIBO_BILIBILI_ACCESS_SECRET", "other", "bilibili_key"),
        ("KAIBO_BILIBILI_CODE", "other", "bilibili_code"),
        ("KAIBO_BILIBILI_APP_ID", "9", "bilibili_project"),
        ("KAIBO_BILIBILI_APP_ID", "nine", "bilibili_account"),
        ("KAIBO_BILIBILI_ACCESS_SECRET", "", "bilibili_account"),
    ],
)
def test_what_a_person_has_to_mend_is_said_and_no_secret_is(
    open_live: OpenLive, door: Door, monkeypatch: pytest.MonkeyPatch, name: str, value: str, code: str
) -> None:
    monkeypatch.setenv(name, value)
    refused = CliRunner().invoke(bridge, ["bilibili", "--live", "--url", door.url, "--key", "k"])
    assert isinstance(refused.exception, KaiboError) and refused.exception.code == f"site.{code}"
    for secret in (SECRET, CODE):
        assert secret not in refused.output and secret not in str(refused.exception)
    assert door.taken == []


def test_an_unknown_refusal_tells_its_number(open_live: OpenLive) -> None:
    open_live.codes = {"start": [5004]}
    with pytest.raises(KaiboError, match="5004"):
        list(room_of_environment().messages())


def test_on_the_command_line_from_the_room_to_the_door(open_live: OpenLive, door: Door) -> None:
    open_live.greets, open_live.cuts = [[_said("甲")], [_said("乙")]], 1
    done = _run_until(lambda: len(door.ids()) == 2, "--url", door.url, "--key", "k", "--show", "run_1", "--json")
    assert done.exit_code == 0 and json.loads(done.stdout)["sent"] == 2
    assert [(each["text"], each["show"]) for each in door.taken] == [("甲", "run_1"), ("乙", "run_1")]
    assert open_live.ended == ["game-1"]
    assert "已连接直播间 99 小满" in done.stderr and "again in" in done.stderr and "已结束本场互动" in done.stderr
    assert not any(each in done.output for each in (SECRET, CODE, KEY))


def test_printing_needs_no_door(open_live: OpenLive) -> None:
    open_live.greets = [[_said("甲")]]
    done = _run_until(lambda: open_live.line_beats > 1, "--print")
    assert done.exit_code == 0 and json.loads(done.stdout.splitlines()[0])["text"] == "甲"
    assert open_live.ended == ["game-1"]


def test_who_cannot_reach_the_room_does_not_say_that_all_is_well(
    open_live: OpenLive, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kaibo.site.bridge.running.ALIVE_EVERY", 0.05)
    open_live.codes = {"start": [5000] * 10_000}
    _run_until(lambda: open_live.asked.count("start") > 20, "--url", door.url, "--key", "k")
    assert door.paths == []


def test_links_less_safe_than_the_platform_are_not_followed(open_live: OpenLive) -> None:
    open_live.link, safe = "http://127.0.0.1:9/sub", open_live.link
    thread = threading.Timer(0.2, lambda: setattr(open_live, "link", safe))
    thread.start()
    open_live.greets = [[_said("甲")]]
    texts, _ = _heard(1)
    assert texts == ["甲"] and len(open_live.games) > 1


def test_without_the_optional_part(open_live: OpenLive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "websockets.sync.client", None)
    with pytest.raises(KaiboError, match=r"kaibo\[bridges\]"):
        room_of_environment()


@pytest.mark.parametrize("options", [["tiktok", "--live"], ["bilibili", "--live", __file__]])
def test_only_a_room_of_bilibilis_is_live(open_live: OpenLive, options: list[str]) -> None:
    refused = CliRunner().invoke(bridge, options, input="").exception
    assert isinstance(refused, KaiboError) and refused.code == "site.bridge_live"


def test_an_account_shows_nothing_of_itself(open_live: OpenLive) -> None:
    assert not any(each in repr(account()) for each in (KEY, SECRET, CODE))
