"""Five people of one room, each with a browser of their own, and what a program with a key may do beside them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.request import Request, urlopen

from playwright.sync_api import Browser, Page

from browser.conftest import Product, Visitor, visit

DESK, WALL, PHONE = {"width": 1440, "height": 900}, {"width": 1920, "height": 1080}, {"width": 390, "height": 844}
PASSWORD = "seven quiet lanterns 7"
ASK = """async ([method, path, body]) => {
    const session = await (await fetch('/api/v1/session')).json()
    const headers = {'Content-Type': 'application/json', 'X-CSRFToken': session.csrf}
    const sent = body === null ? undefined : JSON.stringify(body)
    const answer = await fetch('/api/v1' + path, {method, headers, body: sent})
    const text = await answer.text()
    return [answer.status, text ? JSON.parse(text) : null]
}"""


def asked(page: Page, method: str, path: str, body: Any = None) -> Any:
    """What the API answers to who is signed in on this page."""
    status, told = page.evaluate(ASK, [method, path, body])
    assert status < 300, (method, path, told)
    return told


@dataclass
class Team:
    """`owner` stands at the wall; the others are members with the role of their name."""

    owner: Visitor
    operator: Visitor
    controller: Visitor
    service: Visitor
    host: Visitor


@contextmanager
def team(product: Product, chromium: Browser, *, host: str, called: str = "whole") -> Iterator[Team]:
    """The owner makes the others members, whose names to sign in begin with `called`; each signs in. `host` is the
    name the host is known by on air."""
    with ExitStack() as stack:
        owner = stack.enter_context(visit(product, chromium, WALL)).sign_in()

        def member(username: str, name: str, role: str, size: dict[str, int]) -> Visitor:
            scope = {"host": name} if role == "host" else {"all": True}
            wanted = {"name": name, "username": username, "password": PASSWORD, "role": role, "scope": scope}
            asked(owner.page, "POST", "/accounts/people", wanted)
            them = stack.enter_context(visit(product, chromium, size))
            them.product = Product(product.url, product.home, username, PASSWORD)
            return them.sign_in()

        yield Team(
            owner,
            member(f"{called}.operator", "周琦", "operator", DESK),
            member(f"{called}.control", "韩墨", "controller", DESK),
            member(f"{called}.service", "罗兰", "customer_service", DESK),
            member(f"{called}.host", host, "host", PHONE),
        )


def kaibo(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "kaibo", *arguments]


def environment(product: Product) -> dict[str, str]:
    return {**os.environ, "KAIBO_HOME": str(product.home)}


def key(product: Product, name: str, scope: str) -> str:
    command = kaibo("key", "create", name, "--scope", scope, "--json")
    told = subprocess.run(command, check=True, env=environment(product), capture_output=True, text=True)
    return str(json.loads(told.stdout)["key"])


@dataclass(frozen=True)
class Program:
    """Somebody else's program, with a key."""

    product: Product
    key: str

    def send(self, path: str, body: Any) -> Any:
        headers = {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json"}
        with urlopen(Request(self.product.url + path, json.dumps(body).encode(), headers), timeout=30) as answer:
            return json.loads(answer.read())

    def tell(self, show: str, *signals: dict[str, Any]) -> Any:
        """Signals of a show through the door, now; the receipt."""
        at = datetime.now(UTC).isoformat()
        rows = [{"at": at, "show": show, **each} for each in signals]
        return self.send("/ingest/v1/events", rows)
