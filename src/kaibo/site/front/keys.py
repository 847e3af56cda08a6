"""Who asks, where thousands ask in a second: a key is looked up once and remembered for a few seconds."""

from __future__ import annotations

import asyncio
import hashlib
import time
from dataclasses import dataclass

from kaibo.accounts.api import Caller, authorise
from kaibo.site.front.asgi import Scope, header
from kaibo.site.front.hop import Hop, request_of

REMEMBERED = 4.0
"""Seconds: a revoked key, a smaller role and a disabled person are noticed within five."""
MOST_KNOWN = 4096


@dataclass(frozen=True)
class _Known:
    caller: Caller
    until: float


class Keys:
    """Callers by the key they bring. Sessions are looked up each time: a change they ask for needs its token."""

    def __init__(self, hop: Hop) -> None:
        self._hop = hop
        self._known: dict[bytes, _Known] = {}
        self._asking: dict[bytes, asyncio.Future[Caller]] = {}

    def remembered(self, scope: Scope, told: str, permission: str) -> Caller | None:
        """Who brings this Authorization and may do this, where it was found out a moment ago."""
        known = self._known.get(_mark(scope, told))
        fresh = known is not None and known.until > time.monotonic() and known.caller.may(permission)
        return known.caller if known and fresh else None

    async def caller(self, scope: Scope, permission: str) -> Caller:
        """Who asks and may do this, else the KaiboError (401, 403) that says why not."""
        told = header(scope, b"authorization")
        if not told:
            return await self._ask(scope, permission)
        if remembered := self.remembered(scope, told, permission):
            return remembered
        who = _mark(scope, told)
        asking = self._asking.get(who)
        if asking is None:
            return await self._learn(who, scope, permission)
        caller = await asyncio.shield(asking)
        return caller if caller.may(permission) else await self._ask(scope, permission)

    async def _learn(self, who: bytes, scope: Scope, permission: str) -> Caller:
        """Others who bring the same key meanwhile wait for this answer. A refusal is not remembered."""
        self._asking[who] = asking = asyncio.ensure_future(self._ask(scope, permission))
        try:
            caller = await asyncio.shield(asking)
        finally:
            self._asking.pop(who, None)
        if len(self._known) >= MOST_KNOWN:
            self._known.clear()
        self._known[who] = _Known(caller, time.monotonic() + REMEMBERED)
        return caller

    async def _ask(self, scope: Scope, permission: str) -> Caller:
        return await self._hop.run(lambda: authorise(request_of(scope), permission))


def _mark(scope: Scope, told: str) -> bytes:
    """Key and address, as a hash: no key stays in memory in clear."""
    client = scope.get("client") or ("", 0)
    return hashlib.blake2b(f"{client[0]} {told}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
