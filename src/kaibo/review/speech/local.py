"""A Whisper model in a folder on this machine, run by faster-whisper. Nothing is downloaded, nothing leaves."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np

from kaibo.kit.errors import KaiboError
from kaibo.review.speech.heard import RATE, Alive, Heard, Samples, heard, prompt


class Local:
    """The model is in memory as long as this is."""

    def __init__(self, folder: Path, language: str) -> None:
        """Raises KaiboError (422) review.speech_model_broken, as `hear` does where the model is of another make."""
        self.name, self._folder, self._language = folder.name, folder, language
        self._model = _loaded(folder)

    def hear(self, sound: Samples, names: Sequence[str], alive: Alive) -> Iterator[Heard]:
        for line in self._transcribed(sound, names):
            alive()
            words = [(each.word, each.probability) for each in line.words or []] or [(line.text, None)]
            if told := heard(line.start, line.end, words, len(sound) * 1000 // RATE):
                yield told

    def _transcribed(self, sound: Samples, names: Sequence[str]) -> Iterator[Any]:
        """Each line as soon as it is there."""
        try:
            lines, _ = self._model.transcribe(
                sound.astype(np.float32) / 32768,
                language=self._language or None,
                initial_prompt=prompt(names) if self._language == "zh" else None,
                hotwords=" ".join(names) or None,
                vad_filter=True,
                word_timestamps=True,
                condition_on_previous_text=False,
            )
            yield from lines
        except (ValueError, RuntimeError) as error:
            raise _broken(self._folder) from error


def _loaded(folder: Path) -> Any:
    """On all cores but one; in the numbers that this machine reckons fastest."""
    library, threads = import_module("faster_whisper"), max(1, (os.cpu_count() or 2) - 1)
    try:
        return library.WhisperModel(
            str(folder), device="auto", compute_type="auto", cpu_threads=threads, local_files_only=True
        )
    except Exception as error:
        raise _broken(folder) from error


def _broken(folder: Path) -> KaiboError:
    return KaiboError("review.speech_model_broken", status=422, folder=str(folder))
