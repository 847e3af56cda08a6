"""What a version of a plan keeps: the parts that topics name, as rows that can be written back."""

from __future__ import annotations

import zlib
from typing import Any

import orjson
from django.db import models

from kaibo.planning.models import (
    Asset,
    AssetFile,
    Card,
    Check,
    Cobrand,
    CrewMember,
    CrewNeed,
    Item,
    Plan,
    Preparation,
    Segment,
    SharedTask,
    Task,
)
from kaibo.planning.plans.held import dumped, rows_of

FIELDS = (
    "title", "theme", "kind", "state", "planned_at", "planned_s", "room", "hosts", "festival", "audience", "goals",
    "budget", "currency",
)  # fmt: skip
"""What of a plan's own row a version keeps; whose it is and what became of it is not undone."""

FAST = 1
"""Of zlib's levels: a plan is packed at every change, in half the time and a little more room."""

_PARTS: dict[str, type[models.Model]] = {}


def kept(part: str, model: type[models.Model]) -> None:
    """A table of rows that belong to a plan by `plan` is kept with every version under this name, and restored."""
    _PARTS[part] = model


def packed(plan: Plan) -> bytes:
    """The plan as it stands: its own fields under `plan`, and each part's rows."""
    parts = {name: rows_of(model, plan) for name, model in _PARTS.items()}
    own = {name: getattr(plan, name) for name in FIELDS}
    return zlib.compress(dumped({"plan": own, **parts}), FAST)


def unpacked(raw: bytes) -> dict[str, Any]:
    told: dict[str, Any] = orjson.loads(zlib.decompress(raw))
    return told


def put_back(plan: Plan, told: dict[str, Any]) -> None:
    """Write a version's rows in place of those that stand; parts that it didn't know yet are left alone."""
    put_fields_back(plan, told)
    put_rows_back(plan, told)


def put_fields_back(plan: Plan, told: dict[str, Any]) -> None:
    for name, value in read(Plan, told["plan"]).items():
        setattr(plan, name, value)


def put_rows_back(plan: Plan, told: dict[str, Any]) -> None:
    """Write rows by part in place of those that stand."""
    for name, model in _PARTS.items():
        if name not in told:
            continue
        _rows(model, plan).delete()
        model._default_manager.bulk_create(model(plan=plan, **read(model, row)) for row in told[name])


def touch(plan: Plan) -> None:
    """Every row is said to be changed by the plan's present version."""
    for model in _PARTS.values():
        if any(field.name == "changed" for field in model._meta.concrete_fields):
            _rows(model, plan).update(changed=plan.version)


def _rows(model: type[models.Model], plan: Plan) -> models.QuerySet[models.Model]:
    return model._default_manager.filter(plan=plan)


def read(model: type[models.Model], row: dict[str, Any]) -> dict[str, Any]:
    """A kept row's fields as the model holds them; what it no longer has is left out."""
    known = {field.attname: field for field in model._meta.concrete_fields}
    return {name: known[name].to_python(value) for name, value in row.items() if name in known}


kept("items", Item)
kept("segments", Segment)
kept("tasks", Task)
kept("checks", Check)
kept("crew_needs", CrewNeed)
kept("crew", CrewMember)
kept("preparations", Preparation)
kept("assets", Asset)
kept("asset_files", AssetFile)
kept("cards", Card)
kept("cobrands", Cobrand)
kept("shared_tasks", SharedTask)
