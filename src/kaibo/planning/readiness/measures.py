"""What the browser measures before a show, and the limits it is held against."""

from __future__ import annotations

from collections.abc import Callable, Mapping

UPLOAD_MBPS = 10
HEIGHT, FPS = 1080, 30
LOUD_DB, QUIET_DB, CLIPS_DB = -9, -30, -1
ECHO_DB = 10
KELVIN, KELVIN_NEAR = 5500, 300
_COUNTED = 0.5
"""Cameras of 29.97 frames a second are cameras of 30."""

Values = Mapping[str, float]


def _upload(told: Values) -> bool:
    return told["mbps"] >= UPLOAD_MBPS


def _picture(told: Values) -> bool:
    """The shorter side counts: phones stand upright."""
    return min(told["width"], told["height"]) >= HEIGHT and told["fps"] >= FPS - _COUNTED


def _sound(told: Values) -> bool:
    """Loudness while somebody speaks, and the highest peak, both in dB below full scale."""
    return QUIET_DB <= told["level_db"] <= LOUD_DB and told["peak_db"] <= CLIPS_DB


def _echo(told: Values) -> bool:
    """How much louder a tone gets in the microphone while the speaker plays it."""
    return told["rise_db"] <= ECHO_DB


def _light(told: Values) -> bool:
    return abs(told["kelvin"] - KELVIN) <= KELVIN_NEAR


_LIMITS: dict[str, tuple[tuple[str, ...], Callable[[Values], bool]]] = {
    "upload": (("mbps",), _upload),
    "picture": (("width", "height", "fps"), _picture),
    "sound": (("level_db", "peak_db"), _sound),
    "echo": (("rise_db",), _echo),
    "light": (("kelvin",), _light),
}


_PASSPORT = {"upload": ("bytes", "seconds", "streams")}
"""How a value came about, where the page measured it: what was sent, in how long, in how many streams."""


def fits(measure: str, values: Values) -> bool:
    """Whether these are the values of what is measured, with or without how they came about."""
    needed = set(fields_of(measure))
    return set(values) in (needed, needed | set(_PASSPORT.get(measure, ())))


def fields_of(measure: str) -> tuple[str, ...]:
    """The names of what is measured; none for a check that a person does by looking."""
    return _LIMITS[measure][0] if measure else ()


def within_limits(measure: str, values: Values) -> bool:
    """Whether what was measured is good enough. `values` has all of `fields_of(measure)`."""
    return _LIMITS[measure][1](values)
