"""Who acts, and how far they may see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from kaibo.accounts.permissions import FIELDS, PERMISSIONS, Role
from kaibo.kit.errors import KaiboError

Via = Literal["session", "key", "cli"]


@dataclass(frozen=True)
class Scope:
    """What part of the company's rows a caller sees: all, the accounts named, or one host's shows.

    An empty scope sees nothing. Queries filter by it; a row outside is answered as not found.
    `fields`: permissions for numbers that are hidden by role (cost, pay); they come with the caller's role.
    """

    all: bool = False
    accounts: tuple[str, ...] = ()
    host: str | None = None
    fields: frozenset[str] = frozenset()

    def admits(self, *, account: str, host: str) -> bool:
        """Whether a row of this account id and host name may be seen."""
        return self.all or account in self.accounts or (self.host is not None and host == self.host)

    def as_dict(self) -> dict[str, Any]:
        return {"all": self.all, "accounts": list(self.accounts), "host": self.host}


@dataclass(frozen=True)
class Caller:
    """A person, a person's key, or the command line, while it acts.

    `where` is the network address, `session` the id of the session it acts through, `key` the name of the key,
    each empty where there is none.
    """

    id: str
    name: str
    role: str
    scope: Scope
    permissions: frozenset[str]
    via: Via
    where: str = ""
    session: str = ""
    key: str = ""

    def may(self, permission: str) -> bool:
        return permission in self.permissions

    def require(self, permission: str) -> None:
        if not self.may(permission):
            raise KaiboError("accounts.not_allowed", status=403, permission=permission)


CLI = Caller(
    id="cli",
    name="kaibo",
    role=Role.OWNER,
    scope=Scope(all=True, fields=FIELDS),
    permissions=PERMISSIONS,
    via="cli",
)
"""The command line: whoever can write the data directory owns it."""
