"""What others estimate of the market: ranges, never exact."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Metric, Once

NOTES_ZH = "第三方平台的估算，多为区间，用于比较大小，不用于对账。"
NOTES_EN = "A third party's estimate, mostly a range: good for comparing, not for accounts."


def _estimate(key: str, zh: str, en: str, unit: Unit) -> Metric:
    basis = {Unit.MONEY: Basis.MONEY, Unit.RATIO: Basis.NONE}.get(unit, Basis.THINGS)
    return Metric(
        key,
        "goods",
        zh,
        en,
        unit,
        basis,
        (Once(f"product.{key}"),),
        f"{zh.removesuffix('（市场）')}，第三方对全网的估算值。一次只看一个商品的一次采集，不相加。",
        f"{en.removesuffix(' (market)')}: a third party's estimate over the whole market. One product's one reading "
        "at a time, never added.",
        notes_zh=NOTES_ZH,
        notes_en=NOTES_EN,
        source="蝉妈妈 / Chanmama",
    )


METRICS = (
    _estimate("market_units_day", "昨日销量（市场）", "Units yesterday (market)", Unit.COUNT),
    _estimate("market_units_week", "周销量（市场）", "Units in 7 days (market)", Unit.COUNT),
    _estimate("market_units_30d", "近 30 天销量（市场）", "Units in 30 days (market)", Unit.COUNT),
    _estimate("market_units_90d", "近 90 天销量（市场）", "Units in 90 days (market)", Unit.COUNT),
    _estimate("market_units_year", "近 1 年销量（市场）", "Units in a year (market)", Unit.COUNT),
    _estimate("market_amount_30d", "近 30 天销售额（市场）", "Sales in 30 days (market)", Unit.MONEY),
    _estimate("market_amount_year", "近 1 年销售额（市场）", "Sales in a year (market)", Unit.MONEY),
    _estimate("market_live_amount", "直播销售额（市场）", "Live sales (market)", Unit.MONEY),
    _estimate("market_card_amount", "商品卡销售额（市场）", "Product-card sales (market)", Unit.MONEY),
    _estimate("market_conversion", "转化率（市场）", "Conversion (market)", Unit.RATIO),
    _estimate("market_commission_rate", "佣金比例（市场）", "Commission rate (market)", Unit.RATIO),
    _estimate("market_creators_week", "周带货达人（市场）", "Creators in 7 days (market)", Unit.COUNT),
    _estimate("market_creators", "关联达人（市场）", "Creators (market)", Unit.COUNT),
)
