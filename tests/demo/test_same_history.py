"""Days told once are told the same for ever: by every run, in any order."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from demo.dates import ORIGIN, SINCE, UNTIL
from kaibo.demo.api import Manifest, default_origin, simulate
from kaibo.kit.errors import KaiboError


def told(manifest: Manifest, root: Path) -> dict[str, bytes]:
    return {str(each.path.relative_to(root)): each.path.read_bytes() for each in manifest.files}


def test_another_seed_gives_other_shows(weeks: Manifest, tmp_path: Path) -> None:
    other = simulate(tmp_path, UNTIL, UNTIL, seed=7, origin=ORIGIN)
    first = [each.rows for each in other.files if each.kind == "douyin.orders"]
    assert first != [each.rows for each in weeks.files if each.kind == "douyin.orders" and each.day == UNTIL]


def test_days_added_later_are_those_of_one_long_run(weeks: Manifest, tmp_path: Path) -> None:
    """Every file is the same byte for byte; the first run adds exports of the months unfinished in its last night."""
    middle = SINCE + timedelta(days=12)
    first = simulate(tmp_path, middle, SINCE, origin=ORIGIN)
    second = simulate(tmp_path, UNTIL, middle + timedelta(days=1), origin=ORIGIN)
    parts = {**told(first, tmp_path), **told(second, tmp_path)}
    long_run = told(weeks, weeks.files[0].path.parents[1])
    assert {name: parts[name] for name in long_run} == long_run
    surplus = {name.split("/")[0] for name in parts.keys() - long_run.keys()}
    assert surplus == {middle.isoformat()}


def test_orders_after_midnight_belong_to_the_next_month(tmp_path: Path) -> None:
    """On the last evening of a month the new month's orders are fetched, though no show of it has begun."""
    manifest = simulate(tmp_path, date(2026, 10, 31), date(2026, 10, 31), origin=ORIGIN)
    assert {each.day for each in manifest.files} == {date(2026, 10, 31)}
    late = [each for each in manifest.files if each.first == date(2026, 11, 1)]
    assert "douyin.orders" in {each.kind for each in late}
    assert "douyin.show_list" not in {each.kind for each in late}
    assert all(each.first <= each.last for each in manifest.files)


def test_history_begins_thirteen_months_before_this_month() -> None:
    assert default_origin(date(2026, 11, 20)) == date(2025, 10, 1)
    assert default_origin(date(2026, 1, 31)) == date(2024, 12, 1)


def test_adding_days_without_the_origin_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KaiboError) as refused:
        simulate(tmp_path, UNTIL, UNTIL)
    assert refused.value.code == "demo.origin_needed"


def test_an_empty_stretch_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KaiboError) as refused:
        simulate(tmp_path, UNTIL, UNTIL + timedelta(days=1), origin=ORIGIN)
    assert refused.value.code == "demo.nothing_to_write"
