"""What a show itself cost: ads, the host, gifts, other costs."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Metric, Total
from kaibo.profit.metrics.wording import COST, PAY_TOO, money

METRICS = (
    money(
        "show_spend",
        ("场次投放", "Ad spend of shows"),
        Total("profit_show.spend"),
        ("场次数据里的投放消耗，每场取最新一次导出。", "The ad spend in show figures, of each show as newest told."),
        needs=(),
    ),
    money(
        "gift_cost",
        ("福袋赠品成本", "Gifts"),
        Total("profit_show.gifts"),
        (
            "单场填写的福袋和赠品成本；没有单场填写的，用默认的每场福袋赠品。",
            "What gifts of a show cost, as entered for it, else the usual cost per show.",
        ),
    ),
    money(
        "other_show_cost",
        ("其他成本", "Other costs"),
        Total("profit_show.other"),
        (
            "单场填写的其他成本；没有单场填写的，用默认的每场其他成本。没有填就是没有这项。",
            "Other costs of a show as entered for it, else the usual ones per show. Nobody need enter them.",
        ),
    ),
    money(
        "host_pay",
        ("主播薪酬", "Host's pay"),
        Total("profit_show.pay"),
        (
            "开播那天生效的时薪 × 直播时长，加每场薪酬。",
            "The hourly pay valid on the day the show began × its length, and the pay per show.",
        ),
        needs=PAY_TOO,
    ),
    Metric(
        "costed_hours",
        "profit",
        "算利润的直播时长",
        "Time on air, costed",
        Unit.DURATION,
        Basis.TIME,
        (Total("profit_show.length"),),
        "算利润的各场的直播时长之和。",
        "The time on air of the shows in profit.",
    ),
    Metric(
        "costed_shows",
        "profit",
        "算利润的场次",
        "Shows costed",
        Unit.COUNT,
        Basis.THINGS,
        (Total("profit_show.shows"),),
        "算利润的场次数。",
        "The shows in profit.",
    ),
    *(
        Metric(
            key,
            "profit",
            zh,
            en,
            Unit.COUNT,
            Basis.THINGS,
            (Total(f"profit_show.{measure}"),),
            f"{zh}，合计里缺不缺就看它。",
            f"{en}: whether a total lacks any is told by it.",
            needs=needs,
        )
        for key, measure, zh, en, needs in (
            ("shows_with_spend", "with_spend", "有投放数据的场次", "Shows with ad spend", ()),
            ("shows_with_gifts", "with_gifts", "有赠品成本的场次", "Shows with gifts", COST),
            ("shows_with_pay", "with_pay", "有薪酬的场次", "Shows with pay", PAY_TOO),
        )
    ),
)
