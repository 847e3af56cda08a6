"""Things with an id, for the test that nobody reaches what lies outside their scope.

A room lists its routes with an id in an `objects.py` of `tests/<room>/` as OBJECTS: route -> Case.
`tests/site/test_outside_scope.py` finds them all and fails for a route that nobody listed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cast import Actor
from kaibo.accounts.permissions import Role

Cast = dict[Role, Actor]


@dataclass(frozen=True)
class Case:
    """One route with an id. `actor` has the permission; `foreign` and `own` make a thing outside and inside the
    actor's scope and give its path.

    A case without `foreign` says in `shared` why everybody with the permission may reach every such thing;
    one without `own` is answered by more than this test sets up.
    """

    actor: Role
    foreign: Callable[[Cast], str] | None = None
    own: Callable[[Cast], str] | None = None
    shared: str = ""
    body: Any = None


def request(case: Case, actor: Actor, method: str, path: str) -> Any:
    """Send the case's request as somebody."""
    send = getattr(actor, method.lower())
    return send(path) if method in {"GET", "DELETE"} else send(path, case.body)
