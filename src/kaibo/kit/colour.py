"""Colours of a house: legible on white and on night, and apart from each other for every eye.

A colour is six hex digits, `E0284F`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

Channels = tuple[float, float, float]
Matrix = tuple[Channels, Channels, Channels]

WHITE, NIGHT = "FFFFFF", "16213A"
LEGIBLE = 4.5
"""The contrast that small text needs (WCAG AA)."""
APART = 0.042
"""The least distance in OKLab of two colours of a chart, seen by the eye that tells them apart worst."""
CLEAR = 0.11
"""The least distance of the first two: most charts have no more."""
_STEP = 0.02
_VISIBLE = 1.8
SERIES = ("1791B5", "E0A100", "6A5ACD", "2E9E6B", "8A94A6")
_SPARE = (
    "D9722B", "A0428C", "B5BCC8", "00518A", "5B3A8E", "7A4B00", "005F4B", "3F4756", "E08AA8", "7DBBD6", "8C1D40",
    "B8B000", "C6A5E0", "1B2028",
)  # fmt: skip
_EYES: tuple[Matrix, ...] = (
    ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
)
"""How colours of light reach an eye that sees all, no red, no green, no blue (Machado, Oliveira, Fernandes 2009)."""
_LMS: Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_LAB: Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


@dataclass(frozen=True)
class Tones:
    """What is derived from one colour: itself where it is legible on white, else darker (`ink`); on night, else
    lighter (`night`); and a chart's six colours, `ink` first."""

    accent: str
    ink: str
    night: str
    series: tuple[str, ...]


def read(text: str) -> str | None:
    """`#e0284f` or `E0284F` as `E0284F`; None for what is no such colour."""
    plain = text.strip().removeprefix("#").upper()
    return plain if re.fullmatch("[0-9A-F]{6}", plain) else None


def tones(accent: str) -> Tones:
    ink = legible(accent, WHITE, towards="000000")
    return Tones(accent, ink, legible(accent, NIGHT, towards=WHITE), series(ink, SERIES, WHITE))


def series(first: str, usual: tuple[str, ...], ground: str) -> tuple[str, ...]:
    """A chart's colours on `ground`: the first, then the usual ones, such a one next that is clearly another; one too
    like those before it is exchanged for the spare one that is farthest from all."""
    clear = next((each for each in usual if apart(first, each) >= CLEAR), usual[0])
    usual = (clear, *(each for each in usual if each != clear))
    spare = [each for each in _SPARE if contrast(each, ground) >= _VISIBLE]
    chosen = [first]
    for at, one in enumerate(usual):
        held = [*chosen, *usual[at + 1 :]]
        near = min(apart(one, each) for each in chosen) < APART
        chosen.append(max(spare, key=lambda each: min(apart(each, other) for other in held)) if near else one)
    return tuple(chosen)


def legible(colour: str, ground: str, *, towards: str) -> str:
    """The colour, or the nearest mixture of it with `towards` that can be read on `ground`."""
    mixed, part = colour, 0.0
    while contrast(mixed, ground) < LEGIBLE and part < 1:
        part = min(part + _STEP, 1.0)
        mixed = _mixed(colour, towards, part)
    return mixed


def contrast(one: str, other: str) -> float:
    """From 1 (the same lightness) to 21 (black on white), as WCAG counts."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    red, green, blue = _light(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def apart(one: str, other: str) -> float:
    """Distance in OKLab as the eye sees it that tells the two apart worst."""
    return min(_distance(_lab(_times(eye, _light(one))), _lab(_times(eye, _light(other)))) for eye in _EYES)


def _mixed(one: str, other: str, part: float) -> str:
    pairs = zip(bytes.fromhex(one), bytes.fromhex(other), strict=True)
    return bytes(round(a + (b - a) * part) for a, b in pairs).hex().upper()


def _light(colour: str) -> Channels:
    """Linear light of each channel, from 0 to 1."""
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (value / 255 for value in bytes.fromhex(colour))
    )
    return red, green, blue


def _times(matrix: Matrix, vector: Channels) -> Channels:
    one, two, three = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return one, two, three


def _lab(light: Channels) -> Channels:
    long, medium, short = (max(each, 0.0) ** (1 / 3) for each in _times(_LMS, light))
    return _times(_LAB, (long, medium, short))


def _distance(one: Channels, other: Channels) -> float:
    return float(sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5)
