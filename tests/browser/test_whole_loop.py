"""One show taken round: planned, checked, run, looked back at, told of by its platform's file, and what was learnt of
it in the next plan and checked there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.conftest import Product
from browser.loop.aired import (
    a_stranger_sees_nothing,
    begins,
    ends,
    fills_the_checklist,
    is_let_through,
    runs,
    to_the_room,
)
from browser.loop.looked_back import looks_back, resolves, watches_again
from browser.loop.loop import HOST, Loop
from browser.loop.next_plan import checks_what_was_resolved, finds_the_phrase, plans_the_next
from browser.loop.planned import plans
from browser.loop.told_by_files import brings_the_file, is_told_again_after_a_day_and_a_week, writes_the_node_form
from browser.team import Program, key, team

pytestmark = pytest.mark.browser


@pytest.fixture
def loop(product: Product, chromium: Browser) -> Iterator[Loop]:
    with team(product, chromium, host=HOST, called="loop") as people:
        ingest, stock = (Program(product, key(product, f"loop-{scope}", scope)) for scope in ("ingest", "stock"))
        yield Loop(product, people, ingest, stock)


def test_what_a_show_taught_is_in_the_next_plan_and_checked_there(
    loop: Loop, chromium: Browser, tmp_path: Path
) -> None:
    plans(loop)
    to_the_room(loop, "plan", "run", holds="还没有检查清单")
    fills_the_checklist(loop)
    begins(loop)
    runs(loop, tmp_path)
    ends(loop)
    a_stranger_sees_nothing(loop, chromium)
    looks_back(loop)
    watches_again(loop)
    resolves(loop)
    brings_the_file(loop)
    is_told_again_after_a_day_and_a_week(loop)
    writes_the_node_form(loop)
    plans_the_next(loop)
    finds_the_phrase(loop)
    to_the_room(loop, "next", "next run", holds="上行网速")
    is_let_through(loop, "next")
    begins(loop)
    ends(loop)
    checks_what_was_resolved(loop)
