"""Two editions of one subject side by side: what changed, and which files came or went between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kaibo.metrics.api import Batch, Visible, visible
from kaibo.reports.editions.figures import Placed, placed
from kaibo.reports.model import Figure, Report
from kaibo.reports.models import Edition

How = Literal["changed", "added", "gone"]


@dataclass(frozen=True)
class Difference:
    """One figure that is not the same in both; `before` is missing for an added one, `after` for one that is gone."""

    how: How
    where: Placed
    before: Figure | None
    after: Figure | None


@dataclass(frozen=True)
class Between:
    """Batches seen by the later edition alone, and by the earlier alone."""

    came: tuple[int, ...]
    went: tuple[int, ...]


def differences(before: Report, after: Report) -> list[Difference]:
    """Figures that changed or were added, in the order of the later report, then those that are gone."""
    then, now = placed(before), placed(after)
    found = [each for key, place in now.items() for each in _difference(then.get(key), place)]
    gone = [Difference("gone", place, place.figure, None) for key, place in then.items() if key not in now]
    return found + gone


def same(before: Report, after: Report) -> int:
    """How many figures are the same in both."""
    then, now = placed(before), placed(after)
    return sum(key in then and _equal(then[key].figure, place.figure) for key, place in now.items())


def between(earlier: Edition, later: Edition) -> Between:
    """Which batches came and which went from one edition to the other."""
    then, now = _seen(earlier), _seen(later)
    last = max(then.newest, now.newest)
    stored = Batch.objects.filter(id__gt=min(then.newest, now.newest), id__lte=last).values_list("id", flat=True)
    touched = sorted({*stored, *then.hidden, *now.hidden})
    came = [id for id in touched if _sees(now, id) and not _sees(then, id)]
    went = [id for id in touched if _sees(then, id) and not _sees(now, id)]
    return Between(tuple(came), tuple(went))


def moved_on(edition: Edition) -> bool:
    """Whether other files are seen now than when the edition was made; one still being read is not seen."""
    then, now = _seen(edition), visible()
    stored = Batch.objects.filter(id__gt=then.newest).exclude(id__in=now.hidden)
    return bool(set(then.hidden) ^ {id for id in now.hidden if id <= then.newest}) or stored.exists()


def _difference(before: Placed | None, after: Placed) -> Iterator[Difference]:
    if before is None:
        yield Difference("added", after, None, after.figure)
    elif not _equal(before.figure, after.figure):
        yield Difference("changed", after, before.figure, after.figure)


def _equal(before: Figure, after: Figure) -> bool:
    return (before.value, before.unit, before.currency) == (after.value, after.unit, after.currency)


def _seen(edition: Edition) -> Visible:
    pins = edition.pins
    return Visible(pins["newest"], tuple(pins["hidden"]), ())


def _sees(seen: Visible, batch: int) -> bool:
    return batch <= seen.newest and batch not in seen.hidden
