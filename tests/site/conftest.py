"""The front as it is served, in this process, with pages of the tests' own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from cast import Actor
from kaibo.site.front.build import build
from kaibo.site.front.door import Front


class Visitor:
    """Sends requests through the whole front: `visitor.get("/")`. `actor` lends cookie and CSRF token."""

    def __init__(self, front: Front, *, base: str = "http://testserver", client: str = "127.0.0.1") -> None:
        self.front = front
        self.base = base
        self.client = client

    def request(self, method: str, path: str, *, actor: Actor | None = None, **options: Any) -> httpx.Response:
        return asyncio.run(self._request(method, path, actor, options))

    def get(self, path: str, **options: Any) -> httpx.Response:
        return self.request("GET", path, **options)

    def post(self, path: str, **options: Any) -> httpx.Response:
        return self.request("POST", path, **options)

    async def _request(self, method: str, path: str, actor: Actor | None, options: dict[str, Any]) -> httpx.Response:
        headers = {"Accept-Encoding": "identity", **options.pop("headers", {})}
        if actor and "kaibo" in actor.client.cookies:
            headers |= {"Cookie": f"kaibo={actor.client.cookies['kaibo'].value}", "X-CSRFToken": actor.csrf}
        transport = httpx.ASGITransport(app=self.front, client=(self.client, 40000))
        async with httpx.AsyncClient(transport=transport, base_url=self.base) as browser:
            return await browser.request(method, path, headers=headers, **options)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """What the build leaves: a page, hashed parts in three encodings, an icon."""
    folder = tmp_path / "dist"
    parts = {
        "index.html": '<!doctype html><title>开播</title><script nonce="KAIBO_CSP_NONCE">1</script>',
        "favicon.ico": "icon",
        "assets/app-4f2a.js": "console.log('开播')",
        "assets/app-4f2a.js.br": "brotli",
        "assets/app-4f2a.js.gz": "gzip",
        "assets/font-1b.woff2": "font",
        "logo.svg": "<svg/>",
    }
    for name, text in parts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


@pytest.fixture
def front(transactional_db: None, pages: Path) -> Iterator[Front]:
    made = build(pages=pages)
    yield made
    made.close()


@pytest.fixture
def visitor(front: Front) -> Visitor:
    return Visitor(front)
