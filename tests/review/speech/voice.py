"""A voice without words, and the files it comes in."""

from __future__ import annotations

import io
import wave

import numpy as np
from numpy.typing import NDArray

RATE = 16_000
_VOWELS = ((730, 1090, 2440), (270, 2290, 3010), (300, 870, 2240), (530, 1840, 2480))
_LONG = RATE * 22 // 100


def voice(seconds: float) -> NDArray[np.int16]:
    """Vowels one after the other, as a throat makes them: a detector of voices hears somebody speak."""
    count = round(seconds * RATE)
    pitch = 140 + 20 * np.sin(2 * np.pi * 1.3 * np.arange(count) / RATE)
    beats = np.floor(np.cumsum(pitch) / RATE)
    throat = np.diff(beats, prepend=0.0)
    said = [_vowel(throat[at : at + _LONG], _VOWELS[at // _LONG % 4]) for at in range(0, count, _LONG)]
    sound = np.concatenate(said)
    return (sound / np.abs(sound).max() * 12_000).astype(np.int16)


def silence(seconds: float) -> NDArray[np.int16]:
    return np.zeros(round(seconds * RATE), np.int16)


def wav(sound: NDArray[np.int16], *, rate: int = RATE) -> bytes:
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(sound.astype("<i2").tobytes())
    return made.getvalue()


def _vowel(throat: NDArray[np.float64], formants: tuple[int, ...]) -> NDArray[np.float64]:
    """Three resonances, the higher the fainter; it swells and fades."""
    sound = sum(_rings(throat, each, 80 + 35 * place) / (1 + place) for place, each in enumerate(formants))
    edge = np.minimum(np.arange(len(throat)), np.arange(len(throat))[::-1])
    return np.asarray(sound) * np.minimum(1, edge / 400)


def _rings(throat: NDArray[np.float64], frequency: int, width: int) -> NDArray[np.float64]:
    fades = np.exp(-np.pi * width / RATE)
    near, far = 2 * fades * np.cos(2 * np.pi * frequency / RATE), -fades * fades
    heard, last, before = np.zeros(len(throat)), 0.0, 0.0
    for place, beat in enumerate(throat):
        last, before = beat + near * last + far * before, last
        heard[place] = last
    return heard
