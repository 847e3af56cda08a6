"""Rooms, scenes and equipment: the team's, whichever account a show is of."""

from __future__ import annotations

from cases import Case
from kaibo.accounts.permissions import Role

API = "/api/v1/planning"
TEAMS = "rooms, scenes and equipment are the team's: no numbers of an account"
OBJECTS = {
    route: Case(Role.CONTROLLER, shared=TEAMS)
    for route in (
        f"GET {API}/studios/{{studio}}",
        f"PATCH {API}/studios/{{studio}}",
        f"PATCH {API}/scene-modules/{{module}}",
        f"GET {API}/scene-modules/{{module}}/picture",
        f"PUT {API}/scene-modules/{{module}}/picture",
        f"DELETE {API}/scene-modules/{{module}}/picture",
        f"PATCH {API}/devices/{{device}}",
        f"DELETE {API}/devices/{{device}}",
        f"POST {API}/upgrades/{{upgrade}}/decide",
        f"POST {API}/upgrades/{{upgrade}}/{{act}}",
    )
}
