"""A report with every kind of block, and the names that break documents."""

from __future__ import annotations

from collections.abc import Iterator
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
    '=HYPERLINK("http://example.invalid","中奖")',
    "＝1+1",
    "+86 138",
    "-翡翠手镯-",
    "@天然珍珠",
    "珍珠项链💎✨🎁送礼盒",
    "سوار من الذهب عيار 18 \u202e反向",
    "很长的商品名" * 33 + "尾巴",
    "A very long English product name " * 7,
    "line\nbreak\tand\x07bell",
    "10000000000000012345",
    '#import "x": y',
    "$x^2$ *bold* _it_ `raw` @ref <label> \\u{41} // gone",
    "<script>alert(1)</script> & <b>\"'",
    "]] }} ) #panic()",
    "和田玉手镯" * 40,
    "UnbrokenLatinName" * 12,
    "💎🔥 珍珠 👩‍👧 emoji",
    "=1+1",
)
"""Formulas, markup of every writer, long names, emoji, right-to-left text and control characters."""


def both(zh: str, en: str = "") -> Text:
    return Text(zh, en or zh)


def money(name: str, value: str | None, currency: str = "CNY", **more: object) -> Figure:
    about = {"passport": f"key=gmv&name={abs(hash(name)) % 997}", **more}
    return Figure(name=both(name), value=value and Decimal(value), unit=Unit.MONEY, currency=currency, **about)  # type: ignore[arg-type]


def rate(name: str, value: str | None, *, signed: bool = False, reason: str = "") -> Figure:
    number = None if value is None else Decimal(value)
    return Figure(name=both(name), value=number, unit=Unit.RATIO, passport="key=rate", signed=signed, reason=reason)


def count(name: str, value: str) -> Figure:
    return Figure(name=both(name), value=Decimal(value), unit=Unit.COUNT, passport="key=orders")


def lasting(name: str, value: str, *, signed: bool = False) -> Figure:
    return Figure(name=both(name), value=Decimal(value), unit=Unit.DURATION, passport="key=hours", signed=signed)


def _cards() -> Cards:
    return Cards(
        (
            Card(money("成交金额", "12345678.91"), (rate("环比", "0.1234", signed=True), rate("目标完成率", "0.92"))),
            Card(money("退款金额", "234567.5"), (rate("环比", "-0.0812", signed=True),)),
            Card(count("订单数", "45210"), (rate("同比", None, signed=True, reason="metrics.reason.no_data"),)),
            Card(lasting("直播时长", "443100"), (lasting("比上月", "-5400", signed=True),)),
            Card(rate("成交转化率", None, reason="metrics.reason.zero_denominator")),
        )
    )


def _products(rows: int) -> Grid:
    names = [HOSTILE[at % len(HOSTILE)] for at in range(rows)]
    return Grid(
        both("商品成交前列", "Products by GMV"),
        (
            Column(both("商品", "Product")),
            Column(both("商品编号", "Product id")),
            Column(both("成交金额", "GMV"), Unit.MONEY),
            Column(both("订单数", "Orders"), Unit.COUNT),
            Column(both("点击成交率", "Click-to-order rate"), Unit.RATIO),
        ),
        tuple(
            (
                both(name),
                both(f"36{at:018d}"),
                money("成交金额", f"{98765.43 - at:.2f}"),
                count("订单数", str(900 - at)),
                rate(
                    "点击成交率", f"0.03{at:02d}" if at % 4 else None, reason="" if at % 4 else "metrics.reason.no_data"
                ),
            )
            for at, name in enumerate(names)
        ),
        (
            both("合计", "Total"),
            both(""),
            money("成交金额", "12345678.91"),
            count("订单数", "45210"),
            rate("点击成交率", "0.0312"),
        ),
        left_out=1234,
    )


def _broad() -> Grid:
    heads = tuple(Column(both(f"第{at}列"), Unit.MONEY if at else None) for at in range(12))
    return Grid(both("很宽的表"), heads, ((both("一行"), *(money(f"宽{at}", "12345678.9") for at in range(11))),))


def _empty() -> Grid:
    return Grid(both("空表", "An empty table"), (Column(both("商品", "Product")),), ())


