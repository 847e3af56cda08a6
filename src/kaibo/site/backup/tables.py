"""Which relational tables a backup holds, and the one moment at which they are read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

from django.apps.registry import Apps
from django.db import connection, models, transaction

NOT_KEPT = {"django_session", "accounts_session", "accounts_attempt", "accounts_firstrun"}
"""Who is signed in, and how signing in went: after a restore everybody signs in again."""

Model: TypeAlias = type[models.Model]
Column: TypeAlias = "models.Field[Any, Any]"


def kept(apps: Apps | Any) -> dict[str, Model]:
    """The models of the tables a backup holds, by table."""
    found = apps.get_models(include_auto_created=True)
    tables = {model._meta.db_table: model for model in found if model._meta.managed and not model._meta.proxy}
    return {table: model for table, model in sorted(tables.items()) if table not in NOT_KEPT}


def columns(model: Model) -> list[Column]:
    return [field for field in model._meta.concrete_fields if not getattr(field, "generated", False)]


@contextmanager
def one_moment() -> Iterator[None]:
    """A read-only transaction that sees the database as it is now, whatever others write meanwhile.

    It holds up no writer: SQLite begins it without the write lock, PostgreSQL repeats its reads.
    """
    link: Any = connection
    usual = getattr(link, "transaction_mode", None)
    try:
        link.transaction_mode = None
        with transaction.atomic():
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    finally:
        link.transaction_mode = usual
