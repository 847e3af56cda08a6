"""The sound of a recording, whatever holds it: decoded block by block, on the recording's own clock."""

from __future__ import annotations

import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any, BinaryIO

import numpy as np

from kaibo.kit.errors import KaiboError
from kaibo.review.speech.heard import RATE, Samples

BLOCK = 10 * RATE
GAP = RATE // 4
"""A hole in the sound of at least a quarter of a second is kept as silence, so that later words keep their second."""
LONGEST_GAP = 6 * 3600 * RATE
"""Beyond it a time is taken for a slip of the file."""


@dataclass(frozen=True)
class Sound:
    """`length` in samples, 0 where the file doesn't tell."""

    length: int
    blocks: Callable[[], Iterator[Samples]]


@contextmanager
def opened(file: BinaryIO) -> Iterator[Sound]:
    """The sound of a seekable file. PyAV reads whatever FFmpeg reads; without it 16 kHz, 16-bit WAV is read.

    Raises KaiboError (422): review.speech_unreadable, review.speech_no_sound, review.speech_no_reader.
    """
    if plain := _wave(file):
        with plain:
            yield Sound(plain.getnframes(), lambda: _of_wave(plain))
        return
    if find_spec("av") is None:
        raise KaiboError("review.speech_no_reader", status=422)
    av = import_module("av")
    try:
        container = av.open(file, mode="r", metadata_errors="ignore", options={"protocol_whitelist": "none"})
    except (av.FFmpegError, ValueError, UnicodeError) as error:
        raise KaiboError("review.speech_unreadable", status=422) from error
    with container:
        if not container.streams.audio:
            raise KaiboError("review.speech_no_sound", status=422)
        length = round((container.duration or 0) / 1_000_000 * RATE)
        yield Sound(length, lambda: _on_the_clock(_frames(av, container), _begin(container)))


def _wave(file: BinaryIO) -> wave.Wave_read | None:
    """A WAV file that needs no decoding; the file stands at its beginning again where it is none."""
    try:
        found = wave.open(file, "rb")  # noqa: SIM115 - the caller closes it
    except (wave.Error, EOFError):
        file.seek(0)
        return None
    if (found.getframerate(), found.getsampwidth()) == (RATE, 2):
        return found
    file.seek(0)
    return None


def _of_wave(file: wave.Wave_read) -> Iterator[Samples]:
    channels = file.getnchannels()
    while raw := file.readframes(BLOCK):
        frames = np.frombuffer(raw[: len(raw) // (2 * channels) * 2 * channels], "<i2").reshape(-1, channels)
        yield frames[:, 0] if channels == 1 else frames.mean(axis=1).astype(np.int16)


def _begin(container: Any) -> float:
    """When its clock starts, in seconds."""
    return (container.start_time or 0) / 1_000_000


def _frames(av: Any, container: Any) -> Iterator[tuple[float | None, Samples]]:
    """When each begins by the file's clock (None: not told), and its samples; what is broken is passed over."""
    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    for packet in container.demux(container.streams.audio[0]):
        try:
            frames = packet.decode()
        except av.FFmpegError:
            continue
        for frame in frames:
            yield frame.time, _samples(resampler.resample(frame))
    yield None, _samples(resampler.resample(None))


def _samples(frames: list[Any]) -> Samples:
    return np.concatenate([each.to_ndarray().reshape(-1) for each in frames] or [np.empty(0, np.int16)])


def _on_the_clock(frames: Iterator[tuple[float | None, Samples]], begin: float) -> Iterator[Samples]:
    """Blocks of about ten seconds; holes are silence."""
    gathered, waiting, done = list[Samples](), 0, 0
    for time, samples in frames:
        hole = round((time - begin) * RATE) - done if time is not None else 0
        if GAP <= hole <= LONGEST_GAP:
            yield from (*gathered, *_silence(hole))
            gathered, waiting, done = [], 0, done + hole
        gathered.append(samples)
        waiting += len(samples)
        done += len(samples)
        if waiting >= BLOCK:
            yield np.concatenate(gathered)
            gathered, waiting = [], 0
    if gathered:
        yield np.concatenate(gathered)


def _silence(length: int) -> Iterator[Samples]:
    for at in range(0, length, BLOCK):
        yield np.zeros(min(BLOCK, length - at), np.int16)