def _hosts() -> Grid:
    return Grid(
        both("主播", "Hosts"),
        (
            Column(both("主播", "Host")),
            Column(both("成交金额", "GMV"), Unit.MONEY),
            Column(both("时长", "Hours"), Unit.DURATION),
        ),
        tuple(
            (both(name), money("成交金额", value), lasting("时长", hours))
            for name, value, hours in (
                ("小雨", "5234567.10", "151200"),
                ("阿杰", "4111111.81", "144000"),
                ("=林", "3000000", "147900"),
            )
        ),
        (both("合计", "Total"), money("成交金额", "12345678.91"), lasting("时长", "443100")),
    )


def _actions() -> Grid:
    sentence = "黄金时段前十分钟先上引流款，讲解不超过四分钟，场控同步改价并在评论区置顶福利说明"
    return Grid(
        both("下月行动", "Next actions"),
        (Column(both("行动", "Action")), Column(both("负责人", "Owner")), Column(both("日期", "Due"))),
        tuple((both(f"{at}. {sentence}"), both("小雨"), both("2026-10-08")) for at in range(1, 5)),
    )


def _series(name: str, unit: Unit, values: list[str | None], **more: object) -> Series:
    numbers = tuple(None if value is None else Decimal(value) for value in values)
    return Series(both(name), unit, numbers, **more)  # type: ignore[arg-type]


def _days() -> Chart:
    gmv = [str(300000 + (at * 37) % 11 * 25000) if at != 4 else None for at in range(30)]
    roi = [f"0.0{(at * 7) % 5 + 2}" for at in range(30)]
    return Chart(
        both("每日成交与转化", "GMV and conversion by day"),
        "columns",
        tuple(both(f"9-{at + 1}") for at in range(30)),
        (
            _series("成交金额", Unit.MONEY, gmv, currency="CNY"),
            _series("成交转化率", Unit.RATIO, roi, form="line", second=True),
        ),
    )


def _causes() -> Chart:
    return Chart(
        both("成交金额为什么变了", "Why GMV changed"),
        "waterfall",
        tuple(both(name) for name in ("8月", "观看人数", "转化率", "客单价", "其他", "9月")),
        (
            _series(
                "成交金额",
                Unit.MONEY,
                ["13500000", "-2430000", "875678.91", "420000", "-20000", "12345678.91"],
                currency="CNY",
            ),
        ),
    )


def _channels() -> Chart:
    return Chart(
        both("渠道成交", "GMV by channel"),
        "bars",
        tuple(both(name) for name in ("自然流量", "千川付费", "短视频引流", HOSTILE[7], HOSTILE[0])),
        (_series("成交金额", Unit.MONEY, ["5200000", "4100000", "2000000", "800000", "245678.91"], currency="CNY"),),
    )


def _minutes() -> Chart:
    return Chart(
        both("平均观看时长", "Average watch time"),
        "lines",
        tuple(both(f"{at}月") for at in range(1, 10)),
        (
            _series("本店", Unit.DURATION, [str(60 + at * 5) for at in range(9)]),
            _series("上一年", Unit.DURATION, ["55", "58", None, "61", "66", "70", "72", "71", "75"]),
        ),
    )


def _sources() -> Chart:
    return Chart(
        both("流量构成", "Traffic by source"),
        "stacked",
        tuple(both(name) for name in ("7月", "8月", "9月")),
        (
            _series("自然", Unit.COUNT, ["120000", "150000", "90000"]),
            _series("付费", Unit.COUNT, ["80000", "90000", "110000"]),
            _series("私域", Unit.COUNT, ["20000", "18000", "25000"]),
        ),
    )


def _page(zh: str, en: str, *blocks: Block, tone: str = "plain") -> Page:
    return Page(Words(both(zh, en), (rate("完成率", "0.92"),), tone=tone), blocks)  # type: ignore[arg-type]


