"""The team's own model is trained in the worker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any
from zlib import crc32

from django.db import transaction

from kaibo.events.api import emit
from kaibo.jobs.api import Run, job
from kaibo.kit.clock import now
from kaibo.live.comments import events
from kaibo.live.comments.acts import FEWEST, TRAIN, samples
from kaibo.live.comments.model import encode, shipped
from kaibo.live.comments.phrases import Phrase, phrases
from kaibo.live.comments.rules import plain
from kaibo.live.comments.training import train
from kaibo.live.models import TrainedModel

FOLDS, KEPT, WEIGHT = 5, 5, 4.0
"""A label counts like so many phrases of ours."""
Matrix = dict[str, dict[str, int]]


@job(TRAIN)
def train_comments(run: Run) -> dict[str, Any]:
    """Learn from our phrases and all labels; the accuracy told is that of labels the model had not seen."""
    labels = samples()
    if len(labels) < FEWEST:
        return {"rows": len(labels)}
    base = phrases()
    matrix = _judged(run, base, labels)
    right = sum(row.get(intent, 0) for intent, row in matrix.items())
    first = sum(shipped().judge(plain(each.text)).intent == each.intent for each in labels)
    run.progress(FOLDS, FOLDS + 1, "whole")
    whole = encode(train([*base, *labels], [1.0] * len(base) + [WEIGHT] * len(labels)))
    told: dict[str, Any] = {"rows": len(labels), "accuracy": right / len(labels), "shipped": first / len(labels)}
    with transaction.atomic():
        run.hold()
        made = TrainedModel.objects.create(made_at=now(), folds=FOLDS, matrix=matrix, weights=whole, **told)
        old = TrainedModel.objects.order_by("-id").values_list("id", flat=True)[KEPT:]
        TrainedModel.objects.filter(id__in=list(old)).delete()
        emit(events.MODEL_TRAINED, str(made.pk), events.ModelTrained(**told), by="worker")
    return told


def _judged(run: Run, base: list[Phrase], labels: list[Phrase]) -> Matrix:
    """What each label was taken for by a model that learnt from the others: label -> guess -> how often."""
    matrix: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for fold, (seen, unseen) in enumerate(folds(labels)):
        run.progress(fold, FOLDS + 1, "judge")
        run.stop_if_cancelled()
        model = train([*base, *seen], [1.0] * len(base) + [WEIGHT] * len(seen))
        for each in unseen:
            row, guess = matrix[each.intent], model.judge(plain(each.text)).intent
            row[guess] = row.get(guess, 0) + 1
    return dict(matrix)


def folds(labels: list[Phrase]) -> Iterator[tuple[list[Phrase], list[Phrase]]]:
    """Labels parted into learnt and judged, FOLDS times; equal texts are never on both sides."""
    sides = [crc32(plain(each.text).encode()) % FOLDS for each in labels]
    for fold in range(FOLDS):
        seen = [each for each, side in zip(labels, sides, strict=True) if side != fold]
        yield seen, [each for each, side in zip(labels, sides, strict=True) if side == fold]
