"""Words of the TikTok Shop order file: states are localised, headers never; some files explain columns."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Texts by state (waiting, to ship, shipped, completed, closed) and ending (none, cancelled, back)."""

    status: tuple[str, ...]
    substatus: tuple[str, ...]
    ending: tuple[str, ...]


ENGLISH = Words(
    status=("Unpaid", "To ship", "Shipped", "Completed", "Canceled"),
    substatus=("Unpaid", "Awaiting collection", "In transit", "Completed", "Canceled"),
    ending=("", "Cancel", "Return/Refund"),
)
BAHASA = Words(
    status=("Belum dibayar", "Perlu dikirim", "Dikirim", "Selesai", "Dibatalkan"),
    substatus=("Belum dibayar", "Menunggu pengambilan", "Dalam perjalanan", "Selesai", "Dibatalkan"),
    ending=("", "Cancel", "Return/Refund"),
)
NOTES = {
    "Order ID": "Platform unique order ID.",
    "Order Status": "The status of the order.",
    "SKU ID": "Platform SKU ID.",
    "Seller SKU": "Seller's own SKU.",
    "Quantity": "SKU sold quantity in the order.",
    "SKU Subtotal After Discount": "SKU subtotal before discount - platform discount - seller discount.",
    "Order Amount": "The amount that the buyer paid for the order.",
    "Created Time": "Order created time.",
    "Paid Time": "Order paid time.",
}
