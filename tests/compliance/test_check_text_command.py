"""`kaibo check-text`: a file or standard input, in words or as JSON; exit 1 when something is blocking."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from kaibo.site.cli.texts import check_text


def _run(*args: str, said: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(check_text, [*args], input=said.encode())
    return done.exit_code, done.output


def test_a_file_with_a_blocking_word(tmp_path: Path) -> None:
    script = tmp_path / "script.txt"
    script.write_text("家人们好\n今天是全网最低价", "utf-8")
    status, told = _run(str(script), "--on", "2026-11-20")
    assert status == 1
    assert "2:4  全网最低价" in told and "《广告法》第九条第（三）项" in told


def test_standard_input_as_json() -> None:
    status, told = _run("-", "--json", "--category", "food", said="好吃，顺便能降血压")
    (found,) = json.loads(told)["findings"]
    assert status == 1
    assert found["text"] == "降血压" and found["severity"] == "blocking" and set(found["suggestion"]) == {"zh", "en"}


def test_a_clean_text_and_one_that_is_only_suspected() -> None:
    assert _run("-", said="这件外套有三个颜色")[0] == 0
    assert _run("-", said="这是我家唯一的一件")[0] == 0
