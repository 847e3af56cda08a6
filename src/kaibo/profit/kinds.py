"""What people tell of costs that no platform's file holds: hosts' pay, rates, costs of single shows."""

from __future__ import annotations

from kaibo.metrics.api import Field, FieldType, Kind, Shape, register

TEXT, TIME, MONEY, RATIO = FieldType.TEXT, FieldType.TIME, FieldType.MONEY, FieldType.RATIO
COST, PAY_TOO = ("money.cost.read",), ("money.cost.read", "team.pay.read")

FROM = Field("from", TIME, "生效日期", "Valid from", aliases=("开始日期", "起始日期", "生效时间", "from"))
CURRENCY = Field("currency", FieldType.ENUM, "币种", "Currency", aliases=("货币",))

PAY = Kind(
    "pay",
    "profit",
    "主播薪酬",
    "Hosts' pay",
    Shape.OBSERVATION,
    "pay",
    (
        Field("host", TEXT, "主播", "Host", required=True, aliases=("主播名称", "姓名")),
        Field("per_hour", MONEY, "时薪", "Pay per hour", aliases=("每小时薪酬", "小时工资")),
        Field("per_show", MONEY, "每场薪酬", "Pay per show", aliases=("场次费", "出场费")),
        CURRENCY,
        FROM,
    ),
    lasting=True,
    needs=PAY_TOO,
)

RATES = Kind(
    "rates",
    "profit",
    "费率和默认成本",
    "Rates and usual costs",
    Shape.OBSERVATION,
    "rate",
    (
        Field("account", TEXT, "账号", "Account", aliases=("店铺", "直播间")),
        Field("commission_rate", RATIO, "佣金率", "Commission rate", aliases=("达人佣金率", "佣金比例")),
        Field("fee_rate", RATIO, "平台服务费率", "Platform fee rate", aliases=("技术服务费率", "平台扣点")),
        Field("insurance_per_order", MONEY, "运费险（每子订单）", "Freight insurance per order line"),
        Field("gifts_per_show", MONEY, "每场福袋赠品", "Gifts per show"),
        Field("other_per_show", MONEY, "每场其他成本", "Other costs per show"),
        CURRENCY,
        FROM,
    ),
    lasting=True,
    needs=COST,
)

SHOW_COSTS = Kind(
    "show_costs",
    "profit",
    "单场成本",
    "Costs of single shows",
    Shape.OBSERVATION,
    "show_cost",
    (
        Field("account", TEXT, "账号", "Account", required=True, aliases=("店铺", "直播间")),
        Field("started_at", TIME, "开播时间", "Started at", required=True, aliases=("直播开始时间",)),
        Field("gifts", MONEY, "福袋赠品", "Gifts", aliases=("赠品成本", "福袋成本", "赠品")),
        Field("other", MONEY, "其他成本", "Other costs", aliases=("其他费用",)),
        CURRENCY,
    ),
    lasting=True,
    needs=COST,
)

register(kinds=(PAY, RATES, SHOW_COSTS))
