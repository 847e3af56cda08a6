"""A show is kept as a file and played again: into another run, at another speed, as another show."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from away import Door
from click.testing import CliRunner

from kaibo.accounts.api import CLI
from kaibo.demo.rehearsal import make
from kaibo.events.api import Signal, take
from kaibo.events.inbox.inbox import inbox
from kaibo.kit.errors import KaiboError
from kaibo.live.runs.acts import NewRun, plan_run, start_run
from kaibo.site.bridge.playing import Player, read_show
from kaibo.site.cli.replay import record, replay

START = datetime(2026, 3, 8, 12, tzinfo=UTC)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path / "home"))
    yield
    inbox().close()


def _show() -> list[Signal]:
    return [
        Signal(id="a", kind="comment", at=START, text="在", show="old"),
        Signal(id="b", kind="purchase", at=START + timedelta(seconds=60), order="o1", amount=100, currency="CNY"),
    ]


def test_each_playing_is_another_show_at_its_own_speed() -> None:
    one, other = (Player(_show(), speed=20, show="run_1", began=NOW) for _ in range(2))
    first, paid = [one.shifted(signal) for signal in _show()]
    assert (first.at, paid.at) == (NOW, NOW + timedelta(seconds=3))
    assert (first.show, paid.show) == ("run_1", "run_1") and (paid.amount, first.text) == (100, "在")
    assert paid.order.startswith("o1~") and paid.order != other.shifted(_show()[1]).order
    assert first.id != other.shifted(_show()[0]).id
    assert Player(_show(), began=NOW).shifted(_show()[0]).show == "old"


def test_it_is_played_through_the_door(door: Door, tmp_path: Path) -> None:
    file = tmp_path / "show.ndjson"
    file.write_bytes(b"\n".join(msgspec.json.encode(signal) for signal in reversed(_show())))
    options = [str(file), "--speed", "600", "--show", "run_1", "--url", door.url, "--key", "k", "--json"]
    done = CliRunner().invoke(replay, options)
    assert done.exit_code == 0, done.output
    assert json.loads(done.stdout)["told"] == 2
    assert [each["kind"] for each in door.taken] == ["comment", "purchase"]
    assert door.paths[0].endswith("?source=replay")


def test_a_file_that_is_no_show_says_where() -> None:
    with pytest.raises(KaiboError) as refused:
        read_show(iter([b'{"id":"a","kind":"like","at":"2026-03-08T12:00:00Z"}\n', b"{}\n"]))
    assert (refused.value.code, refused.value.params["line"]) == ("site.replay_line", 2)
    with pytest.raises(KaiboError, match="no signal"):
        read_show(iter([b"\n"]))
    refusal = CliRunner().invoke(replay, ["nowhere.ndjson", "--key", "k"]).exception
    assert getattr(refusal, "code", "") == "site.replay_file"
    assert getattr(CliRunner().invoke(replay, ["demo"], env={"KAIBO_KEY": ""}).exception, "code", "") == (
        "site.bridge_no_key"
    )


@pytest.mark.django_db
def test_what_is_kept_is_what_was_told_of_the_run(tmp_path: Path) -> None:
    run = start_run(CLI, plan_run(CLI, NewRun("晚场", platform="douyin", account_name="林间", room_id="room-7")).id)
    at = datetime.now(UTC)
    told = [
        Signal(id="1", kind="comment", at=at + timedelta(seconds=2), show=run.id, text="二"),
        Signal(id="2", kind="comment", at=at, show="room-7", text="一"),
        Signal(id="3", kind="like", at=at, account="林间"),
        Signal(id="4", kind="like", at=at, show="another"),
        Signal(id="5", kind="like", at=at - timedelta(hours=2), account="林间"),
    ]
    take("test", told)
    file = tmp_path / "kept.ndjson"
    done = CliRunner().invoke(record, [run.id, str(file)])
    assert done.exit_code == 0, done.output
    with file.open("rb") as stream:
        assert [signal.id for signal in read_show(iter(stream))] == ["2", "3", "1"]


def test_the_made_up_show_can_be_played(door: Door) -> None:
    told = make(7, START, minutes=1)
    assert Player(told, speed=600).shifted(told[-1]).at > datetime.now(UTC) - timedelta(minutes=1)
