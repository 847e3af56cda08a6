"""Phrases are the team's: words, no numbers; where one is said is told of plans that may be seen."""

from __future__ import annotations

from cases import Case
from kaibo.accounts.permissions import Role

PHRASE = "/api/v1/planning/phrases/{key}"
_TEAMS = Case(Role.CONTROLLER, shared="phrases are the team's: words, no numbers; uses are told within the scope")
OBJECTS = dict.fromkeys(
    (
        f"GET {PHRASE}",
        f"PATCH {PHRASE}",
        f"PUT {PHRASE}/favourite",
        f"DELETE {PHRASE}/favourite",
        f"POST {PHRASE}/{{act}}",
    ),
    _TEAMS,
)
