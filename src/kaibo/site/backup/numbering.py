"""The ids a table gives its rows: kept, so that the id of a row that is gone is never given again."""

from __future__ import annotations

from typing import Any

from django.db import connection, models

from kaibo.site.backup.tables import Model


def last_id(model: Model) -> int | None:
    """The last id the database gave out, even if that row is gone; None for a table with ids of its own making."""
    pk = model._meta.pk
    if not isinstance(pk, models.AutoField | models.BigAutoField):
        return None
    table = model._meta.db_table
    if connection.vendor == "sqlite":
        return int(_ask("SELECT seq FROM sqlite_sequence WHERE name = %s", table) or 0)
    source = _ask("SELECT pg_get_serial_sequence(%s, %s)", table, str(pk.column))
    return int(_ask(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {source}"))


def go_on_after(model: Model, number: int) -> None:
    """Let the next row of a table get an id above `number`."""
    table, pk = model._meta.db_table, model._meta.pk
    assert pk is not None
    if connection.vendor == "sqlite":
        _ask("DELETE FROM sqlite_sequence WHERE name = %s", table)
        _ask("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", table, number)
    else:
        setting = "SELECT setval(pg_get_serial_sequence(%s, %s), %s, %s)"
        _ask(setting, table, str(pk.column), max(number, 1), number > 0)


def _ask(sql: str, *params: str | int) -> Any:
    """The first cell of a statement's answer, None where it has no rows."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        row = cursor.fetchone() if cursor.description else None
    return row[0] if row else None
