"""The model an installation may name: KAIBO_MODEL_URL, KAIBO_MODEL_NAME, KAIBO_MODEL_KEY, KAIBO_MODEL_SECONDS. Without
a URL there is none.

It speaks the chat completions protocol: POST <url>/chat/completions with model and messages; the answer stands in
choices[0].message.content.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from kaibo.kit.endpoint import Cause, Endpoint, NoAnswer, endpoint

LARGEST = 1 << 20


@dataclass(frozen=True)
class Model:
    """A machine that is talked to in words."""

    at: Endpoint

    @property
    def name(self) -> str:
        return self.at.name

    def answer(self, system: str, user: str) -> str:
        """What it says to this. Raises NoAnswer; a redirect is none."""
        said = [{"role": "system", "content": system}, {"role": "user", "content": user}]
        body = msgspec.json.encode({"model": self.name, "temperature": 0, "messages": said})
        answer = self.at.post("/chat/completions", body, "application/json", most=LARGEST)
        try:
            return _Answer.said(answer)
        except (msgspec.DecodeError, IndexError) as error:
            raise NoAnswer("unreadable") from error


class _Message(msgspec.Struct):
    content: str


class _Choice(msgspec.Struct):
    message: _Message


class _Answer(msgspec.Struct):
    choices: list[_Choice]

    @classmethod
    def said(cls, body: bytes) -> str:
        return msgspec.json.decode(body, type=cls).choices[0].message.content


def model() -> Model | None:
    """The model the installation names. Raises KaiboError kit.bad_setting as `endpoint`."""
    named = endpoint("MODEL")
    return Model(named) if named else None


__all__ = ["Cause", "Model", "NoAnswer", "model"]
