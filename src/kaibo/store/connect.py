"""Clients of the store, or of the ClickHouse server that KAIBO_CLICKHOUSE_URL names instead."""

from __future__ import annotations

import logging
import os
import threading
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

import clickhouse_connect
from clickhouse_connect.driver.client import Client
from clickhouse_connect.driver.exceptions import ClickHouseError
from clickhouse_connect.driver.httputil import get_pool_manager

from kaibo.kit.errors import KaiboError
from kaibo.store.endpoint import HOST, USER, published

logging.getLogger("clickhouse_connect").setLevel(logging.ERROR)
"""Its warnings come back as our own errors."""

DATABASE = "kaibo"
POOL = 32


@dataclass(frozen=True)
class Address:
    """Where to connect; equal addresses share one client."""

    process: int
    interface: str
    host: str
    port: int
    user: str
    secret: str
    database: str


_clients: dict[Address, Client] = {}
_lock = threading.Lock()


def elsewhere() -> str | None:
    """The URL of a ClickHouse server used instead of the engine of our own."""
    return os.environ.get("KAIBO_CLICKHOUSE_URL") or None


def client() -> Client:
    """A clickhouse-connect client that any thread may use; ask again each time, the store may have restarted.

    Raises `store.not_running` (503) when the store does not run.
    """
    address = _address()
    with _lock:
        if address not in _clients:
            for old in _clients.values():
                old.close_connections()
            _clients.clear()
            _clients[address] = _connected(address)
        return _clients[address]


def _address() -> Address:
    url = elsewhere()
    if url:
        return _from_url(url)
    endpoint = published()
    if endpoint is None:
        raise KaiboError("store.not_running", status=503)
    return Address(os.getpid(), "http", HOST, endpoint.port, USER, endpoint.secret, DATABASE)


def _from_url(url: str) -> Address:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise KaiboError("store.bad_url", status=500)
    return Address(
        process=os.getpid(),
        interface=parts.scheme,
        host=parts.hostname,
        port=parts.port or (8443 if parts.scheme == "https" else 8123),
        user=unquote(parts.username or "default"),
        secret=unquote(parts.password or ""),
        database=parts.path.strip("/") or DATABASE,
    )


def _connected(address: Address) -> Client:
    """The database is named after connecting: before the first migration there is none."""
    secure = address.interface == "https"
    options: dict[str, Any] = {} if secure else {"pool_mgr": get_pool_manager(maxsize=POOL)}
    try:
        made = clickhouse_connect.get_client(
            interface=address.interface,
            host=address.host,
            port=address.port,
            username=address.user,
            password=address.secret,
            compress=address.host != HOST,
            autogenerate_session_id=False,
            tz_mode="aware",
            **options,
        )
    except ClickHouseError as fault:
        raise KaiboError("store.not_running", status=503) from fault
    made.database = address.database
    return made
