"""What a passport says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kaibo.metrics.formula import Metric
from kaibo.metrics.number import Number
from kaibo.metrics.window import Window

Ranges = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class FileRows:
    """Rows of one sheet of one batch that a number is made of.

    `header` is the source column; for records the fields' names where the file's are not known.
    `rows` counts them all; `ranges` are first and last file rows, all of them if `complete`.
    """

    batch: int
    sheet: str
    source: str
    header: str
    as_of: datetime
    rows: int
    ranges: Ranges
    complete: bool
    file: str = ""
    format_zh: str = ""
    format_en: str = ""


@dataclass(frozen=True)
class Other:
    """What another source says of the same question."""

    source: str
    zh: str
    en: str
    number: Number


@dataclass(frozen=True)
class Passport:
    """A number with everything about it. Texts are in both languages; `files` lists the newest first."""

    metric: Metric
    number: Number
    formula_zh: str
    formula_en: str
    formula_numbers: str
    window: Window | None
    zone: str
    day_start: int
    attribution_zh: str
    attribution_en: str
    source_zh: str
    source_en: str
    as_of: datetime | None
    files: tuple[FileRows, ...] = ()
    files_in_all: int = 0
    others: tuple[Other, ...] = ()
    why_zh: str = ""
    why_en: str = ""


@dataclass(frozen=True)
class BatchNote:
    """What connectors know of a batch: its file, names of its formats by source, headers by (source, field)."""

    file: str
    formats: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    headers: Mapping[tuple[str, str], str] = field(default_factory=dict)


Describe = Callable[[Iterable[int]], dict[int, BatchNote]]


class _Desk:
    describe: Describe | None = None


def describe_batches_with(describe: Describe) -> None:
    """Let the room that imports files name them in passports; called once, when Django is ready."""
    _Desk.describe = describe


def described(batches: Iterable[int]) -> dict[int, BatchNote]:
    wanted = sorted(set(batches))
    return _Desk.describe(wanted) if _Desk.describe and wanted else {}
