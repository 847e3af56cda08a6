"""A trained model, applied without any library: sums of weights over the features of a text."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import exp, sqrt

import msgspec

from kaibo.live.comments.features import RULE, features
from kaibo.live.comments.rules import INTENTS

SENTIMENTS = ("bad", "neutral", "good")
COLUMNS = (*(f"intent.{each}" for each in INTENTS), *(f"sentiment.{each}" for each in SENTIMENTS), "question", "abuse")
"""Two choices and two yes-or-no answers, each a head of its own over the same features."""
SCALE = 100
_INTENT = slice(0, len(INTENTS))
_SENTIMENT = slice(len(INTENTS), len(INTENTS) + len(SENTIMENTS))


class Verdict(msgspec.Struct, frozen=True):
    """`sure` is the model's own probability of the intent; `bad`, `asks` and `abuse` are probabilities too."""

    intent: str
    sure: float
    sentiment: str
    asks: float
    abuse: float


class Model(msgspec.Struct, frozen=True):
    """`weights`: feature -> its importance (inverse document frequency), then a weight a column, all times SCALE."""

    bias: tuple[int, ...]
    weights: dict[str, tuple[int, ...]]

    def judge(self, text: str) -> Verdict:
        """Of a text that is already plain. One of which no run of characters is known has no mood."""
        found = [each for each in features(text) if each in self.weights]
        known = [self.weights[each] for each in found]
        sums = [float(each) for each in self.bias]
        if known:
            length = sqrt(sum(each[0] * each[0] for each in known)) / SCALE
            sums = [
                bias + sum(column) / length
                for bias, column in zip(self.bias, list(zip(*known, strict=True))[1:], strict=True)
            ]
        verdict = _verdict([each / SCALE for each in sums])
        return (
            verdict if any(each[0] != RULE for each in found) else msgspec.structs.replace(verdict, sentiment="neutral")
        )


def decode(stored: bytes) -> Model:
    return msgspec.json.decode(stored, type=Model)


def encode(model: Model) -> bytes:
    return msgspec.json.encode(model)


@cache
def shipped() -> Model:
    """What a team begins with: trained from our own phrases, see `training`."""
    return decode((files("kaibo.live.comments") / "model.json").read_bytes())


def _verdict(logits: list[float]) -> Verdict:
    intents, moods = _softmax(logits[_INTENT]), logits[_SENTIMENT]
    best = max(range(len(intents)), key=intents.__getitem__)
    mood = SENTIMENTS[max(range(len(moods)), key=moods.__getitem__)]
    return Verdict(INTENTS[best], intents[best], mood, _sigmoid(logits[-2]), _sigmoid(logits[-1]))


def _softmax(logits: list[float]) -> list[float]:
    top = max(logits)
    raised = [exp(each - top) for each in logits]
    total = sum(raised)
    return [each / total for each in raised]


def _sigmoid(value: float) -> float:
    return 1 / (1 + exp(-max(min(value, 30.0), -30.0)))
