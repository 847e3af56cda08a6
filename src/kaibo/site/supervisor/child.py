"""One process under supervision."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from kaibo.kit.home import home

_SHORT_LIFE = 10.0
_FIRST_PAUSE = 0.25
_LONGEST_PAUSE = 30.0
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Recipe:
    """How a process is started and ended.

    `ready` is asked with the pid. `patience` seconds after SIGTERM it is killed. `orphaned` is the signal it
    gets when the supervisor dies. An exit with `busy` means that another process still holds what it needs:
    it is tried again soon, and not counted as a crash.
    """

    name: str
    command: list[str]
    ready: Callable[[int], bool] = lambda _: True
    env: dict[str, str] = field(default_factory=dict)
    hand_over: tuple[int, ...] = ()
    niceness: int = 0
    patience: float = 15.0
    orphaned: signal.Signals = signal.SIGKILL
    busy: int | None = None


class Child:
    """The process of a recipe: running, or waiting to be started again."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self.process: subprocess.Popen[bytes] | None = None
        self.restarts = 0
        self.since: datetime | None = None
        self.ready = False
        self._crashes = 0
        self._began = 0.0
        self._again_at = 0.0

    @property
    def state(self) -> str:
        """starting (runs, not ready yet), running, waiting (died, starts again soon), stopped."""
        if self.process is None:
            return "waiting" if self._again_at else "stopped"
        return "running" if self.ready else "starting"

    @property
    def pid(self) -> int | None:
        return self.process.pid if self.process else None

    def start(self) -> None:
        recipe = self.recipe
        with (home().logs / f"{recipe.name}.log").open("ab") as log:
            self.process = subprocess.Popen(
                recipe.command,
                env={**os.environ, **recipe.env},
                stdin=subprocess.DEVNULL,
                stderr=log,
                pass_fds=recipe.hand_over,
                process_group=0,
                preexec_fn=_tied(os.getpid(), recipe),
            )
        self._began, self._again_at, self.ready = time.monotonic(), 0.0, False
        self.since = datetime.now(UTC)

    def look(self) -> bool:
        """Note what became of the process; start it again when its pause is over. True when anything changed."""
        if self.process is None:
            return self._revive()
        if self.process.poll() is not None:
            self._died(self.process.returncode)
            return True
        if not self.ready and self.recipe.ready(self.process.pid):
            self.ready = True
            return True
        return False

    def tell_to_stop(self) -> None:
        if self.process and self.process.poll() is None:
            self.process.terminate()

    def kill(self) -> None:
        """The whole group: what the process started goes with it."""
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)

    def gone(self) -> bool:
        return self.process is None or self.process.poll() is not None

    def forget(self) -> None:
        """It was stopped on purpose and stays so."""
        self.process, self._again_at, self.ready = None, 0.0, False

    def _revive(self) -> bool:
        if not self._again_at or time.monotonic() < self._again_at:
            return False
        self.restarts += 1
        self.start()
        return True

    def _died(self, code: int) -> None:
        lived = time.monotonic() - self._began
        if code == self.recipe.busy:
            pause = 0.5
        else:
            self._crashes = self._crashes + 1 if lived < _SHORT_LIFE else 0
            pause = pause_after(self._crashes, served=self.ready)
        self.process, self.ready = None, False
        self._again_at = time.monotonic() + max(pause, 0.001)


def pause_after(crashes: int, *, served: bool) -> float:
    """Seconds until a process is started again after so many short lives in a row. One that was ready is not broken:
    whoever waits for it waits for nothing else."""
    if not crashes:
        return 0.0
    longest = _FIRST_PAUSE if served else _LONGEST_PAUSE
    return min(longest, _FIRST_PAUSE * (1 << min(crashes - 1, 20)))


def _tied(parent: int, recipe: Recipe) -> Callable[[], None]:
    """What the new process does before its program: ask the kernel for a signal when the parent dies."""
    libc = ctypes.CDLL(None) if sys.platform == "linux" else None

    def tie() -> None:
        if libc:
            libc.prctl(_PR_SET_PDEATHSIG, int(recipe.orphaned))
        if os.getppid() != parent:
            os._exit(1)
        if recipe.niceness:
            os.nice(recipe.niceness)

    return tie
