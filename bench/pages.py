"""What each page of the product opens with: every request, through the ASGI application, in this process."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from itertools import count
from typing import Any
from urllib.parse import urlencode

import httpx

from bench.volume import session_token
from kaibo.kit.errors import KaiboError
from kaibo.metrics.answer.present import forget
from kaibo.shows.api import COLUMNS
from kaibo.site.asgi import app

MONTH = "from=2025-01-29&to=2025-02-28"
TOTALLED = [f"show_{number}" for number in range(950, 1000)]
TOTALS = f"/metrics/query?keys={','.join(COLUMNS)}&{urlencode([('show', show) for show in TOTALLED])}"
FIRST_SHOW = 700
"""Every round opens another show: what was just read is nobody's typical page."""
SPAN = "from=2025-02-01&to=2025-02-28"
AFTER_THE_SHOW = {
    "overview": ["/review/overview?month=2025-02", "/review/overview/attention"],
    "comparison of slots": [f"/review/compare?by=slot&{SPAN}"],
    "reconciliation": [f"/review/reconcile?{SPAN}"],
    "traffic, channels": [f"/traffic/channels?{SPAN}"],
    "traffic, spend": [f"/traffic/spend?{SPAN}"],
    "profit by show": [f"/profit/statement?by=show&{SPAN}"],
    "goals of a year": ["/planning/grid?year=2025&metric=gmv&by=account"],
    "refunds as they mature": [f"/trade/maturity?by=month&{SPAN}"],
}
"""Pages that many open alike: an edition answers them once, so their first opening is measured apart."""
CARDS = ("points", "replay", "heat", "phrases", "goals", "plan", "editions", "nodes", "carried")
"""What a review asks for after its first picture, each by itself."""
PAGES = {
    "frame of every page": ["/session"],
    "shows": ["/shows?sort=-started_at&page=1&size=50", TOTALS],
    "shows, sorted by GMV": ["/shows?sort=-gmv&page=1&size=50", TOTALS],
    "review of a show": ["/review/shows/show_{round}"],
    "review of a show, its cards below": [f"/review/shows/show_{{round}}/{card}" for card in CARDS],
    "orders of thirty days": [f"/trade/orders?{MONTH}&sort=-at&page=1&size=50"],
    "orders of a show": ["/trade/orders?show=show_{round}&sort=-at&page=1&size=50"],
    "an order": ["/trade/orders/douyin/690000120000100"],
    "import, its history": ["/connectors/uploads", "/connectors/batches?page=1&size=20"],
    "import, a batch": ["/connectors/uploads", "/connectors/batches?size=500"],
    "dictionary": ["/metrics/catalogue"],
    "passport of a show's GMV": ["/metrics/passport?key=gmv&show=show_{round}"],
    "team": ["/accounts/people", "/accounts/roles", "/accounts/keys", "/accounts/sessions", "/accounts/audit?page=1"],
    "status": ["/status"],
}


class Browser:
    """The owner's browser, signed in; requests go through the whole front without a network."""

    def __init__(self) -> None:
        transport = httpx.ASGITransport(app=app, client=("127.0.0.1", 40000))
        headers = {"Cookie": f"kaibo={session_token()}", "Accept-Encoding": "identity"}
        self._runner = asyncio.Runner()
        self._client = httpx.AsyncClient(transport=transport, base_url="http://localhost", headers=headers)

    def open(self, paths: list[str]) -> None:
        """One request after another. Raises KaiboError for an answer that is none."""
        self._runner.run(self._open(paths))

    async def _open(self, paths: list[str]) -> None:
        for path in paths:
            answer = await self._client.get(f"/api/v1{path}")
            if answer.status_code != 200:
                raise KaiboError("kit.bad_setting", name=path, value=str(answer.status_code), expected="200")


def pages() -> dict[str, Callable[[], Any]]:
    browser = Browser()
    return {name: _opening(browser, paths) for name, paths in {**PAGES, **AFTER_THE_SHOW}.items()}


def first_openings() -> dict[str, Callable[[], Any]]:
    browser = Browser()
    return {name: _anew(_opening(browser, paths)) for name, paths in AFTER_THE_SHOW.items()}


def _anew(opened: Callable[[], Any]) -> Callable[[], Any]:
    """As after an import: what the edition held and answered is not remembered."""

    def first() -> None:
        forget()
        opened()

    return first


def _opening(browser: Browser, paths: list[str]) -> Callable[[], Any]:
    rounds = count(FIRST_SHOW)

    def opened() -> None:
        show = next(rounds)
        browser.open([path.replace("{round}", str(show)) for path in paths])

    return opened
