"""Reservations by programs, answered without the thread hop: reserve, confirm and release."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Any

import msgspec

from kaibo.goods.stock import clock
from kaibo.goods.stock.book import Answer
from kaibo.goods.stock.commands import Asked, Confirm, Release, Reserve
from kaibo.goods.stock.writer import Writer
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import Language
from kaibo.kit.log import logger
from kaibo.site.front.asgi import Receive, Reply, Scope, header, length, reply_of
from kaibo.site.front.body import read_body
from kaibo.site.front.hearing import FAILED
from kaibo.site.front.hop import Hop, request_of
from kaibo.site.front.hosts import is_ours
from kaibo.site.front.keys import Keys
from kaibo.site.front.lane import Named, Told
from kaibo.site.problems import language_of, problem
from kaibo.site.wire import dump

PREFIX = "/api/v1/goods/stock/"
PERMISSION = "goods.stock.write"
_JSON = (b"content-type", b"application/json; charset=utf-8")
_DECODERS: dict[str, msgspec.json.Decoder[Any]] = {
    f"{PREFIX}reserve": msgspec.json.Decoder(Reserve),
    f"{PREFIX}confirm": msgspec.json.Decoder(Confirm),
    f"{PREFIX}release": msgspec.json.Decoder(Release),
}


class StockDesk:
    """Takes commands from programs that hold a key; people's commands take the ordinary way."""

    def __init__(self, hop: Hop) -> None:
        self._hop = hop
        self._keys = Keys(hop)
        self._writer = Writer(_end_process)

    def takes(self, scope: Scope) -> bool:
        return scope["method"] == "POST" and scope["path"] in _DECODERS and bool(header(scope, b"authorization"))

    def quick(self, scope: Scope, named: Named, body: bytes, told: Told) -> bool:
        """Answers where the key is remembered and the command can be read, and only then."""
        caller = self._keys.remembered(scope, named[b"authorization"].decode("latin-1"), PERMISSION)
        if caller is None or not clock.is_set() or not is_ours(scope):
            return False
        try:
            command = _command(scope, body)
            asked = Asked(command, caller.name, caller.key or caller.id, clock.now_ms())
            self._writer.submit(asked, lambda answer: told(_reply(scope, answer)))
        except KaiboError:
            return False
        return True

    async def take(self, scope: Scope, receive: Receive) -> Reply:
        """Raises KaiboError before the body is read, answers with it after that: the connection is kept."""
        caller = await self._keys.caller(scope, PERMISSION)
        body = await read_body(scope, receive)
        try:
            command = _command(scope, body)
            if not clock.is_set():
                await self._hop.run(clock.now_ms)
            answer = await self._writer.ask(Asked(command, caller.name, caller.key or caller.id, clock.now_ms()))
        except KaiboError as error:
            return reply_of(problem(request_of(scope), error))
        return _reply(scope, answer)

    def start(self) -> None:
        """Holds that are over are freed from now on, also before the first command."""
        self._writer.start()

    def close(self) -> None:
        self._writer.close()


def _command(scope: Scope, body: bytes) -> Any:
    if header(scope, b"content-type").partition(";")[0].strip().lower() != "application/json":
        raise KaiboError("accounts.not_json", status=415)
    if b"\\u0000" in body or b"\x00" in body:
        raise KaiboError("site.unreadable_body", status=400)
    try:
        return _DECODERS[scope["path"]].decode(body)
    except msgspec.ValidationError as error:
        raise KaiboError("goods.bad_command", status=422, why=str(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise KaiboError("site.unreadable_body", status=400) from error


def _reply(scope: Scope, answer: Answer) -> Reply:
    if answer.error is None:
        return Reply(answer.status, [_JSON, length(answer.body)], answer.body)
    if answer.status != 409:
        return reply_of(problem(request_of(scope), answer.error))
    body = _refusal(answer.error.code, tuple(answer.error.params.items()), _language(scope))
    return Reply(409, [_JSON, length(body)], body)


@lru_cache(maxsize=4096)
def _refusal(code: str, params: tuple[tuple[str, Any], ...], language: Language) -> bytes:
    """Sold out is said thousands of times in the same words."""
    return dump(KaiboError(code, status=409, **dict(params)).as_dict(language))


def _language(scope: Scope) -> Language:
    """A program that asks for no language gets Chinese."""
    plain = not (scope["query_string"] or header(scope, b"accept-language") or header(scope, b"cookie"))
    return "zh" if plain else language_of(request_of(scope))


def _end_process() -> None:
    """After a failed write nobody knows what is on the disk: whoever starts anew reads what is."""
    logger().error("stock_broken")
    os._exit(FAILED)
