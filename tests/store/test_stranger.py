"""Whoever does not hold the secret gets nothing."""

from __future__ import annotations

from base64 import b64encode
from contextlib import closing
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPConnection

import pytest
from clickhouse_connect.driver.client import Client
from clickhouse_connect.driver.exceptions import DatabaseError

from kaibo.store import api
from kaibo.store.endpoint import HOST, USER, place
from store.processes import server


@dataclass
class Reply:
    status: int
    headers: Message
    body: bytes


def asked(headers: dict[str, str]) -> Reply:
    with closing(HTTPConnection(HOST, server().port, timeout=5)) as connection:
        connection.request("POST", "/", body="SELECT 1", headers=headers)
        reply = connection.getresponse()
        return Reply(reply.status, reply.headers, reply.read())


def basic(user: str, secret: str) -> dict[str, str]:
    return {"Authorization": "Basic " + b64encode(f"{user}:{secret}".encode()).decode()}


def test_the_secret_opens(store: Client) -> None:
    for headers in (basic(USER, server().secret), {"X-ClickHouse-User": USER, "X-ClickHouse-Key": server().secret}):
        assert asked(headers).body == b"1\n"


@pytest.mark.parametrize("headers", [{}, basic(USER, "guess"), basic(USER, ""), {"Authorization": "Basic %%%"}])
def test_a_stranger_is_refused(store: Client, headers: dict[str, str]) -> None:
    reply = asked(headers)
    assert (reply.status, reply.headers["X-ClickHouse-Exception-Code"]) == (403, "516")
    assert b"AUTHENTICATION_FAILED" in reply.body
    assert reply.headers["Connection"] == "close"


def test_the_secret_of_another_user_does_not_open(store: Client) -> None:
    assert asked(basic("default", server().secret)).status == 403


def test_only_the_owner_reads_the_secret(store: Client) -> None:
    assert place().stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TABLE tried (a Int8) ENGINE = Memory",
        "SELECT * FROM file('/etc/hostname', 'LineAsString')",
        "SELECT * FROM url('http://127.0.0.1:9/', 'LineAsString')",
        "TRUNCATE TABLE observation",
    ],
)
def test_a_read_can_only_read(store: Client, sql: str) -> None:
    with pytest.raises(DatabaseError, match="READONLY"):
        api.query_rows(sql)
