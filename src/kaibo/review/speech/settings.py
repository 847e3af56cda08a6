"""Which recogniser the installation names: a model's folder here (KAIBO_SPEECH_MODEL), else an endpoint
(KAIBO_SPEECH_URL, …_NAME, …_KEY, …_SECONDS). With both the folder counts, and nothing leaves the machine.
KAIBO_SPEECH_LANGUAGE is what is spoken, zh where nobody says; auto: to be told by the recogniser.

Light: the web process reads it.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from kaibo.kit.endpoint import Endpoint, endpoint
from kaibo.kit.errors import KaiboError

MODEL, LANGUAGE = "KAIBO_SPEECH_MODEL", "KAIBO_SPEECH_LANGUAGE"
PATIENCE, LONGEST = 300.0, 3_600.0
FILES = ("model.bin", "config.json", "tokenizer.json")
"""Without these it is no folder of faster-whisper; the library would ask the network for the last."""


@dataclass(frozen=True)
class Choice:
    """`language` is "" for what the recogniser is to tell itself."""

    kind: Literal["local", "endpoint"]
    language: str
    folder: Path = Path()
    at: Endpoint | None = None

    @property
    def elsewhere(self) -> str:
        """The machine to which the sound is sent; "" where it stays on this one."""
        return self.at.host if self.at and not self.at.here else ""

    @property
    def name(self) -> str:
        return (self.at.name or self.at.host) if self.at else self.folder.name


def chosen() -> Choice:
    """Raises KaiboError (422) where nothing is named, or what is named can't be used as it stands."""
    language = _language()
    if folder := os.environ.get(MODEL, "").strip():
        return Choice("local", language, folder=_folder(Path(folder).expanduser()))
    if at := endpoint("SPEECH", patience=PATIENCE, longest=LONGEST):
        return Choice("endpoint", language, at=at)
    raise KaiboError("review.speech_not_set", status=422)


def _folder(folder: Path) -> Path:
    if find_spec("faster_whisper") is None:
        raise KaiboError("review.speech_no_extra", status=422)
    if not folder.is_dir():
        raise KaiboError("review.speech_no_folder", status=422, folder=str(folder))
    if missing := [name for name in FILES if not (folder / name).is_file()]:
        raise KaiboError("review.speech_wrong_folder", status=422, folder=str(folder), missing="、".join(missing))
    return folder


def _language() -> str:
    told = os.environ.get(LANGUAGE, "").strip().lower() or "zh"
    if not re.fullmatch(r"auto|[a-z]{2,3}", told):
        raise KaiboError("kit.bad_setting", name=LANGUAGE, value=told[:100], expected="zh")
    return "" if told == "auto" else told
