"""A room listened to for a whole evening: connected again with pauses, its game ended when we go."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import cycle
from threading import Event
from time import monotonic

from kaibo.kit.errors import KaiboError
from kaibo.site.bridge.bilibili.line import Cut, Line, connected
from kaibo.site.bridge.bilibili.platform import Away, Game, Over, Platform

GAME_EVERY, LINE_EVERY = 20.0, 30.0
"""Seconds between the heartbeats of a game, and of a long connection."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
_LISTEN = 0.5
_ENDED = "LIVE_OPEN_PLATFORM_INTERACTION_END"


class Pulse:
    """Something that is wanted every so many seconds."""

    def __init__(self, every: float, act: Callable[[], None]) -> None:
        self._every, self._act = every, act
        self._due = monotonic() + every

    def beat(self) -> None:
        if monotonic() >= self._due:
            self._due = monotonic() + self._every
            self._act()


class Room:
    """`say` is told "connected" with the game, "away" or "cut" with the seconds until the next try, and "ended".
    `listening` is true while the platform would tell us what happens."""

    def __init__(self, platform: Platform, say: Callable[[str, object], None]) -> None:
        self._platform, self._say = platform, say
        self._stop = Event()
        self._pause = 0.0
        self.listening = False

    def close(self) -> None:
        """`messages` ends soon."""
        self._stop.set()

    def messages(self) -> Iterator[object]:
        """What the platform tells, until closed; None for what can't be read. Raises KaiboError for what a person has
        to mend."""
        while not self._stop.is_set():
            try:
                game = self._platform.start()
            except (Away, Over):
                self._wait("away")
                continue
            try:
                yield from self._of(game)
            finally:
                self.listening = False
                self._platform.end(game)
        self._say("ended", None)

    def _of(self, game: Game) -> Iterator[object]:
        links = cycle(game.links)
        pulse = Pulse(GAME_EVERY, lambda: self._keep(game))
        while not self._stop.is_set():
            try:
                pulse.beat()
                with connected(next(links)) as line:
                    yield from self._heard(line, game, pulse)
            except Cut:
                self._wait("cut")
            except Over:
                self._wait("cut")
                return

    def _heard(self, line: Line, game: Game, pulse: Pulse) -> Iterator[object]:
        line.let_in(game.auth)
        self._say("connected", game)
        self.listening, own = True, Pulse(LINE_EVERY, lambda: self._alive(line))
        while not self._stop.is_set():
            pulse.beat()
            own.beat()
            for message in line.hear(_LISTEN):
                self._pause = 0.0
                if isinstance(message, dict) and message.get("cmd") == _ENDED:
                    raise Over
                yield message

    def _alive(self, line: Line) -> None:
        """A line that stood so long is no reason for longer pauses."""
        line.beat()
        self._pause = 0.0

    def _keep(self, game: Game) -> None:
        """One heartbeat that fails is made up for by the next: a game ends after a minute without any."""
        try:
            self._platform.beat(game)
        except (Away, KaiboError):
            return

    def _wait(self, why: str) -> None:
        self.listening = False
        self._pause = min(max(2 * self._pause, FIRST_PAUSE), LONGEST_PAUSE)
        pause = self._pause * random.uniform(0.8, 1.2)
        if not self._stop.is_set():
            self._say(why, pause)
            self._stop.wait(pause)
