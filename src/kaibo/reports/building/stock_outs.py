"""Best sellers that stopped selling in a show, where there are too many orders to look at each minute of each."""

from __future__ import annotations

from collections.abc import Sequence

from kaibo.metrics.api import Window
from kaibo.reports.building.sections import Section
from kaibo.reports.building.told import Asker, Told, best
from kaibo.review.api import hours_of, minutes_of
from kaibo.shows.api import Show

LOOKED_AT = 6
"""Best sellers of each currency that are looked at."""


def look_at_best_sellers(
    asker: Asker, sections: Sequence[Section], shows: Sequence[Show], window: Window, told: Told
) -> None:
    """Asks for the hours of the best sellers, then for the minutes of the shows in which one of them fell silent."""
    products = [id for section in sections for id in _best(section, told)]
    if not products or not shows:
        return
    told.hear({"found hours": asker.pinned(hours_of(products, window))})
    question = minutes_of(products, shows, told.rows["found hours"], asker.zone)
    if question:
        told.hear({"found steady": asker.pinned(question)})


def _best(section: Section, told: Told) -> list[str]:
    lines = best(told.lines(section.key("product"), "product"), "gmv", "paid_amount")
    return [line.id("product") for line in lines[:LOOKED_AT]]
