"""The one refusal of a cell: a reason whose sentence stands in the room's catalogue."""

from __future__ import annotations

from typing import Final

REASONS: Final = (
    "not_a_number",
    "number_grouping",
    "range_reversed",
    "error_cell",
    "number_too_big",
    "money_absurd",
    "currency_differs",
    "not_a_duration",
    "duration_needs_unit",
    "duration_absurd",
    "not_a_date",
    "date_needs_order",
    "date_needs_year",
    "date_impossible",
    "date_out_of_range",
    "date_half_read",
    "id_lost_digits",
)


class Unreadable(ValueError):
    """A cell that holds something, but nothing that can be read without guessing.

    `reason` is one of REASONS; its sentence is `connectors.reason.<reason>`.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
