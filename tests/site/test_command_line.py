"""The command line: quick help in both languages, refusals as one sentence in each."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from kaibo import __version__
from kaibo.kit.errors import KaiboError
from kaibo.site.cli import kaibo, main
from kaibo.site.cli.serve import _hosts
from kaibo.site.cli.table import COMMANDS
from kaibo.site.supervisor import recipes


def _run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "kaibo", *arguments], capture_output=True, text=True, check=False)


def test_help_lists_every_command_in_both_languages() -> None:
    told = CliRunner().invoke(kaibo, ["--help"]).stdout
    for name, entry in COMMANDS.items():
        assert name in told and entry.zh in told and entry.en in told


@pytest.mark.parametrize("name", [name for name in COMMANDS if name in {"serve", "doctor"}])
def test_each_command_has_help(name: str) -> None:
    result = CliRunner().invoke(kaibo, [name, "--help"])
    assert result.exit_code == 0 and " / " in result.stdout


def test_the_version() -> None:
    assert __version__ in _run("--version").stdout


def test_an_unknown_command_is_told() -> None:
    done = _run("dance")
    assert done.returncode == 2 and "dance" in done.stderr


def test_a_refusal_is_told_in_both_languages(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    def refuse(**_: Any) -> None:
        raise KaiboError("site.port_taken", status=409, port=8000, other=8001)

    monkeypatch.setattr("kaibo.site.cli.kaibo", refuse)
    with pytest.raises(SystemExit) as ended:
        main()
    told = capsys.readouterr().err.splitlines()
    assert ended.value.code == 1 and len(told) == 2
    assert "8001" in told[0] and "占用" in told[0] and "taken" in told[1]


@pytest.mark.parametrize("arguments", [("--port", "http"), ("--port", "70000"), ("--colour", "red")])
def test_options_that_do_not_fit(arguments: tuple[str, ...]) -> None:
    assert CliRunner().invoke(kaibo, ["serve", *arguments]).exit_code == 2


def test_an_address_that_is_not_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_HOME", str(tmp_path / "home"))
    result = CliRunner().invoke(kaibo, ["serve", "--host", "203.0.113.7"])
    assert isinstance(result.exception, KaiboError) and result.exception.code == "site.bad_address"


def test_names_the_web_answers_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KAIBO_HOSTS", raising=False)
    assert _hosts("127.0.0.1") == {"KAIBO_HOSTS": "127.0.0.1,localhost,[::1]"}
    assert _hosts("192.168.1.5")["KAIBO_HOSTS"].endswith(",192.168.1.5")
    assert _hosts("fd00::5")["KAIBO_HOSTS"].endswith(",[fd00::5]")
    assert _hosts("0.0.0.0") == {}
    monkeypatch.setenv("KAIBO_HOSTS", "kaibo.example")
    assert _hosts("192.168.1.5") == {}


def test_a_server_of_ones_own_needs_no_store_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KAIBO_CLICKHOUSE_URL", raising=False)
    assert recipes.store() is not None
    monkeypatch.setenv("KAIBO_CLICKHOUSE_URL", "http://kaibo@127.0.0.1:8123/kaibo")
    assert recipes.store() is None


def test_commands_stand_where_the_table_says() -> None:
    for name in ("serve", "doctor"):
        command = kaibo.get_command(click.Context(kaibo), name)
        assert command is not None and command.name == name
