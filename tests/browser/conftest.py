"""The product as a person meets it: the demo company's last two months, served, in a real Chromium."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
START_SECONDS = 420
PATIENCE_MS = 30_000
"""A page that is right shows it at once on a free machine; only one that is wrong is waited for so long."""
SESSIONS: dict[tuple[str, str], Any] = {}
"""The cookies of who signed in, by address and user: a browser keeps them, and so do the tests' browsers."""
PICTURES = Path(__file__).parents[2] / ".screenshots"


@dataclass(frozen=True)
class Product:
    """A served demo company."""

    url: str
    home: Path
    user: str
    password: str


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """`kaibo demo` with a history of two months, on a port of its own."""
    home = tmp_path_factory.mktemp("demo")
    env = {**os.environ, "KAIBO_HOME": str(home)}
    env.pop("KAIBO_DATABASE_URL", None)
    subprocess.run(
        [sys.executable, "-m", "browser.history", str(home)], check=True, env=env, cwd=Path(__file__).parents[1]
    )
    told = (home / "told.txt").open("wb")
    command = [sys.executable, "-m", "kaibo", "demo", "--port", "0"]
    with subprocess.Popen(command, env=env, stdout=told, stderr=told, start_new_session=True) as process:
        try:
            yield _ready(process, home)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(60)
            told.close()


def _ready(process: subprocess.Popen[bytes], home: Path) -> Product:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        said = (home / "told.txt").read_text("utf-8", errors="replace")
        address, sign_in = re.search(r"http://\S+:\d+", said), re.search(r"sign-in: (\S+)\s+(\S+)", said)
        if address and sign_in:
            return Product(address.group(), home, sign_in.group(1), sign_in.group(2))
        assert process.poll() is None, said
        time.sleep(0.2)
    raise TimeoutError("the demo did not start")


@pytest.fixture(scope="session")
def launch() -> Iterator[Callable[..., Browser]]:
    """Starts a Chromium with flags of its own; a process has one Playwright for all of them."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if not found:
        pytest.skip("no Chromium here: apt-get install chromium")
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        yield lambda *flags: playwright.chromium.launch(executable_path=found, args=[*FLAGS, *flags])


@pytest.fixture(scope="session")
def chromium(launch: Callable[..., Browser]) -> Iterator[Browser]:
    browser = launch()
    yield browser
    browser.close()


@dataclass
class Visitor:
    """Somebody in front of a page; what the browser complains about is kept."""

    page: Page
    product: Product
    complaints: list[str]

    def go(self, path: str) -> Page:
        self.page.goto(self.product.url + path)
        self.page.wait_for_load_state("networkidle")
        return self.page

    def sign_in(self) -> Visitor:
        """On the first page; by user and password the first time."""
        who = self.product.url, self.product.user
        if who in SESSIONS:
            self.page.context.add_cookies(SESSIONS[who])
            self.page.goto(self.product.url)
        else:
            self._type_password()
        self.page.locator("header.top").wait_for()
        SESSIONS[who] = self.page.context.cookies()
        return self

    def _type_password(self) -> None:
        self.go("/")
        self.page.locator("input").nth(0).fill(self.product.user)
        self.page.locator("input").nth(1).fill(self.product.password)
        self.page.keyboard.press("Enter")

    def picture(self, name: str) -> None:
        PICTURES.mkdir(exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png")


@pytest.fixture
def visitor(product: Product, chromium: Browser) -> Iterator[Visitor]:
    with visit(product, chromium, {"width": 1440, "height": 900}) as visitor:
        yield visitor


@pytest.fixture
def phone(product: Product, chromium: Browser) -> Iterator[Visitor]:
    with visit(product, chromium, {"width": 390, "height": 844}) as visitor:
        yield visitor


@contextmanager
def visit(product: Product, chromium: Browser, viewport: dict[str, int], **wishes: Any) -> Iterator[Visitor]:
    """Somebody with a browser of their own, who leaves without the browser having complained."""
    context = chromium.new_context(viewport=viewport, locale="zh-CN", **wishes)  # type: ignore[arg-type]
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: _note(complaints, message))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield Visitor(page, product, complaints)
    context.close()
    assert complaints == []


def _note(complaints: list[str], message: Any) -> None:
    not_signed_in_yet = "401" in message.text
    if message.type in {"error", "warning"} and not not_signed_in_yet:
        complaints.append(message.text)
