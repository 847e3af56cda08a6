"""Things with an id in this room."""

from __future__ import annotations

from kaibo.accounts.permissions import Role
from cases import Case, Cast

API = "/api/v1/accounts"


def _key(cast: Cast, role: Role) -> str:
    body = {"name": "k", "permissions": ["metrics.catalogue.read"]}
    return f"{API}/keys/{cast[role].post(f'{API}/keys', body).json()['id']}"


def _session(cast: Cast, role: Role) -> str:
    return f"{API}/sessions/{cast[role].get(f'{API}/sessions').json()[0]['id']}"


OBJECTS = {
    f"DELETE {API}/keys/{{key_id}}": Case(
        Role.OPERATOR, lambda cast: _key(cast, Role.OPERATOR), lambda cast: _key(cast, Role.FINANCE)
    ),
    f"DELETE {API}/sessions/{{session_id}}": Case(
        Role.HOST, lambda cast: _session(cast, Role.HOST), lambda cast: _session(cast, Role.VIEWER)
    ),
    f"PATCH {API}/people/{{person_id}}": Case(
        Role.OWNER,
        lambda cast: f"{API}/people/{cast[Role.VIEWER].caller.id}",
        shared="an owner changes everybody",
        body={"name": "关澜"},
    ),
}
