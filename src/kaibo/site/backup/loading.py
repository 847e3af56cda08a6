"""The relational store from a backup, on either engine, in one commit.

The tables are first made as they were when the backup was taken, filled, and only then brought up to date, so
a backup of an earlier version goes through the same migrations its own database would have.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from kaibo.kit.errors import KaiboError
from kaibo.kit.home import home
from kaibo.site.backup.manifest import Manifest, Table
from kaibo.site.backup.numbering import go_on_after
from kaibo.site.backup.tables import Column, Model, columns, kept

_AT_ONCE = 1000
FRESH = {"django_content_type", "auth_permission", "accounts_head", "events_counter"}
"""Tables in which preparing an empty data directory leaves rows."""

Node = tuple[str, str]


def is_empty() -> bool:
    """No table of this program's holds anything that somebody made."""
    present = set(connection.introspection.table_names())
    made = [model for table, model in kept(apps).items() if table in present - FRESH]
    return not any(_holds_rows(model) for model in made)


def load(manifest: Manifest, folder: Path) -> None:
    """Fill the empty database from `<folder>/<table>.jsonl`; nothing is seen of it until all of it is.

    Raises KaiboError site.backup_newer, site.restore_not_empty or site.backup_differs.
    """
    executor = MigrationExecutor(connection)
    targets = _newest(executor, manifest)
    if any(backwards for _, backwards in executor.migration_plan(targets)):
        raise KaiboError("site.restore_not_empty", status=409, home=home().root)
    executor.migrate(targets)
    models = kept(executor.loader.project_state(targets).apps)
    with transaction.atomic():
        for name, table in manifest.tables.items():
            _clear(models[name])
            _fill(models[name], table, folder / f"{name}.jsonl")


def bring_up_to_date() -> None:
    call_command("migrate", verbosity=0, interactive=False)


def _newest(executor: MigrationExecutor, manifest: Manifest) -> list[Node]:
    """The last migration of every app in the backup."""
    graph, applied = executor.loader.graph, {(app, name) for app, name in manifest.migrations}
    if not applied <= graph.nodes.keys():
        raise KaiboError("site.backup_newer", status=409, version=manifest.version)
    return [
        node
        for node in sorted(applied)
        if not any(child.key in applied and child.key[0] == node[0] for child in graph.node_map[node].children)
    ]


def _fill(model: Model, table: Table, path: Path) -> None:
    by_column = {field.column: field for field in columns(model)}
    prepare = [_prepared(by_column[column]) for column in table.columns]
    names = ", ".join(connection.ops.quote_name(column) for column in table.columns)
    places = ", ".join(["%s"] * len(table.columns))
    sql = f"INSERT INTO {_quoted(model)} ({names}) VALUES ({places})"
    with connection.cursor() as cursor:
        for some in _rows(path):
            cursor.executemany(sql, [[turn(cell) for turn, cell in zip(prepare, row, strict=True)] for row in some])
        cursor.execute(f"SELECT count(*) FROM {_quoted(model)}")
        found = cursor.fetchone()[0]
    if found != table.rows:
        name = model._meta.db_table
        raise KaiboError("site.backup_differs", status=422, table=name, expected=table.rows, found=found)
    if table.last_id is not None:
        go_on_after(model, table.last_id)


def _prepared(field: Column) -> Callable[[Any], Any]:
    """What turns a JSON value into one this engine takes for the field."""

    def turn(cell: Any) -> Any:
        return None if cell is None else field.get_db_prep_save(field.to_python(cell), connection)

    return turn


def _rows(path: Path) -> Iterator[list[list[Any]]]:
    decoder, some = msgspec.json.Decoder(list[Any]), []
    with path.open("rb") as lines:
        for line in lines:
            some.append(decoder.decode(line))
            if len(some) == _AT_ONCE:
                yield some
                some = []
    if some:
        yield some


def _clear(model: Model) -> None:
    """By SQL, because some tables are append-only to their models."""
    if _holds_rows(model):
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {_quoted(model)}")


def _holds_rows(model: Model) -> bool:
    return bool(model._base_manager.exists())


def _quoted(model: Model) -> str:
    return connection.ops.quote_name(model._meta.db_table)
