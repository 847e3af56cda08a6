"""The file formats as a document: `python -m django formats > docs/formats.md`."""

from __future__ import annotations

from collections.abc import Iterator

from kaibo.connectors.format_parts import Column, Format, Table
from kaibo.connectors.formats import formats
from kaibo.connectors.values.text import normal_header
from kaibo.metrics.api import kinds

HEAD = """# File formats · 文件格式

Every format is one small file under `src/kaibo/connectors/platforms/`; this page is written from them by
`python -m django formats`, and a test keeps it true. A file is known by its headers, in any order, under
any name, in any encoding; columns may be missing as long as the needed ones (**bold**) are there. A table that no
format knows is read by a mapping: `kaibo import FILE --as KIND --map field=header`.

*Verified* means that a real file or a whole header list was seen; the others are marked 未验证 and say so on import.
A column that is neither read nor personal is known and not kept.

| format · 格式 | key | platform | reads · 内容 | |
|---|---|---|---|---|"""

TREATED = {"drop": "dropped 丢弃", "mask": "masked 打码", "pseudonym": "pseudonym 假名"}


def document() -> str:
    """All formats in Markdown."""
    every = formats().values()
    lines = [HEAD, *(_line(each) for each in every), ""]
    for each in every:
        lines += _format(each)
    return "\n".join(lines).rstrip() + "\n"


def _line(given: Format) -> str:
    reads = list(dict.fromkeys(kinds()[table.kind].zh for table in given.tables if table.kind))
    return f"| {given.zh} · {given.en} | `{given.key}` | {given.platform} | {'、'.join(reads)} | {_seen(given)} |"


def _seen(given: Format) -> str:
    return "verified 已验证" if given.verified else "未验证"


def _format(given: Format) -> Iterator[str]:
    yield f"## {given.zh} · {given.en}\n"
    yield f"`{given.key}`, {_seen(given)}. {given.evidence}\n"
    fixed = [f"currency {given.currency or 'from the file, else asked'}", f"zone {given.zone or 'asked'}"]
    yield f"- {', '.join(fixed)}, dates {given.date_order or 'inferred'}; replaces older exports of `{given.source}`"
    yield from (f"- file name: `{pattern}`" for pattern in given.names)
    yield from (f"- {trap.zh}。{trap.en}." for trap in given.traps)
    yield ""
    for table in given.tables:
        yield from _table(table, alone=len(given.tables) == 1)


def _table(table: Table, *, alone: bool) -> Iterator[str]:
    kind = kinds().get(table.kind)
    where = f" `{table.sheet.strip('^$')}`" if table.sheet else ""
    if kind is None:
        yield f"Table{where}: known, its rows are left out (`{table.skip}`).\n"
        return
    yield f"{'Reads' if alone else f'Table{where}:'} {kind.zh} · {kind.en}\n"
    yield "| header · 列 | field · 字段 | |"
    yield "|---|---|---|"
    fields = {each.key: each for each in kind.fields}
    for name in table.columns:
        column = table.column(name)
        zh = fields[name].zh if name in fields else ""
        shown = f"**{_headers(column)}**" if name in table.needs else _headers(column)
        yield f"| {shown} | `{name}` {zh} | {_notes(column)} |"
    for header, treatment in table.personal.items():
        yield f"| {_safe(header)} | | personal 个人信息: {TREATED[treatment]} |"
    left = _left(table)
    if left:
        yield f"\nKnown and not kept: {'、'.join(_safe(header) for header in left)}"
    yield ""


def _headers(column: Column) -> str:
    return " / ".join(_safe(header) for header in column.headers)


def _safe(header: str) -> str:
    return header.replace("|", "\\|").replace("*", "\\*")


def _notes(column: Column) -> str:
    said = [
        column.unit and f"in {column.unit}",
        column.part and f"{column.part} of the range",
        column.once and "once an order",
        column.add and "added up",
        column.beside and "time of day beside it",
        column.weak and "unless told",
    ]
    return ", ".join(str(each) for each in said if each)


def _left(table: Table) -> list[str]:
    read = {normal_header(header) for name in table.columns for header in table.column(name).headers}
    read |= {normal_header(header) for header in table.personal}
    return [header for header in table.headers if normal_header(header) not in read]
