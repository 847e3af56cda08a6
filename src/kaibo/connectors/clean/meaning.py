"""What the words of statuses mean, and what follows: is it paid, is it a return."""

from __future__ import annotations

from typing import Final

import polars as pl

from kaibo.connectors.clean.distinct import translated
from kaibo.connectors.recognising.found import Found
from kaibo.connectors.words import fold, meanings

GROUPS: Final = {
    "status": "status",
    "refund_status": "after_sale",
    "payment_method": "payment",
    "direction": "direction",
    "sentiment": "sentiment",
    "kind": "after_sale_kind",
}
PAID: Final = ("paid", "shipped", "completed", "refunded")
UNKNOWN: Final = "unknown"


def meant(said: pl.Series, found: Found, field: str, *, group: str = "", otherwise: str | None = UNKNOWN) -> pl.Series:
    """Words -> meanings; a word nobody knows becomes `otherwise` (None keeps it), null stays null."""
    own = {fold(word): meaning for word, meaning in found.table.words.get(field, {}).items()}
    known = meanings(group or GROUPS[field]) | own
    words = said.drop_nulls().unique()
    told = [known.get(fold(word), word if otherwise is None else otherwise) for word in words]
    return translated(said, words, pl.Series(told, dtype=pl.String))


def unknown_words(said: pl.Series, means: pl.Series, header: str) -> list[tuple[str, dict[str, object]]]:
    """A warning of words whose meaning nobody knows, with a few of them."""
    strange = said.filter(means == UNKNOWN).unique(maintain_order=True)
    if strange.is_empty():
        return []
    return [("unknown_words", {"header": header, "words": "、".join(strange.head(5)), "count": strange.len()})]


def order_status(columns: set[str]) -> pl.Expr:
    """The status an order line has: its own word, then refunds and cancellations, then what its times prove."""
    status: pl.Expr = pl.col("said") if "said" in columns else pl.lit(None, pl.String)
    for name, proven in (("completed_at", "completed"), ("shipped_at", "shipped"), ("paid_at", "paid")):
        if name in columns:
            missing = status.is_null() & pl.col(name).is_not_null()
            status = pl.when(missing).then(pl.lit(proven)).otherwise(status)
    if "closed_at" in columns:
        closed = pl.col("closed_at").is_not_null() & (status.is_null() | ~status.is_in(["refunded", "closed"]))
        status = pl.when(closed).then(pl.lit("closed")).otherwise(status)
    if "refund_said" in columns:
        refunded = (pl.col("refund_said") == "refunded").fill_null(False)
        status = pl.when(refunded).then(pl.lit("refunded")).otherwise(status)
    return status.fill_null(UNKNOWN)


def counts_as_paid(columns: set[str]) -> pl.Expr:
    """Paid at some time, or in a state only paid orders reach, or cash on delivery and not cancelled.

    Where a file has neither a status nor a time of payment, its lines are sales.
    """
    if not {"said", "paid_at"} & columns:
        return pl.lit(1, pl.UInt8)
    paid = pl.col("status").is_in(PAID)
    if "paid_at" in columns:
        paid = paid | pl.col("paid_at").is_not_null()
    if "payment" in columns:
        on_delivery = (pl.col("payment") == "on_delivery").fill_null(False)
        paid = paid | (on_delivery & (pl.col("status") != "closed"))
    return paid.cast(pl.UInt8)
