"""An edition is made again from what it was made from: files came, files were taken back, goals were moved since."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from connectors.flows.drop import SHOWS, Drop, Order, on
from kaibo.accounts.api import CLI
from kaibo.accounts.models import Company
from kaibo.connectors.storing import builds
from kaibo.kit import clock
from kaibo.kit.errors import KaiboError
from kaibo.metrics.models import Build
from kaibo.planning.api import NewGoal, set_goal
from kaibo.reports.api import Edition, make_now
from kaibo.reports.editions.comparing import between, differences
from kaibo.reports.editions.content import decoded
from kaibo.reports.editions.making import made_again
from kaibo.shows.models import Show

ROOM = ("林间小铺", "苏婉", "2026-10-01 19:00:00", "2026-10-01 23:00:00", "9000", "300.00", "2")


@pytest.fixture
def october(drop: Drop) -> tuple[dict[str, Any], dict[str, Any]]:
    """A show and the orders placed in it; what became of the two files."""
    Company.objects.create(id=1, name="林间小铺", made_at=clock.now())
    set_goal(CLI, NewGoal("2026-10", "", "gmv", Decimal(1000)))
    told = drop.file(drop.folder / "场次.csv", [SHOWS, ("7001", *ROOM)], kind="shows", platform="douyin")
    sold = drop.orders(Order("691", "100.00"), Order("692", "200.00"), exported=on(2))
    return told, sold


def made() -> Edition:
    edition = make_now(CLI, "month", "2026-10")
    return Edition.objects.get(id=edition.id)


def forget_retired_builds() -> None:
    """As the next import does a while later."""
    Build.objects.filter(live=False).update(retired_at=clock.now() - timedelta(hours=1))
    builds.sweep()


def test_after_a_later_import(october: Any, drop: Drop) -> None:
    first = made()
    drop.orders(Order("692", "200.00", refund="退款成功"), Order("693", "50.00"), exported=on(9))
    second = made()
    forget_retired_builds()
    assert differences(decoded(first.report), decoded(second.report)), "the later file changed something"
    assert made_again(first) == decoded(first.report)
    assert made_again(second) == decoded(second.report)


@pytest.mark.parametrize("kind", ["year", "show"])
def test_the_other_kinds_too_after_both(october: Any, drop: Drop, kind: str) -> None:
    subject = "2026" if kind == "year" else Show.objects.get().id
    edition = Edition.objects.get(id=make_now(CLI, kind, subject).id)
    drop.orders(Order("692", "200.00", refund="退款成功"), Order("693", "50.00"), exported=on(9))
    drop.undo(october[0])
    forget_retired_builds()
    assert made_again(edition) == decoded(edition.report)


def test_after_an_undo_and_another_goal(october: Any, drop: Drop) -> None:
    told, sold = october
    edition = made()
    drop.undo(told)
    drop.undo(sold)
    forget_retired_builds()
    set_goal(CLI, NewGoal("2026-10", "", "gmv", Decimal(7)))
    assert differences(decoded(edition.report), decoded(made().report))
    assert made_again(edition) == decoded(edition.report)


def test_the_files_between_two_editions(october: Any, drop: Drop) -> None:
    _, sold = october
    first = made()
    later = drop.orders(Order("693", "50.00"), exported=on(9))
    drop.undo(sold)
    second = made()
    assert between(first, second).came == (later["batch"],)
    assert between(first, second).went == (sold["batch"],)
    assert between(second, first).came == (sold["batch"],)


def test_each_figure_that_changed_is_told(october: Any, drop: Drop) -> None:
    first = made()
    drop.orders(Order("693", "50.00"), exported=on(9))
    found = differences(decoded(first.report), decoded(made().report))
    units = next(each for each in found if (each.where.place.zh, each.where.figure.name.zh) == ("合计", "成交件数"))
    assert (units.how, units.where.chapter.zh) == ("changed", "产品展示策略")
    assert (units.before and units.before.value, units.after and units.after.value) == (2, 3)


def test_where_the_store_was_made_anew_it_says_so(october: Any) -> None:
    edition = made()
    Build.objects.all().delete()
    with pytest.raises(KaiboError, match="重建"):
        made_again(edition)
