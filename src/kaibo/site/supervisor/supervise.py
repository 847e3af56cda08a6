"""The supervisor's work: start in order, watch, stop in order."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from kaibo.kit.errors import KaiboError
from kaibo.kit.log import logger
from kaibo.site.supervisor import board
from kaibo.site.supervisor.child import Child, Recipe
from kaibo.site.supervisor.signals import Signals

_LOOK_EVERY = 0.5
_LOOK_WHILE_STARTING = 0.05
READY_SECONDS = 60.0


class Stopped(Exception):
    """Asked to stop before everything had started."""


class Supervisor:
    """Keeps processes running until a signal says stop. `address` is shown on the status board."""

    def __init__(self, signals: Signals, *, address: str = "") -> None:
        self._signals = signals
        self._address = address
        self._children: list[Child] = []

    def start(self, recipe: Recipe) -> Child:
        child = Child(recipe)
        self._children.append(child)
        child.start()
        logger().info("child_started", name=recipe.name, pid=child.pid)
        self._show()
        return child

    def await_ready(self, child: Child, *, seconds: float = READY_SECONDS) -> None:
        """Until it is ready. Raises Stopped, or site.child_not_ready after the seconds."""
        name = child.recipe.name
        error = KaiboError("site.child_not_ready", status=503, name=name, seconds=int(seconds))
        self.wait_until(lambda: child.ready, seconds=seconds, otherwise=error)

    def wait_until(self, met: Callable[[], bool], *, seconds: float, otherwise: Exception) -> None:
        deadline = time.monotonic() + seconds
        while not met():
            if self._signals.stops:
                raise Stopped
            if time.monotonic() > deadline:
                raise otherwise
            self._look()
            self._signals.wait(_LOOK_WHILE_STARTING)

    def watch(self) -> None:
        """Restart what dies, until told to stop."""
        while not self._signals.stops:
            self._look()
            starting = any(child.state != "running" for child in self._children)
            self._signals.wait(_LOOK_WHILE_STARTING if starting else _LOOK_EVERY)

    def stop(self, order: Sequence[str]) -> None:
        """End the processes one after the other, those not named last; a second signal kills them all."""
        asked = self._signals.stops
        rank = {name: place for place, name in enumerate(order)}
        for child in sorted(self._children, key=lambda each: rank.get(each.recipe.name, len(order))):
            self._end(child, impatient=lambda: self._signals.stops > max(asked, 1))
            self._show()
        board.take_down()

    def _end(self, child: Child, *, impatient: Callable[[], bool]) -> None:
        deadline = time.monotonic() + child.recipe.patience
        child.tell_to_stop()
        while not child.gone():
            if impatient() or time.monotonic() > deadline:
                logger().warning("child_killed", name=child.recipe.name, pid=child.pid)
                child.kill()
            self._signals.wait(_LOOK_WHILE_STARTING)
        child.forget()

    def _look(self) -> None:
        changed = [child for child in self._children if child.look()]
        for child in changed:
            logger().info("child", name=child.recipe.name, state=child.state, pid=child.pid)
        if changed:
            self._show()

    def _show(self) -> None:
        board.show(self._children, address=self._address)
