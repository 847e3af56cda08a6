"""The parser child: bounded, replaced when it dies, and alone."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kaibo.connectors.reading.child import Parser
from kaibo.connectors.reading.serving import Bounds
from kaibo.kit.errors import KaiboError

PATIENT = Bounds(wall_seconds=60, cpu_seconds=20)


@pytest.fixture(scope="module")
def one_parser() -> Iterator[Parser]:
    parser = Parser()
    yield parser
    parser.close()


@pytest.fixture
def parser(one_parser: Parser) -> Parser:
    one_parser.bounds = PATIENT
    return one_parser


def failure(parser: Parser, function: object, *args: object) -> str:
    with pytest.raises(KaiboError) as caught:
        parser.run(function, *args)  # type: ignore[arg-type]
    assert caught.value.status == 422
    return caught.value.code.removeprefix("connectors.")


def test_the_child_stays_warm_and_is_another_process(parser: Parser) -> None:
    first = parser.run(os.getpid)
    assert first != os.getpid() and parser.run(os.getpid) == first


def test_a_death_is_told_and_the_next_task_has_a_new_child(parser: Parser) -> None:
    first = parser.run(os.getpid)
    assert failure(parser, os.kill, first, signal.SIGKILL) == "parser_died"
    assert parser.run(os.getpid) != first
    assert failure(parser, os.abort) == "parser_died"


def test_what_goes_wrong_inside_is_a_refusal_with_its_cause(parser: Parser) -> None:
    with pytest.raises(KaiboError) as caught:
        parser.run(int, "x")
    assert caught.value.code == "connectors.parser_died" and "invalid literal" in str(caught.value.__cause__)


def test_a_task_that_sleeps_too_long_is_stopped(parser: Parser) -> None:
    parser.run(abs, 1)
    parser.bounds = Bounds(wall_seconds=0.5)
    began = time.monotonic()
    assert failure(parser, time.sleep, 30) == "parser_too_slow" and time.monotonic() - began < 20


def test_a_task_that_computes_too_long_is_stopped(parser: Parser) -> None:
    parser.bounds = Bounds(wall_seconds=60, cpu_seconds=1)
    assert failure(parser, pow, 7, 10**9) == "parser_too_slow"


def test_memory_is_bounded(parser: Parser) -> None:
    assert failure(parser, bytearray, 10 * 2**30) == "parser_too_big"
    parser.bounds = Bounds(wall_seconds=60, resident_bytes=150 * 2**20)
    assert failure(parser, bytes.__mul__, b"x" * 1000, 800_000) == "parser_too_big"


def test_no_socket_or_file_is_inherited(parser: Parser, tmp_path: Path) -> None:
    with socket.socket() as listening, (tmp_path / "secret").open("w") as secret:
        for each in (listening.fileno(), secret.fileno()):
            os.set_inheritable(each, True)
        links = [os.path.realpath(f"/proc/self/fd/{name}") for name in parser.run(os.listdir, "/proc/self/fd")]
        child = parser.run(os.getpid)
        held = [str(path.readlink()) for path in Path(f"/proc/{child}/fd").iterdir()]
    assert links and not [each for each in held if "socket" in each or "secret" in each]


def test_results_of_any_size_come_back(parser: Parser) -> None:
    assert parser.run(bytes, 5_000_000) == bytes(5_000_000)
