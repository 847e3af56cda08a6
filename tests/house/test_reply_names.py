"""The pages' types are made by name: two shapes of one name would silently overwrite each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from typing import Any, get_args

from pydantic import BaseModel

Shape = type[BaseModel]


def operations() -> Iterator[Any]:
    for _, router in import_module("kaibo.site.urls").api._routers:
        for view in router.path_operations.values():
            yield from view.operations


def shapes_in(told: Any, seen: set[Shape]) -> set[Shape]:
    """Every shape that an answer or a request is made of."""
    if isinstance(told, type) and issubclass(told, BaseModel) and told not in seen:
        seen.add(told)
        for field in told.model_fields.values():
            shapes_in(field.annotation, seen)
    for part in get_args(told):
        shapes_in(part, seen)
    return seen


def told_shapes() -> set[Shape]:
    found: set[Shape] = set()
    for operation in operations():
        for envelope in (*operation.response_models.values(), *operation.models):
            for field in getattr(envelope, "model_fields", {}).values():
                shapes_in(field.annotation, found)
    return found


def test_no_two_shapes_of_the_api_share_a_name() -> None:
    found = told_shapes()
    assert len(found) > 300, "the answers are looked at"
    by_name: dict[str, list[Shape]] = defaultdict(list)
    for shape in found:
        by_name[shape.__name__].append(shape)
    twice = {
        name: sorted(shape.__module__ for shape in shapes)
        for name, shapes in by_name.items()
        if len({str(shape.model_json_schema()) for shape in shapes}) > 1
    }
    assert twice == {}
