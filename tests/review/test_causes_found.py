"""What was planted in the simulated company is found in its reviews: by an operator, not by who planted it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.connectors.actions.import_path import Wanted, import_paths
from kaibo.demo.api import SEED, DemoFile, simulate, stock_out_show
from kaibo.demo.goods import products
from kaibo.demo.truth import plant
from kaibo.review.queries.review import review
from kaibo.shows.models import Show
from kaibo.site.demo.fill import MAPPED

ORIGIN = date(2025, 10, 1)
SINCE, UNTIL = date(2026, 5, 15), date(2026, 10, 31)
TRUTH = plant(SEED, ORIGIN)
ROOM = ("晚柠", "阿栀", "小霁")


def test_a_host_an_empty_channel_and_a_stock_out_are_found_in_the_reviews(store_home: Path, tmp_path: Path) -> None:
    booking = stock_out_show(TRUTH)
    assert booking is not None and SINCE <= booking.day <= UNTIL
    files = _needed(simulate(tmp_path, UNTIL, SINCE, origin=ORIGIN).files, booking.day)
    wanted = [Wanted(file.path, MAPPED.get(file.kind, {})) for file in files]
    for outcome in import_paths(wanted, lambda file, done, total, phase: None, by="演示"):
        assert outcome["status"] == "stored", outcome
    evenings = Show.objects.filter(host__in=ROOM, started_at__hour__in=(11, 12), business_day__lte=booking.day)
    latest = [evenings.filter(host=name).latest("started_at") for name in ROOM]
    _the_host_is_seen({show.host: _review(show) for show in latest})
    that_evening = Show.objects.get(business_day=booking.day, account__platform="douyin", host=booking.host)
    _the_channel_and_the_stock_out_are_seen(_review(that_evening))


def _needed(files: tuple[DemoFile, ...], day: date) -> list[DemoFile]:
    """Lists of shows and who was their host, and all that tells of one day."""
    lists = ("team.roster", "douyin.show_list")
    that_day = ("douyin.show_b", "douyin.show_c", "douyin.orders")
    return sorted(
        (each for each in files if each.kind in lists or (each.kind in that_day and each.first <= day <= each.last)),
        key=lambda each: (each.kind not in lists, each.fetched),
    )


def _review(show: Show) -> dict[str, Any]:
    return review(show.id, Scope(all=True))


def _the_host_is_seen(reviews: dict[str, dict[str, Any]]) -> None:
    best = TRUTH.host.host
    found = {name: {each["key"] for each in told["findings"]} for name, told in reviews.items()}
    assert "host_better" in found[best]
    assert not any("host_better" in keys for name, keys in found.items() if name != best)
    for told in reviews.values():
        row = next(each for each in told["hosts"]["rows"] if each["host"] == best)
        assert row["verdict"] == "above" and row["shows"] >= 5
        assert row["difference"]["low"] > 0.1 and row["low"] < float(row["numbers"]["conversion_people"]["value"])
        assert row["numbers"]["conversion_people"]["passport"]


def _the_channel_and_the_stock_out_are_seen(told: dict[str, Any]) -> None:
    found = {each["key"]: each for each in told["findings"]}
    hit = next(each.name for each in products() if each.code == TRUTH.stock_out.code)
    assert TRUTH.channel.channel in found["empty_channel"]["zh"] and found["empty_channel"]["passport"]
    assert hit in found["sold_out"]["zh"] and found["sold_out"]["passport"]
