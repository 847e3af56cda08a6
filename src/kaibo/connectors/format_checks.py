"""What must hold of a format beyond its types: its kinds and fields exist, its patterns compile."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaibo.connectors.format_parts import BrokenFormat, Column, Format, Table
from kaibo.connectors.values.text import normal_header
from kaibo.metrics.api import Field, FieldType, Kind, kinds

PERSONS = ("customer_id", "person")
TOLD_BESIDE = {
    field.key: field
    for field in (
        Field("account_name", FieldType.TEXT, "账号名称", "Account name"),
        Field("as_of", FieldType.TIME, "数据截至", "As of"),
        Field("show_title", FieldType.TEXT, "直播标题", "Show title"),
        Field("show_started_at", FieldType.TIME, "开播时间", "Show started"),
    )
}
NAME_GROUPS = frozenset({"account", "show_id", "title", "started_at", "ended_at", "as_of", "day", "from", "to"})
UNITS = {
    FieldType.DURATION: frozenset({"d", "h", "min", "s", "ms"}),
    FieldType.RATIO: frozenset({"%"}),
    FieldType.TIME: frozenset({"serial", "epoch_s", "epoch_ms"}),
}


def check(file: str, given: Format) -> None:
    """Raises BrokenFormat at the first thing that cannot be right."""
    for wrong in _wrongs(given):
        raise BrokenFormat(file, wrong)


def _wrongs(given: Format) -> Iterator[str]:
    for pattern in given.names:
        yield from (f"names: {wrong}" for wrong in _pattern_wrongs(pattern, NAME_GROUPS))
    for number, table in enumerate(given.tables):
        yield from (f"tables[{number}].{wrong}" for wrong in _table_wrongs(table))


def _pattern_wrongs(pattern: str, groups: frozenset[str] = frozenset()) -> Iterator[str]:
    try:
        named = set(re.compile(pattern).groupindex)
    except re.error as wrong:
        yield f"{pattern!r} does not compile: {wrong}"
        return
    if named - groups:
        yield f"unknown group {', '.join(sorted(named - groups))}"


def _table_wrongs(table: Table) -> Iterator[str]:
    yield from (f"sheet: {wrong}" for wrong in _pattern_wrongs(table.sheet))
    if bool(table.kind) == bool(table.skip):
        yield "kind: a table has either a kind or a rule to skip it by"
    kind = kinds().get(table.kind)
    if table.kind and kind is None:
        yield f"kind: nobody declares {table.kind}"
    if kind:
        yield from _column_wrongs(table, kind)
    if "labels" in table.layouts and not (table.label and table.value):
        yield "layouts: labels need a label and a value"


def _column_wrongs(table: Table, kind: Kind) -> Iterator[str]:
    types = {field.key: field.type for field in kind.fields}
    told = {field.key: field.type for field in TOLD_BESIDE.values()}
    for field in table.columns:
        if field not in types and field not in told:
            yield f"columns.{field}: {kind.key} has no such field"
            continue
        yield from (f"columns.{field}.{wrong}" for wrong in _one_wrongs(table.column(field), (told | types)[field]))
    for name in ("needs", "fill_down", "carry"):
        missing = [field for field in getattr(table, name) if field not in table.columns]
        if missing:
            yield f"{name}: {', '.join(missing)} is no column"
    yield from _personal_wrongs(table)
    if table.title and table.title not in types:
        yield f"title: {kind.key} has no {table.title}"


def _personal_wrongs(table: Table) -> Iterator[str]:
    """What is dropped is read as nothing, and only persons become pseudonyms."""
    read_as = {normal_header(header): field for field in table.columns for header in table.column(field).headers}
    for header, treatment in table.personal.items():
        field = read_as.get(normal_header(header))
        if treatment == "drop" and field:
            yield f"personal.{header}: dropped, yet read as {field}"
        if treatment == "pseudonym" and field not in PERSONS:
            yield f"personal.{header}: only {' and '.join(PERSONS)} become pseudonyms"


def _one_wrongs(column: Column, type: FieldType) -> Iterator[str]:
    if not column.headers:
        yield "headers: none"
    if column.unit and column.unit not in UNITS.get(type, frozenset()):
        yield f"unit: {type.value} knows no {column.unit}"
    if column.match and not _has_one_group(column.match):
        yield "match: one group is wanted"
    if column.part and type is not FieldType.TIME:
        yield "part: only times have one"


def _has_one_group(pattern: str) -> bool:
    try:
        return re.compile(pattern).groups == 1
    except re.error:
        return False
