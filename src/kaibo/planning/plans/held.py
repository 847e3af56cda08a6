"""A plan's rows as the database holds them, on their way into a version: no model is made of them, and what is JSON
already goes over as the text that it is."""

from __future__ import annotations

from functools import cache
from typing import Any

import orjson
from django.db import connection, models

from kaibo.planning.models import Plan

Held = list[dict[str, Any]]


def rows_of(model: type[models.Model], plan: Plan) -> Held:
    """By their key; each by its columns without `plan`. Only `dumped` reads what is in them."""
    sql, names, json = _query(model)
    with connection.cursor() as cursor:
        cursor.execute(sql, [plan.pk])
        rows: Held = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    for row in rows:
        for name in json:
            if row[name] is not None:
                row[name] = orjson.Fragment(row[name])
    return rows


def dumped(told: dict[str, Any]) -> bytes:
    """As JSON; times as SQLite gives them, without a zone, are UTC."""
    return orjson.dumps(told, option=orjson.OPT_NAIVE_UTC | orjson.OPT_UTC_Z)


@cache
def _query(model: type[models.Model]) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The question, the names of what it answers, and which of these are JSON."""
    meta, quoted = model._meta, connection.ops.quote_name
    fields = [each for each in meta.concrete_fields if each.name != "plan"]
    columns = ", ".join(quoted(str(each.column)) for each in fields)
    key = quoted(str(meta.pk.column))
    sql = f"SELECT {columns} FROM {quoted(meta.db_table)} WHERE {quoted('plan_id')} = %s ORDER BY {key}"
    json = tuple(each.attname for each in fields if isinstance(each, models.JSONField))
    return sql, tuple(each.attname for each in fields), json
