"""How the model learns: logistic regression over character runs, all heads at once. Only the worker imports this."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from kaibo.live.comments.features import features
from kaibo.live.comments.model import COLUMNS, SCALE, SENTIMENTS, Model
from kaibo.live.comments.phrases import Phrase
from kaibo.live.comments.rules import INTENTS, plain

Array = np.ndarray[Any, np.dtype[np.float64]]
FEWEST = 3
"""A feature of fewer texts is left out."""
STEPS, PACE, HOLD = 90, 0.3, 2e-5
"""How many steps of Adam, how long the first, and how strongly weights are held back to zero."""
FAINT = 500
"""A feature whose every weight is fainter than this decides nothing and is left out."""
GROUPS = ((0, len(INTENTS)), (len(INTENTS), len(INTENTS) + len(SENTIMENTS)))


@dataclass(frozen=True)
class Table:
    """Texts as a sparse table: entry i stands in row `rows[i]`, column `columns[i]`, with `values[i]`. Sorted by row;
    `turned` sorts the entries by column."""

    rows: Any
    columns: Any
    values: Array
    turned: Any
    height: int


def train(samples: Sequence[Phrase], weights: Sequence[float] | None = None, *, fewest: int = FEWEST) -> Model:
    """A model of samples; one of weight 5 counts like five alike."""
    found = [features(plain(each.text)) for each in samples]
    counts = Counter(feature for each in found for feature in each)
    names = sorted(name for name, count in counts.items() if count >= fewest)
    idf = np.array([1 + np.log((1 + len(found)) / (1 + counts[name])) for name in names])
    table = _table(found, {name: at for at, name in enumerate(names)}, idf)
    share = np.ones(len(found)) if weights is None else np.asarray(weights, float)
    learned, bias = _learned(table, _targets(samples), share / share.sum(), len(names))
    whole = np.rint(np.column_stack([idf, learned * idf[:, None]]) * SCALE).astype(int)
    kept = {name: tuple(row) for name, row in zip(names, whole.tolist(), strict=True) if max(map(abs, row[1:])) > FAINT}
    return Model(tuple(np.rint(bias * SCALE).astype(int).tolist()), kept)


def _table(found: Sequence[list[str]], places: dict[str, int], idf: Array) -> Table:
    entries = [(row, places[name]) for row, each in enumerate(found) for name in sorted(each) if name in places]
    rows, columns = np.array([each[0] for each in entries]), np.array([each[1] for each in entries])
    lengths = np.sqrt(np.bincount(rows, idf[columns] ** 2, len(found)))
    return Table(rows, columns, idf[columns] / lengths[rows], np.argsort(columns, kind="stable"), len(found))


def _targets(samples: Sequence[Phrase]) -> Array:
    told = np.zeros((len(samples), len(COLUMNS)))
    for row, each in enumerate(samples):
        told[row, INTENTS.index(each.intent)] = 1
        told[row, len(INTENTS) + 1 + each.sentiment] = 1
        told[row, -2:] = each.question, each.abuse
    return told


def _learned(table: Table, targets: Array, share: Array, width: int) -> tuple[Array, Array]:
    """Adam over all rows at once: the same weights for the same rows."""
    point = np.zeros((width + 1, len(COLUMNS)))
    speed, swing = np.zeros_like(point), np.zeros_like(point)
    for step in range(1, STEPS + 1):
        slope = _slope(table, targets, share, point)
        speed, swing = 0.9 * speed + 0.1 * slope, 0.99 * swing + 0.01 * slope**2
        pace = PACE * (1 - step / (STEPS + 1))
        point -= pace * (speed / (1 - 0.9**step)) / (np.sqrt(swing / (1 - 0.99**step)) + 1e-8)
    return point[:-1], point[-1]


def _slope(table: Table, targets: Array, share: Array, point: Array) -> Array:
    wrong = _told(_sums(table.rows, table.values[:, None] * point[table.columns], table.height) + point[-1]) - targets
    wrong *= share[:, None]
    spread = (table.values[:, None] * wrong[table.rows])[table.turned]
    weights = _sums(table.columns[table.turned], spread, len(point) - 1)
    return np.vstack([weights + HOLD * point[:-1], wrong.sum(0)])


def _sums(places: Any, entries: Array, height: int) -> Array:
    """Entries added up by place; places come in order."""
    sums = np.zeros((height, entries.shape[1]))
    starts = np.flatnonzero(np.r_[True, places[1:] != places[:-1]])
    sums[places[starts]] = np.add.reduceat(entries, starts)
    return sums


def _told(logits: Array) -> Array:
    told = 1 / (1 + np.exp(-np.clip(logits, -30, 30)))
    for first, last in GROUPS:
        raised = np.exp(logits[:, first:last] - logits[:, first:last].max(1, keepdims=True))
        told[:, first:last] = raised / raised.sum(1, keepdims=True)
    return told
