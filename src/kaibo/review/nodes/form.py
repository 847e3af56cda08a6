"""The form of one show: read whole, written a node at a time."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from kaibo.accounts.api import Caller, Scope
from kaibo.events.api import emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError
from kaibo.review import events
from kaibo.review.broadcast import broadcast_of
from kaibo.review.models import Node

FIELDS = ("goal", "result", "cause")


def form(id: str, scope: Scope) -> list[dict[str, Any]]:
    """Every node in the order of the work, written or not. Raises KaiboError (404) outside the caller's scope."""
    kept = {each.node: each for each in Node.objects.filter(show__in=broadcast_of(id, scope).ids)}
    return [_shown(kept.get(name) or Node(show=id, node=name)) for name in Node.Name.values]


def write_node(caller: Caller, id: str, node: str, told: dict[str, str], *, seen: int) -> dict[str, Any]:
    """What is told is changed. Raises KaiboError: 404 outside the caller's scope or for another word than a node's,
    409 where somebody changed it after the version `seen`."""
    broadcast = broadcast_of(id, caller.scope)
    if node not in Node.Name.values:
        raise KaiboError("kit.not_found", status=404)
    with transaction.atomic():
        written = Node.objects.select_for_update().filter(show__in=broadcast.ids, node=node).first()
        row = written or _first(broadcast.id, node, caller)
        if row.version != seen:
            raise KaiboError("review.node_changed", status=409, by=row.by)
        for name in FIELDS:
            setattr(row, name, told.get(name, getattr(row, name)).strip())
        row.version, row.by, row.at = row.version + 1, caller.name, now()
        row.save()
        emit(events.NODE_WRITTEN, row.show, events.NodeWritten(node, row.goal, row.result, row.cause), by=caller.id)
    return _shown(row)


def _first(show: str, node: str, caller: Caller) -> Node:
    """Another may write it first at the same moment."""
    first = {"by": caller.name, "at": now()}
    return Node.objects.select_for_update().get_or_create(show=show, node=node, defaults=first)[0]


def _shown(row: Node) -> dict[str, Any]:
    told = {name: getattr(row, name) for name in ("node", *FIELDS, "version")}
    return {**told, "by": row.by or None, "at": row.at if row.version else None}
