"""An endpoint that speaks OpenAI's audio transcriptions: POST <url>/audio/transcriptions, a piece at a time as WAV."""

from __future__ import annotations

import io
import math
import secrets
import time
import wave
from collections.abc import Iterator, Sequence

import msgspec

from kaibo.kit.endpoint import Endpoint, NoAnswer
from kaibo.kit.errors import KaiboError
from kaibo.review.speech.heard import RATE, Alive, Heard, Samples, heard, prompt

LARGEST = 16 << 20
PAUSES = (0.5, 2.0)
"""So many seconds it is given before it is asked once more, where that may help."""
UNSURE_LINE = -1.0
"""A line of a lower mean log probability is marked whole, where words have none of their own."""


class _Word(msgspec.Struct):
    word: str
    probability: float | None = None


class _Line(msgspec.Struct):
    start: float
    end: float
    text: str
    avg_logprob: float | None = None
    words: list[_Word] | None = None


class _Answer(msgspec.Struct):
    text: str | None = None
    segments: list[_Line] | None = None


class Remote:
    """Asked for lines with times (verbose_json)."""

    def __init__(self, at: Endpoint, language: str) -> None:
        self.name = at.name or at.host
        self._at, self._language = at, language

    def hear(self, sound: Samples, names: Sequence[str], alive: Alive) -> Iterator[Heard]:
        """Raises KaiboError (502) review.speech_<why> with the host."""
        answer = self._answer(*_form(self._fields(names), _as_wave(sound)), alive)
        if answer.segments is None and (answer.text or "").strip():
            raise KaiboError("review.speech_no_times", status=502, host=self._at.host)
        for line in sorted(answer.segments or [], key=lambda each: each.start):
            if told := heard(line.start, line.end, _words(line), len(sound) * 1000 // RATE):
                yield told

    def _fields(self, names: Sequence[str]) -> dict[str, str]:
        told = {"model": self._at.name or "whisper-1", "response_format": "verbose_json", "temperature": "0"}
        if self._language:
            told["language"] = self._language
        if self._language == "zh":
            told["prompt"] = prompt(names)
        elif names:
            told["prompt"] = ", ".join(names)
        return told

    def _answer(self, body: bytes, media: str, alive: Alive) -> _Answer:
        for pause in (*PAUSES, None):
            alive()
            try:
                return _read(self._at.post("/audio/transcriptions", body, media, most=LARGEST))
            except NoAnswer as why:
                if pause is None or not _may_pass(why):
                    raise self._said(why) from why
                time.sleep(pause)
        raise AssertionError("the last try answers or raises")

    def _said(self, why: NoAnswer) -> KaiboError:
        name = "unreadable_answer" if why.cause == "unreadable" else why.cause
        return KaiboError(f"review.speech_{name}", status=502, host=self._at.host, what=why.text)


def _may_pass(why: NoAnswer) -> bool:
    """Whether asking again may help: it is not there, it is too slow, or it has too much to do."""
    return why.cause in {"unreachable", "late"} or (why.cause == "refused" and why.text in {"429", "500", "502", "503"})


def _read(body: bytes) -> _Answer:
    try:
        answer = msgspec.json.decode(body, type=_Answer)
    except msgspec.DecodeError as error:
        raise NoAnswer("unreadable") from error
    times = [each for line in answer.segments or [] for each in (line.start, line.end)]
    if not all(math.isfinite(each) for each in times) or (answer.text is None and answer.segments is None):
        raise NoAnswer("unreadable")
    return answer


def _words(line: _Line) -> list[tuple[str, float | None]]:
    """As it told them, where they are the line; else the line as one."""
    told = [(each.word, each.probability) for each in line.words or []]
    if any(sure is not None for _, sure in told) and _bare("".join(word for word, _ in told)) == _bare(line.text):
        return told
    unsure = line.avg_logprob is not None and line.avg_logprob < UNSURE_LINE
    return [(line.text, 0.0 if unsure else None)]


def _bare(text: str) -> str:
    return "".join(text.split())


def _as_wave(sound: Samples) -> bytes:
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(sound.astype("<i2").tobytes())
    return made.getvalue()


def _form(fields: dict[str, str], sound: bytes) -> tuple[bytes, str]:
    """The body of a multipart form, and its media type."""
    mark = secrets.token_hex(16)
    parts = [
        f'--{mark}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n'.encode()
        for name, text in fields.items()
    ]
    head = 'Content-Disposition: form-data; name="file"; filename="piece.wav"\r\nContent-Type: audio/wav'
    parts += [f"--{mark}\r\n{head}\r\n\r\n".encode(), sound, f"\r\n--{mark}--\r\n".encode()]
    return b"".join(parts), f"multipart/form-data; boundary={mark}"
