"""Whatever FFmpeg reads is read, on the recording's own clock."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from kaibo.kit.errors import KaiboError
from kaibo.review.speech.sound import opened
from review.speech.voice import RATE, silence, voice, wav

av = pytest.importorskip("av", reason="kaibo[speech] is not installed")
SAID = np.concatenate([silence(1), voice(2), silence(1)])


def file_of(form: str, codec: str, sound: NDArray[np.int16], *, from_second: float = 0, hole: float = 0) -> bytes:
    """As a recorder writes it; its second half begins `hole` seconds late."""
    made = io.BytesIO()
    with av.open(made, "w", format=form) as container:
        stream = container.add_stream(codec, rate=48_000)
        resampler = av.AudioResampler(format=stream.format, layout="mono", rate=48_000)
        for at in range(0, len(sound), RATE // 10):
            frame = av.AudioFrame.from_ndarray(sound[None, at : at + RATE // 10], format="s16", layout="mono")
            frame.sample_rate = RATE
            frame.pts = at + round((from_second + (hole if at >= len(sound) // 2 else 0)) * RATE)
            for each in resampler.resample(frame):
                container.mux(stream.encode(each))
        container.mux(stream.encode(None))
    return made.getvalue()


def read(raw: bytes) -> NDArray[np.int16]:
    with opened(io.BytesIO(raw)) as sound:
        return np.concatenate(list(sound.blocks()))


def begins(sound: NDArray[Any]) -> float:
    """The second in which somebody begins to speak."""
    loud = np.abs(sound.astype(np.int32)).reshape(-1) > 2_000
    return float(loud.argmax() / RATE)


@pytest.mark.parametrize(
    ("form", "codec"),
    [
        ("mp4", "aac"),
        ("matroska", "aac"),
        ("flv", "aac"),
        ("mpegts", "aac"),
        ("webm", "libopus"),
        ("mp3", "libmp3lame"),
    ],
)
def test_words_keep_their_second(form: str, codec: str) -> None:
    sound = read(file_of(form, codec, SAID))
    assert abs(len(sound) - len(SAID)) < RATE * 0.2 and abs(begins(sound) - begins(SAID)) < 0.1


def test_a_wav_of_another_rate_is_read() -> None:
    raw = wav(np.repeat(SAID, 3), rate=3 * RATE)
    assert abs(begins(read(raw)) - begins(SAID)) < 0.02


def test_sound_that_was_lost_is_silence() -> None:
    whole = np.concatenate([voice(2), voice(2)])
    sound = read(file_of("matroska", "pcm_s16le", whole, hole=30))
    assert abs(len(sound) - len(whole) - 30 * RATE) < RATE * 0.2
    assert not sound[3 * RATE : 31 * RATE].any() and sound[33 * RATE : 34 * RATE].any()


def test_a_damaged_one_is_read_as_far_as_it_goes() -> None:
    raw = bytearray(file_of("mpegts", "aac", np.concatenate([voice(3), voice(3)])))
    middle = len(raw) // 2
    raw[middle : middle + 600] = bytes(600)
    assert len(read(bytes(raw))) > 4 * RATE


def test_a_picture_without_sound_is_said() -> None:
    made = io.BytesIO()
    with av.open(made, "w", format="matroska") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 36, "yuv420p"
        for _ in range(5):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.zeros((36, 64, 3), np.uint8), format="rgb24")))
        container.mux(stream.encode(None))
    with pytest.raises(KaiboError) as told:
        read(made.getvalue())
    assert told.value.code == "review.speech_no_sound"


@pytest.mark.parametrize("told", ["#EXTM3U\n#EXTINF:9,\n{}\n#EXT-X-ENDLIST\n", "ffconcat version 1.0\nfile {}\n"])
def test_a_list_that_points_at_a_file_of_this_machine_opens_nothing(tmp_path: Path, told: str) -> None:
    place = tmp_path / "secret.wav"
    place.write_bytes(wav(voice(1)))
    with pytest.raises(KaiboError) as error:
        read(told.format(place).encode())
    assert error.value.code in {"review.speech_unreadable", "review.speech_no_sound"}
