"""Axe's rules on a page as it stands."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from playwright.sync_api import Page

_SOURCE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
_BAD = {"serious", "critical"}


@cache
def _axe() -> str:
    return _SOURCE.read_text("utf-8") + ";0"


def faults(page: Page) -> list[str]:
    """What shuts somebody out: the rule, how often it is broken, and where first."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_axe())
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [
        f"{page.url} {each['id']} ×{len(each['nodes'])}: {each['nodes'][0]['target']}"
        for each in found
        if each["impact"] in _BAD
    ]
