"""What a table that no format knows might be: the kind and the mapping that fit its headers best."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache, lru_cache

from kaibo.connectors.reading.api import ROW, Table
from kaibo.connectors.recognising.heads import Cells, first_rows
from kaibo.connectors.recognising.spec import name_of
from kaibo.metrics.api import Field, Kind, kinds

EXACT, ALIKE = 1.0, 0.6
LEAST_ALIKE = 0.86
SHORTEST_ALIKE = 4

_NOISE = re.compile(r"[\s_\-./:：()]+")
_NUMBER_LIKE = re.compile(r"^[\s$¥฿]*[-+]?[\d.,:/%\s-]+$")


def header_row(sheet: Table) -> int:
    """The position of the row that looks most like headers: many cells, all different, none a number."""
    rows = first_rows(sheet)
    return max(range(len(rows)), key=lambda at: (_likeness(rows[at]), -at), default=0)


def _likeness(cells: Cells) -> int:
    texts = [cell for cell in cells if cell]
    return len(set(texts)) - 2 * sum(bool(_NUMBER_LIKE.match(text)) for text in texts)


def signature(headers: Iterable[str]) -> str:
    """The same for the same set of headers, in whatever order or spelling of brackets and spaces."""
    names = sorted(filter(None, map(name_of, headers)))
    return hashlib.blake2b("\x1f".join(names).encode(), digest_size=16).hexdigest()


def suggested(headers: Iterable[str]) -> tuple[str, dict[str, str]]:
    """(kind, field -> header) that fits best; ("", {}) when not two headers mean anything to any kind."""
    headers = list(headers)
    tried = [(_mapping(kind, headers), key) for key, kind in kinds().items()]
    (score, mapped), key = max(tried, key=lambda each: each[0][0], default=((0.0, {}), ""))
    return (key, mapped) if score > EXACT else ("", {})


def mapping_for(kind: str, headers: Iterable[str]) -> dict[str, str]:
    """Field -> header for a kind somebody has named."""
    return _mapping(kinds()[kind], list(headers))[1]


def _mapping(kind: Kind, headers: list[str]) -> tuple[float, dict[str, str]]:
    found: dict[str, tuple[float, str]] = {}
    for field in kind.fields:
        likely = [(likeness, header) for header in headers if (likeness := _fit(field, header))]
        if likely:
            found[field.key] = max(likely, key=lambda each: each[0])
    mapped = _one_field_each(kind, found)
    score = sum(found[key][0] for key in mapped)
    missing = sum(field.required and field.key not in mapped for field in kind.fields)
    return score / (1 + missing), mapped


def _one_field_each(kind: Kind, found: dict[str, tuple[float, str]]) -> dict[str, str]:
    """A header goes to the field it fits best; a name or a time may be shared with a field that has it as an
    alias, a number may not: it would be counted twice."""
    taken: dict[str, str] = {}
    for key, (_, header) in sorted(found.items(), key=lambda each: -each[1][0]):
        shared = _is_alias(kind.field(key), header) and kind.field(key).type.unit is None
        if header not in taken.values() or shared:
            taken[key] = header
    return {field.key: taken[field.key] for field in kind.fields if field.key in taken}


def _is_alias(field: Field, header: str) -> bool:
    return _bare(header) in {_bare(alias) for alias in field.aliases}


def _fit(field: Field, header: str) -> float:
    """A number is only ever suggested under a name it has: 净成交金额 is much like 成交金额, and another number."""
    bare = _bare(header)
    names = _names(field)
    if not bare:
        return 0.0
    if bare in names:
        return EXACT
    likely = field.type.unit is None and len(bare) >= SHORTEST_ALIKE
    return ALIKE if likely and any(_alike(bare, name) for name in names) else 0.0


@cache
def _names(field: Field) -> frozenset[str]:
    """What a field may be called; that a rate is the platform's own goes without saying in its file."""
    said = (field.zh.removesuffix("（平台）"), field.en.removesuffix(" (platform's)"))
    return frozenset(map(_bare, (field.key, field.zh, field.en, *said, *field.aliases)))


@lru_cache(maxsize=20_000)
def _bare(text: str) -> str:
    return _NOISE.sub("", name_of(text))


@lru_cache(maxsize=100_000)
def _alike(one: str, other: str) -> bool:
    if len(other) < SHORTEST_ALIKE:
        return False
    matcher = SequenceMatcher(None, one, other)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return all(bound() >= LEAST_ALIKE for bound in bounds)


def headers_at(sheet: Table, at: int) -> list[str]:
    """The headers of a row as they are written."""
    return [" ".join(cell.split()) for cell in sheet.frame.drop(ROW).row(at) if cell and cell.split()]
