"""The columns that every part of the view of lines has, in one order; and how amounts are shared."""

from __future__ import annotations

from kaibo.profit.priced import CONTEXT, COST_PLACE

UNKNOWN = "CAST(NULL, 'Nullable(Int64)')"
AMOUNTS = (
    "gmv",
    "refund",
    "cost_out",
    "cost_back",
    "gmv_costed",
    "commission",
    "commission_rated",
    "fee",
    "fee_rated",
    "insurance",
    "gmv_commissioned",
    "gmv_charged",
    "gmv_insured",
)
"""Minor units; unknown in rows that tell nothing of them."""
NO_COST = {
    "cost_batch": "toUInt32(0)",
    "cost_sheet": "''",
    "cost_row": "toUInt32(0)",
    "cost_as_of": "toDateTime64(0, 3, 'UTC')",
    "cost_source": "''",
}


def rows(place: str, told: dict[str, str]) -> str:
    """What a part selects: its file's row, what it is cut by, the row of its cost, and its amounts."""
    context = (f"{told[name]} AS {name}" if name in told else name for name in (*CONTEXT, *COST_PLACE))
    amounts = (f"{told.get(name, UNKNOWN)} AS {name}" for name in AMOUNTS)
    return ", ".join((place, *context, *amounts))


def of_rate(amount: str, rate: str) -> str:
    """`rate` (billionths) of an amount that is not negative, to the nearest minor unit."""
    return f"toInt64(intDiv(toInt128({amount}) * {rate} + 500000000, 1000000000))"


def in_part(amount: str, part: str, whole: str) -> str:
    """As much of `amount` as `part` is of `whole`: at most all of it, of nothing all."""
    share = f"toInt64(intDiv(toInt128({amount}) * least({part}, {whole}) * 2 + {whole}, {whole} * 2))"
    return f"if({whole} > 0, {share}, {amount})"
