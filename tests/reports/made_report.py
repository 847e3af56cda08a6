"""A report made by hand: every kind of block, every unit, and names that try to be something else."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from kaibo.kit.units import Unit
from kaibo.reports.model import (
    Block,
    Card,
    Cards,
    Chapter,
    Chart,
    Column,
    Figure,
    Grid,
    Missing,
    Page,
    Report,
    Series,
    Text,
    Words,
    Written,
)

HOSTILE = (
    '#import "x": y',
    "$x^2$ *bold* _it_ `raw` @ref <label> \\u{41} // gone",
    "<script>alert(1)</script> & <b>\"'",
    "和田玉手镯" * 40,
    "UnbrokenLatinName" * 12,
    "💎🔥 珍珠 👩‍👧 emoji",
    "مجوهرات اللؤلؤ الفاخرة",
    "=1+1",
    "\u202eturned\x00 round",
    "]] }} ) #panic()",
)


def text(zh: str, en: str = "") -> Text:
    return Text(zh, en or zh)


def money(name: str, value: str | None, currency: str = "CNY", *, signed: bool = False, reason: str = "") -> Figure:
    amount = None if value is None else Decimal(value)
    passport = f"metric=gmv&name={name}&currency={currency}&since=2026-09-01&until=2026-09-30"
    named = text(name, f"{name} (en)")
    return Figure(
        name=named, value=amount, unit=Unit.MONEY, currency=currency, passport=passport, signed=signed, reason=reason
    )


def share(name: str, value: str | None, *, signed: bool = False) -> Figure:
    known = None if value is None else Decimal(value)
    return Figure(
        name=text(name), value=known, unit=Unit.RATIO, passport=f"metric=rate&name={name}", signed=signed,
        reason="metrics.reason.zero_denominator",
    )  # fmt: skip


def figures() -> Page:
    cards = Cards((
        Card(money("支付金额", "1192345.67"), (share("同比", "0.1234", signed=True), money("目标", "1300000"))),
        Card(Figure(name=text("开播时长", "Time live"), value=Decimal(11100), unit=Unit.DURATION)),
        Card(Figure(name=text("场均观看", "Views"), value=Decimal("13456.5"), unit=Unit.QUANTITY, passport="m=v")),
        Card(money("退款后金额", None, reason="metrics.reason.no_data")),
        Card(money("美元店铺", "-1234.5", "USD", signed=True)),
    ))  # fmt: skip
    title = Words(
        text("9月支付金额完成 92%，缺口来自晚间场流量 −18%", "September reached 92% of its goal; evening traffic −18%"),
        (share("目标完成", "0.92"), share("晚间场流量", "-0.18", signed=True)),
        "goal_gap",
        "warn",
    )
    good = Words(text("成交率提高了。", "Conversion rose."), (share("成交率", "0.0123"),), "rate_up", "good")
    return Page(title, (cards, Words(text("每场都开满了。", "Every show ran its full time.")), good))


def tables() -> Page:
    columns = (
        Column(text("商品", "Product")),
        Column(text("金额", "Paid"), Unit.MONEY),
        Column(text("成交率"), Unit.RATIO),
    )
    rows = tuple(
        (text(name), money(f"行{at}", f"{at * 1234}.5"), share(f"率{at}", None)) for at, name in enumerate(HOSTILE)
    )
    many = tuple(
        (text(f"第{at}个商品"), money(f"多{at}", str(at * 999)), share(f"多率{at}", "0.5")) for at in range(60)
    )
    total = (text("合计", "Total"), money("全部", "987654321.09"), share("全部率", "0.031"))
    broad = tuple(Column(text(f"第{at}列"), Unit.MONEY if at else None) for at in range(12))
    across = (text("一行"), *(money(f"宽{at}", "12345678.9") for at in range(11)))
    return Page(
        Words(text("表格里什么名字都有", "Tables hold names of any kind")),
        (
            Grid(text("商品", "Products"), columns, rows, total, left_out=1234),
            Grid(text("很长的表", "A long table"), columns, many),
            Grid(text("很宽的表", "A broad table"), broad, (across,)),
            Grid(text("空表", "An empty table"), columns, ()),
        ),
    )


def values(*numbers: str | None) -> tuple[Decimal | None, ...]:
    return tuple(None if number is None else Decimal(number) for number in numbers)


def charts() -> Page:
    months = tuple(text(f"{month}月", f"2026-{month:02}") for month in range(1, 9))
    days = tuple(text(f"09-{day:02}") for day in range(1, 31))
    paid = Series(
        text("支付金额", "Paid"), Unit.MONEY, values("812345", "9e5", None, "7e5", "1.1e6", "-2e4", "0", "1e6"), "CNY"
    )
    goal = Series(text("目标", "Goal"), Unit.MONEY, values(*["950000"] * 8), "CNY")
    rate = Series(text("成交率", "Rate"), Unit.RATIO, values(*["0.021", "0.03", None, "0.027"] * 2), "", "line", True)
    daily = Series(text("观看", "Views"), Unit.COUNT, values(*[str(13000 + day * 977 % 9000) for day in range(30)]))
    steps = Series(
        text("变化", "Change"), Unit.MONEY, values("1e6", "-180000", "45000.5", None, "-12000", "853000.5"), "CNY"
    )
    named = tuple(text(name) for name in HOSTILE[:6])
    worn = Series(text("件数", "Pieces"), Unit.COUNT, values("120", "90", "44", None, "-7", "1"))
    time = Series(text("停留", "Stay"), Unit.DURATION, values("75", "80.5", "62", "90", "71", None, "66", "70"))
    places = tuple(text(name) for name in ("八月", "流量", "成交率", "客单价", "退款", "九月"))
    blocks: tuple[Block, ...] = (
        Chart(text("每月金额与成交率", "Paid and rate by month"), "columns", months, (paid, goal, rate)),
        Chart(text("每月金额", "Paid by month"), "columns", months, (paid,)),
        Chart(text("每日观看", "Views by day"), "lines", days, (daily,)),
        Chart(text("停留时长", "Stay"), "lines", months, (time,)),
        Chart(text("商品件数", "Pieces"), "bars", named, (worn,)),
        Chart(text("渠道构成", "Channels"), "stacked", months, (paid, goal)),
        Chart(text("从八月到九月", "From August to September"), "waterfall", places, (steps,)),
        Chart(text("空图", "Nothing to draw"), "columns", (), ()),
    )
    return Page(Words(text("图表", "Charts")), blocks)


def unknown() -> Page:
    return Page(
        Words(text("下阶段计划", "What comes next")),
        (
            Missing(text("缺少千川消耗：导入“投放报表”后这里会有数字。", "Ad spend is missing: import the ad report.")),
            Written("plan", text("下月的三个重点是什么？", "What are next month's three aims?")),
            Written("feedback", text("客诉热点", "Complaints"), "第一条 #strong[no]\n<i>第二条</i>\n\n第三条"),
        ),
    )


def made_report() -> Report:
    pages = (figures(), tables(), charts(), unknown())
    chapters = tuple(
        Chapter(f"c{at}", text(name, f"{name} {at}"), (page,))
        for at, (name, page) in enumerate(zip(("数据总结", "产品", "图", HOSTILE[0]), pages, strict=True))
    )
    return Report(
        kind="month",
        subject="2026-09",
        name=text("2026年9月直播工作报告", "Live report, September 2026"),
        company=f"示例珠宝 {HOSTILE[2]}",
        first=date(2026, 9, 1),
        last=date(2026, 9, 30),
        as_of=datetime(2026, 10, 1, 8, 30, tzinfo=UTC),
        chapters=chapters,
    )


def all_figures(report: Report) -> list[Figure]:
    """Every figure of the report, in order."""
    found: list[Figure] = []
    for page in (page for chapter in report.chapters for page in chapter.pages):
        found += page.title.figures
        for block in page.blocks:
            found += _of(block)
    return found


def _of(block: Block) -> list[Figure]:
    if isinstance(block, Words):
        return list(block.figures)
    if isinstance(block, Cards):
        return [figure for card in block.cards for figure in (card.figure, *card.beside)]
    if isinstance(block, Grid):
        return [cell for row in (*block.rows, block.total) for cell in row if isinstance(cell, Figure)]
    return []
