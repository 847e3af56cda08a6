"""Some shows side by side as a document: Σ/Σ, exact differences, channels and products, by whoever may see them."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from cast import Actor
from kaibo.accounts.api import CLI, Scope
from kaibo.kit.errors import KaiboError
from kaibo.reports.api import FORMATS, Report, shows_report
from kaibo.reports.model import Figure, Grid, Words
from kaibo.shows.models import Account, Show
from kaibo.site.cli import kaibo
from metrics.shelf import Shelf
from reports.conftest import NOVEMBER, charts, engine, figures, missing, pages, titles
from reports.documents import documents
from reports.editions.bench import API, made, shown
from reports.proof import check

THREE = "s9-0,s8-0,s8-1"


@pytest.fixture
def side_by_side(two_months: Shelf) -> Shelf:
    """The shows of two months; three of them with channels and products."""
    batch = two_months.batch()
    for place, show in enumerate(THREE.split(",")):
        here = {"show_id": show, "business_day": Show.objects.get(id=show).business_day}
        for channel, views, orders in (("自然推荐", 600 + place, 20), ("短视频引流", 400, 2 + place)):
            one = {"subject": f"{show}|{channel}", "channel": channel, "views": views, "orders": orders}
            two_months.tell(batch, grain="channel", **one, **here)
        for product, amount in (("珍珠耳钉", 90_000 + place), ("=和田玉💎" * 40, 60_000)):
            one = {"subject": f"{show}|{product}", "product": product, "product_id": product[:5], "orders": 15}
            two_months.tell(batch, grain="product", amount=amount, units=15, **one, **here)
    return two_months


def report(subject: str = THREE, scope: Scope = CLI.scope) -> Report:
    return shows_report(subject, scope, NOVEMBER)


def table(made: Report, name: str) -> Grid:
    blocks = (block for page in pages(made) for block in page.blocks)
    return next(block for block in blocks if isinstance(block, Grid) and block.name.zh == name)


@pytest.mark.usefixtures("side_by_side")
def test_every_number_in_every_form_is_the_engines(tmp_path: Path) -> None:
    found = report()
    told = [each for each in figures(found) if each.passport]
    assert len(told) > 80
    for each in told:
        assert each.value == engine(each.passport).value, each
    check(found, documents(found, "zh", tmp_path), "zh")


@pytest.mark.usefixtures("side_by_side")
def test_the_whole_is_made_of_sums_and_people_are_not_added() -> None:
    found = report()
    told = {each.name.zh: each for name in ("成交对比", "流量与转化对比") for each in sums(table(found, name))}
    assert told["成交金额"].value == 8_000
    assert told["每小时成交金额"].value == (Decimal(8_000) / 12).quantize(Decimal("1e-9"))
    assert told["观看-成交转化率（次数）"].value == (Decimal(90) / 3_001).quantize(Decimal("1e-9"))
    assert any("人数有重复，不跨场相加" in said for said in sentences(found))


def sums(grid: Grid) -> list[Figure]:
    return [cell for cell in grid.total if isinstance(cell, Figure)]


def sentences(found: Report) -> list[str]:
    return [block.text.zh for page in pages(found) for block in page.blocks if isinstance(block, Words)]


@pytest.mark.usefixtures("side_by_side")
def test_the_first_is_set_against_each_other_exactly() -> None:
    found = report()
    steps = [chart for chart in charts(found) if chart.form == "waterfall"]
    assert len(steps) == 2
    for chart in steps:
        values = [value or Decimal(0) for value in chart.series[0].values]
        assert sum(values[:-1]) == values[-1] == 2_000
    assert any(
        title.startswith("“09-03 20:00 苏婉”比“08-03 20:00 苏婉”少卖 33.3%，主要来自") for title in titles(found)
    )


@pytest.mark.usefixtures("side_by_side")
def test_best_and_weakest_are_named_with_their_samples() -> None:
    said = titles(report())
    assert "“08-03 20:00 苏婉”每小时成交金额最高，比“09-03 20:00 苏婉”高 50.0%（成交订单数 30 对 30）" in said


@pytest.mark.usefixtures("two_months")
def test_what_is_missing_is_said() -> None:
    said = missing(report())
    assert any("导入这些场次的流量渠道表" in each for each in said)
    assert any("商品明细或订单" in each for each in said)
    assert any("这些场次还没有记录" in each for each in missing(report("s8-0,s8-1")))


@pytest.mark.usefixtures("two_months")
def test_two_currencies_are_never_set_against_each_other(shelf: Shelf) -> None:
    Account.objects.create(id="a2", platform="tiktok", handle="living", name="Living MY", currency="MYR")
    Show.objects.create(id="my", account_id="a2", host="Aina", business_day=date(2026, 9, 5))
    abroad = {"show_id": "my", "account": "a2", "platform": "tiktok", "currency": "MYR", "amount": 70_000}
    shelf.tell(shelf.batch(), business_day=date(2026, 9, 5), orders=90, duration=3_600_000, views=900, **abroad)
    found = report("s9-0,my")
    assert all(chart.form != "waterfall" for chart in charts(found))
    assert any("同一币种" in each for each in missing(found))
    assert not any(page.title.rule == "side" for page in pages(found))
    assert not any(chart.name.zh == "成交金额与每小时成交" for chart in charts(found)), "one show alone in its currency"


@pytest.mark.usefixtures("side_by_side")
def test_products_are_told_from_orders_where_a_show_has_no_table(side_by_side: Shelf) -> None:
    sale = {"show_id": "s8-2", "business_day": date(2026, 8, 11), "customer_id": "c1"}
    side_by_side.sell(side_by_side.batch(), {**sale, "product": "银戒", "product_id": "p9", "amount": 5_000})
    assert "各商品成交金额：08-03 20:00 苏婉 至 08-07 10:00 韩墨" in titles(report("s8-0,s8-1"))
    named = [row[0].zh for row in table(report("s8-0,s8-2"), "商品").rows]  # type: ignore[union-attr]
    assert "银戒" in named


@pytest.mark.usefixtures("two_months")
def test_twelve_shows_with_a_name_each() -> None:
    ids = [f"s{month}-{place}" for month in (8, 9) for place in range(6)]
    found = report(",".join(ids))
    named = [row[0].zh for row in table(found, "对比的场次").rows]  # type: ignore[union-attr]
    assert len(set(named)) == 12
    assert sum(chart.form == "waterfall" for chart in charts(found)) == 5


@pytest.mark.usefixtures("side_by_side")
def test_on_the_command_line_in_every_form(tmp_path: Path) -> None:
    ask = ("report", "shows", *THREE.split(","))
    told = CliRunner().invoke(kaibo, (*ask, "--formats", ",".join(FORMATS), "--out", str(tmp_path), "--json"))
    assert told.exit_code == 0, told.output
    assert (json.loads(told.stdout)["kind"], json.loads(told.stdout)["subject"]) == ("shows", THREE)
    assert {path.suffix for path in tmp_path.iterdir()} == {f".{form}" for form in FORMATS}


@pytest.mark.usefixtures("two_months")
@pytest.mark.parametrize("subject", ["s9-0", ",".join(["s9-0"] * 13), "s9-0,,s9-1", "s9-0,s9-0"])
def test_one_show_or_the_same_twice_is_no_comparison(operator: Actor, subject: str) -> None:
    asked = operator.post(f"{API}/editions", {"kind": "shows", "subject": subject})
    assert asked.status_code == 422


@pytest.mark.usefixtures("side_by_side")
def test_an_edition_is_kept_and_names_its_shows(operator: Actor, viewer: Actor) -> None:
    edition = made(operator, "shows", THREE)["edition"]
    assert edition["name"]["zh"] == "3 场对比（2026-08-03 – 09-03）"
    assert edition["about"].count("、") == 2
    assert shown(viewer, edition["id"])["edition"]["state"] == "ready"
    assert viewer.get(f"{API}/editions", kind="shows").json()["total"] == 1
    file = operator.get(f"{API}/editions/{edition['id']}/file", form="html")
    assert file.status_code == 200 and "差在哪里" in file.getvalue().decode()


@pytest.mark.usefixtures("two_months")
def test_strangers(host: Actor, stranger: Actor, owner: Actor) -> None:
    asked = {"kind": "shows", "subject": "s9-0,s9-1"}
    assert stranger.post(f"{API}/editions", asked).status_code in {401, 403}
    assert host.post(f"{API}/editions", asked).status_code == 404, "one of them is another host's"
    assert host.get(f"{API}/editions/{made(owner, **asked)['edition']['id']}").status_code == 404
    assert made(host, "shows", "s9-0,s8-0")["edition"]["part"] is True
    with pytest.raises(KaiboError):
        report("s9-0,s9-1", Scope(host="苏婉"))
