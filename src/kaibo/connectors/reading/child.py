"""One warm child process for parsers of hostile files: bounded memory and time, no sockets, replaced if it dies."""

from __future__ import annotations

import atexit
import os
import pickle
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final, TypeVar

import psutil

import kaibo
from kaibo.connectors.reading.limits import PARSER_IDLE_BYTES
from kaibo.connectors.reading.refusal import refusal
from kaibo.connectors.reading.serving import LENGTH, Bounds, Outcome

T = TypeVar("T")

_MAIN: Final = "kaibo.connectors.reading.child_main"
_BLOCK: Final = 1024 * 1024
_LOOK_EVERY: Final = 0.1
_THREADS: Final = "2"
_SAFE: Final = frozenset({Outcome.DONE, Outcome.REFUSED})


class ParserFailed(Exception):
    """What went wrong inside the child, as its traceback."""


@dataclass
class Parser:
    """Runs module-level functions in a child, one at a time; arguments and results are pickled. Thread-safe."""

    bounds: Bounds = field(default_factory=Bounds)
    _process: subprocess.Popen[bytes] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def run(self, function: Callable[..., T], *args: Any) -> T:
        """The function's result.

        Raises the function's own KaiboError, else "parser_died", "parser_too_slow" or "parser_too_big" (422).
        """
        with self._lock, ExitStack() as on_failure:
            process = self._started()
            on_failure.callback(self._stop)
            outcome, value = self._ask(process, pickle.dumps((self.bounds, function, args)))
            if outcome in _SAFE and psutil.Process(process.pid).memory_info().rss < PARSER_IDLE_BYTES:
                on_failure.pop_all()
        if outcome is Outcome.REFUSED:
            raise value
        if outcome is not Outcome.DONE:
            code = "parser_too_big" if outcome is Outcome.NO_MEMORY else "parser_died"
            raise refusal(code) from ParserFailed(value)
        result: T = value
        return result

    def close(self) -> None:
        with self._lock:
            self._stop()

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            source = str(Path(kaibo.__file__).parents[1])
            inherited = os.environ.get("PYTHONPATH")
            paths = os.pathsep.join(filter(None, (source, inherited)))
            self._process = subprocess.Popen(
                [sys.executable, "-m", _MAIN],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": paths, "POLARS_MAX_THREADS": _THREADS},
                close_fds=True,
                start_new_session=True,
            )
        return self._process

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()

    def _ask(self, process: subprocess.Popen[bytes], request: bytes) -> tuple[Outcome, Any]:
        assert process.stdin and process.stdout
        watch = _Watch(process, time.monotonic() + self.bounds.wall_seconds, self.bounds.resident_bytes)
        try:
            process.stdin.write(LENGTH.pack(len(request)) + request)
            process.stdin.flush()
        except BrokenPipeError as gone:
            raise watch.death() from gone
        size = LENGTH.unpack(watch.read(process.stdout, LENGTH.size))[0]
        answer: tuple[Outcome, Any] = pickle.loads(watch.read(process.stdout, size))
        return answer


@dataclass
class _Watch:
    process: subprocess.Popen[bytes]
    deadline: float
    resident_bytes: int

    def read(self, pipe: IO[bytes], size: int) -> bytes:
        """Exactly `size` bytes, while time and memory last."""
        parts: list[bytes] = []
        while size:
            ready, _, _ = select.select([pipe], [], [], _LOOK_EVERY)
            self._check()
            if ready:
                part = os.read(pipe.fileno(), min(size, _BLOCK))
                if not part:
                    raise self.death()
                parts.append(part)
                size -= len(part)
        return b"".join(parts)

    def death(self) -> Exception:
        out_of_time = self.process.wait() == -signal.SIGXCPU
        return refusal("parser_too_slow" if out_of_time else "parser_died")

    def _check(self) -> None:
        if time.monotonic() > self.deadline:
            raise refusal("parser_too_slow")
        try:
            resident = psutil.Process(self.process.pid).memory_info().rss
        except psutil.Error as gone:
            raise self.death() from gone
        if resident > self.resident_bytes:
            raise refusal("parser_too_big")


shared: Final = Parser()
atexit.register(shared.close)
