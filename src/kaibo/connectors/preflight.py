"""What people see before a file becomes visible: tables, period, rows, what changes, what was left out."""

from __future__ import annotations

from typing import Any

import msgspec

from kaibo.connectors.format_checks import TOLD_BESIDE
from kaibo.connectors.formats import formats
from kaibo.connectors.summary import Refusal, Suggestion, Summary, TableNote
from kaibo.kit.i18n import LANGUAGES, say
from kaibo.metrics.api import kinds


def preflight(summary: Summary, changed: dict[str, Any] | None) -> dict[str, Any]:
    """The preflight of a parsed file as JSON."""
    shown = msgspec.to_builtins(summary)
    kept = [
        "platform",
        "verified",
        "currency",
        "zone",
        "date_order",
        "rows_read",
        "rows_stored",
        "personal",
        "unknown_columns",
        "tables",
        "shows",
    ]
    facts = {name: shown[name] for name in kept}
    return {
        **facts,
        "format": summary.format,
        "kind": summary.kind,
        **names_of(summary.format, summary.kind),
        "tables": [_table(table) for table in summary.tables],
        "period": period(summary),
        "accounts": [account.name for account in summary.accounts],
        "shows": len(summary.shows),
        "rows_skipped": sum(summary.skipped.values()),
        "rows_refused": summary.refused_count,
        "skipped": [
            {"reason": name, "count": count, **_said("skipped", name)} for name, count in summary.skipped.items()
        ],
        "refused": [refusal(each) for each in summary.refused],
        "duplicates": summary.skipped.get("duplicate", 0),
        "changes": changed,
        "warnings": [{"code": each.code, **_said("warning", each.code, **each.params)} for each in summary.warnings],
        "mapping": _mapping(summary.suggestion) if summary.suggestion else None,
    }


def names_of(key: str, kind: str) -> dict[str, str]:
    """The names of a format in both languages; a mapped file goes by its kind's."""
    known = formats().get(key) or kinds().get(kind)
    return {"format_zh": known.zh, "format_en": known.en} if known else {"format_zh": key, "format_en": key}


def period(summary: Summary) -> dict[str, str] | None:
    if summary.period_from is None or summary.period_to is None:
        return None
    return {"from": summary.period_from.isoformat(), "to": summary.period_to.isoformat()}


def refusal(each: Refusal) -> dict[str, Any]:
    """A refused row: where, and why in both languages. The cell is masked."""
    reasons = _said("reason", each.code)
    told = {language: _where(each) + reason for language, reason in reasons.items()}
    return {"sheet": each.sheet, "row": each.row, "reason_zh": told["zh"], "reason_en": told["en"]}


def _where(each: Refusal) -> str:
    """The column and what stood there, before the reason."""
    if not each.column:
        return ""
    return f"{each.column} “{each.cell}”: " if each.cell else f"{each.column}: "


def _said(group: str, code: str, **params: str) -> dict[str, str]:
    return {language: say(language, f"connectors.{group}.{code}", **params) for language in LANGUAGES}


def _table(table: TableNote) -> dict[str, Any]:
    kind = kinds().get(table.kind)
    fields = TOLD_BESIDE | {field.key: field for field in (kind.fields if kind else ())}
    columns = []
    for column in table.columns:
        field = fields.get(column.field)
        names = {"field_zh": field.zh, "field_en": field.en} if field else {"field_zh": "", "field_en": ""}
        columns.append({**msgspec.to_builtins(column), **names})
    unknown = [column.header for column in table.columns if not column.field and not column.personal]
    return {
        **msgspec.to_builtins(table),
        "columns": columns,
        "unknown_columns": unknown,
        **names_of(table.format, table.kind),
    }


def _mapping(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "sheet": suggestion.sheet,
        "header_row": suggestion.header_row,
        "headers": list(suggestion.headers),
        "samples": [list(row) for row in suggestion.samples],
        "suggested": {"kind": suggestion.kind, "map": suggestion.map},
        "kinds": [_kind(key) for key in kinds()],
    }


def _kind(key: str) -> dict[str, Any]:
    kind = kinds()[key]
    fields = [
        {
            "key": each.key,
            "zh": each.zh,
            "en": each.en,
            "required": each.required,
            "type": each.type.value,
            "aliases": list(each.aliases),
        }
        for each in kind.fields
    ]
    return {"key": kind.key, "zh": kind.zh, "en": kind.en, "fields": fields}
