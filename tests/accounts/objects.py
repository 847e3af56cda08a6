"""Things with an id in this room."""

from __future__ import annotations

from cases import Case, Cast
from kaibo.accounts.permissions import Role

API = "/api/v1/accounts"


def _key(cast: Cast, role: Role) -> str:
    body = {"name": "k", "permissions": ["metrics.catalogue.read"]}
    return f"{API}/keys/{cast[role].post(f'{API}/keys', body).json()['id']}"


def _session(cast: Cast, role: Role) -> str:
    return f"{API}/sessions/{cast[role].get(f'{API}/sessions').json()[0]['id']}"


OBJECTS = {
    f"DELETE {API}/keys/{{key_id}}": Case(
        Role.OPERATOR,
        foreign=lambda cast: _key(cast, Role.FINANCE),
        own=lambda cast: _key(cast, Role.OPERATOR),
    ),
    f"DELETE {API}/sessions/{{session_id}}": Case(
        Role.HOST,
        foreign=lambda cast: _session(cast, Role.VIEWER),
        own=lambda cast: _session(cast, Role.HOST),
    ),
    f"PATCH {API}/people/{{person_id}}": Case(
        Role.OWNER,
        own=lambda cast: f"{API}/people/{cast[Role.VIEWER].caller.id}",
        shared="an owner changes everybody",
        body={"name": "关澜"},
    ),
}
