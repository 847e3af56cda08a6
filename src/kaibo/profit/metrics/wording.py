"""What the metrics of profit have in common: their room, whose eyes they need, and by which day they count."""

from __future__ import annotations

from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Less, Metric, Quotient, Total

COST, PAY_TOO = ("money.cost.read",), ("money.cost.read", "team.pay.read")
BY_SHOW_ZH = "订单归到它那一场开播的营业日，没有场次的归到付款的营业日；成本和费率按付款那天生效的算。"
BY_SHOW_EN = (
    "An order stands on the business day its show began, else on that of payment; costs and rates are those valid "
    "on the day of payment."
)


def money(
    key: str,
    names: tuple[str, str],
    formula: Less | Total,
    told: tuple[str, str],
    *,
    needs: tuple[str, ...] = COST,
    notes: tuple[str, str] = ("", ""),
    net: bool | None = None,
) -> Metric:
    return Metric(
        key,
        "profit",
        *names,
        Unit.MONEY,
        Basis.MONEY,
        (formula,),
        *told,
        notes_zh=notes[0],
        notes_en=notes[1],
        includes={"freight": None, "coupons": True, "refunds": net},
        needs=needs,
        attribution_zh=BY_SHOW_ZH,
        attribution_en=BY_SHOW_EN,
    )


def rate(
    key: str, names: tuple[str, str], formula: Quotient, told: tuple[str, str], needs: tuple[str, ...] = COST
) -> Metric:
    return Metric(key, "profit", *names, Unit.RATIO, Basis.MONEY, (formula,), *told, needs=needs)