_SENTENCES = (
    Words(
        both(
            "观看人数比上月少 18.0%，带走 243.00万；晚间场推荐流量下降最多，占缺口的四分之三",
            "Viewers fell by 18.0% and took 2.43M with them; evening traffic is three quarters of the gap",
        ),
        (money("观看人数的影响", "-2430000", signed=True),),
        "decompose",
        "warn",
    ),
    Words(
        both("转化率从 3.02% 升到 3.24%，补回 87.57万", "Conversion rose from 3.02% to 3.24% and gave back 875.7K"),
        (rate("转化率", "0.0324"), money("转化率的影响", "875678.91", signed=True)),
        "decompose",
        "good",
    ),
    Words(
        both("美元店铺成交 US$1.23万，不与人民币相加", "US$12.3K in the dollar shop, not added"),
        (money("成交金额（美元）", "12345.67", "USD"),),
    ),
)
_MISSING = Missing(
    both(
        "没有竞品数据：导入罗盘“行业对标”导出后，这里会列出同层级直播间的中位数",
        "No data about competitors: import Compass “benchmark” and the median of the same level is listed here",
    )
)
_EMPTY = Written("feedback", both("用户最常抱怨什么？客服听到的原话", "What do customers complain about most?"))
_FULL = Written("plan", both("下月要改的一件事", "The one thing to change"), "黄金时段只排三款主推，\n其余放到返场。")


def _chapters() -> tuple[Chapter, ...]:
    fell = _page("流量少了 18%，转化和客单价补回一半", "Conversion gave half of it back", _causes(), *_SENTENCES)
    month = _page(
        "9月成交 1,234.57万，目标完成 92.00%，缺口来自晚间场流量 −18%",
        "September GMV 12.35M, 92% of the goal",
        *(_cards(), _days(), *_SENTENCES[:2]),
        tone="warn",
    )
    bangles = _page("手镯占了成交的四成" + "，长标题" * 40, "Bangles are two fifths " * 12, _products(60))
    paid = _page("付费成交占三分之一", "Paid traffic makes a third", _channels(), _sources(), _SENTENCES[2])
    watched = _page("观看时长连涨八个月", "Watch time rose for eight months", _minutes(), *_SENTENCES)
    hosts = _page("三位主播成交相近", "Three hosts are close", _hosts(), _channels())
    actions = _page("四件事有人负责", "Four actions have an owner", _actions(), _FULL)
    voices = _page("还没有客服数据", "No customer service data yet", _MISSING, _EMPTY, _FULL)
    wide = _page("表格可以很宽，也可以是空的", "Tables may be broad or empty", _broad(), _empty())
    plan = _page("十月目标 1,400万", "October's goal is 14M", *_SENTENCES, *_SENTENCES, *_SENTENCES)
    return (
        Chapter("data", both("直播数据总结", "Numbers of the shows"), (month, fell, bangles)),
        Chapter("flow", both("直播流程优化", "Flow of the shows"), (paid, watched)),
        Chapter("products", both("产品展示策略", "Products"), (hosts,)),
        Chapter("team", both("团队协作升级", "Team"), (actions,)),
        Chapter("voices", both("用户反馈分析", "Voices"), (voices,)),
        Chapter("plan", both("下阶段计划", "Plan"), (wide, plan)),
    )


def sample() -> Report:
    """Six chapters; every kind of block and of chart."""
    return Report(
        kind="month",
        subject="2026-09",
        name=both("2026年9月 直播工作汇报", "Live commerce report, September 2026"),
        company="=开播珠宝（示例）",
        first=date(2026, 9, 1),
        last=date(2026, 9, 30),
        as_of=datetime(2026, 10, 2, 9, 30, tzinfo=UTC),
        chapters=_chapters(),
    )


def every_chart(report: Report) -> list[Chart]:
    """Its charts, and those with nothing to draw."""
    blocks = (block for chapter in report.chapters for page in chapter.pages for block in page.blocks)
    bare = Chart(both("空图", "Nothing to draw"), "columns", (), ())
    unknown = Chart(both("没有数"), "bars", (both("甲"), both("乙")), (_series("件数", Unit.COUNT, [None, "-7"]),))
    return [*(block for block in blocks if isinstance(block, Chart)), bare, unknown]


def figures_of(block: Block) -> Iterator[Figure]:
    if isinstance(block, Words):
        yield from block.figures
    elif isinstance(block, Cards):
        for card in block.cards:
            yield from (card.figure, *card.beside)
    elif isinstance(block, Grid):
        yield from (cell for row in (*block.rows, block.total) for cell in row if isinstance(cell, Figure))


def every_figure(report: Report) -> Iterator[Figure]:
    for chapter in report.chapters:
        for page in chapter.pages:
            for block in (page.title, *page.blocks):
                yield from figures_of(block)
