"""The review of a show as a report: what its review page shows, with the way to every passport."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from kaibo.accounts.api import CLI, Scope
from kaibo.kit.errors import KaiboError
from kaibo.reports.api import Report, show_report
from kaibo.reports.model import Grid
from kaibo.review.models import Note
from metrics.shelf import Shelf
from reports.conftest import NOVEMBER, air, charts, engine, figures, missing, pages, titles

LAST = "s9-5"


@pytest.fixture
def evening(company: None, shelf: Shelf) -> Shelf:
    """Twelve shows; the last has channels, products, minutes and a note."""
    batch = shelf.batch()
    for month in (8, 9):
        for place in range(6):
            told = {"viewers": 1000, "buyers": 20 if (month, place) == (9, 5) else 40, "engaged_viewers": 50}
            air(shelf, batch, date(2026, month, 3 + place * 4), place, 200_000, **told)
    here = {"show_id": LAST, "business_day": date(2026, 9, 23)}
    for channel, views, orders in (("自然推荐", 500, 28), ("短视频引流", 505, 2)):
        shelf.tell(
            batch, grain="channel", subject=f"{LAST}|{channel}", channel=channel, views=views, orders=orders, **here
        )
    for product, amount in (("珍珠耳钉", 150_000), ("和田玉吊坠💎" * 30, 50_000)):
        shelf.tell(
            batch, grain="product", subject=f"{LAST}|{product}", product=product, product_id=product[:4],
            amount=amount, units=9, orders=9, **here,
        )  # fmt: skip
    for at in range(30):
        moment = datetime(2026, 9, 23, 2, tzinfo=UTC) + timedelta(minutes=at)
        shelf.tell(batch, grain="minute", subject=f"{LAST}|{at}", at=moment, online=100 + at, **here)
    Note.objects.create(show=LAST, text="耳钉提前备货", owner="周琦", due=date(2026, 11, 1), by="周琦")
    return shelf


def made(scope: Scope = CLI.scope) -> Report:
    return show_report(LAST, scope, NOVEMBER)


@pytest.mark.usefixtures("evening")
def test_every_number_with_a_passport_is_what_the_engine_says() -> None:
    told = [each for each in figures(made()) if each.passport]
    assert len(told) > 25
    for each in told:
        assert each.value == engine(each.passport).value, each


@pytest.mark.usefixtures("evening")
def test_four_chapters_with_what_the_review_page_shows() -> None:
    report = made()
    assert [chapter.name.zh for chapter in report.chapters] == ["本场结果", "流量与转化", "商品与主播", "复盘与行动"]
    assert report.name.zh == "场次复盘：2026-09-23 韩墨 林间小铺" and report.first == date(2026, 9, 23)
    said = titles(report)
    assert any(title.startswith("1 个核心维度低于团队中位数：") for title in said)
    assert any("短视频引流" in title and "人来了，没有买" in title for title in said)
    assert "1 条记录，1 条还没完成" in said
    assert any(chart.name.zh.startswith("在线人数") for chart in charts(report))


@pytest.mark.usefixtures("evening")
def test_the_five_dimensions_stand_beside_the_teams_median() -> None:
    table = next(b for page in pages(made()) for b in page.blocks if isinstance(b, Grid) and len(b.rows) == 5)
    viewers = table.rows[0]
    assert viewers[0].zh == "观看人数"  # type: ignore[union-attr]
    assert viewers[1].value == 1000 and viewers[2].value == 1000  # type: ignore[union-attr]
    assert viewers[5].zh == "接近"  # type: ignore[union-attr]


@pytest.mark.usefixtures("evening")
def test_what_is_missing_is_said() -> None:
    assert any("退款还不知道" in said for said in missing(made()))
    bare = show_report("s8-0", CLI.scope, NOVEMBER)
    assert len(missing(bare)) >= 5


@pytest.mark.usefixtures("evening")
def test_another_hosts_show_is_not_there() -> None:
    assert made(Scope(host="韩墨")).subject == LAST
    for scope in (Scope(host="苏婉"), Scope()):
        with pytest.raises(KaiboError) as refused:
            made(scope)
        assert refused.value.status == 404
