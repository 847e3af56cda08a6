"""Chapter 用户反馈分析: when people speak, why goods come back, who buys again."""

from __future__ import annotations

from decimal import Decimal

from kaibo.kit.units import Unit
from kaibo.metrics.api import Number, change
from kaibo.reports.building import rules
from kaibo.reports.building.asked import HEARD, HOURLY
from kaibo.reports.building.blocks import chart, grid
from kaibo.reports.building.context import Context
from kaibo.reports.building.told import Line, figure
from kaibo.reports.building.wording import metric, missing, percent, plain, text, written
from kaibo.reports.model import Card, Cards, Page, Text, Words


def pages(context: Context) -> list[Page]:
    return [_slots(context), _hours(context), _reasons(), _returning(context)]


def _slots(context: Context) -> Page:
    whole, golden, other = (context.told.whole(name) for name in ("heard", "heard golden", "heard other"))
    lines = [line for line in (golden, other) if line.value("shows")]
    if not lines or all(whole.value(key) is None for key in HEARD[1:]):
        return Page(rules.plainly("heard"), (missing("heard"),))
    names = {id(golden): text("group.golden"), id(other): text("group.other")}
    more = rules.above(golden, other, "comments_per_minute")
    heading = rules.plainly("heard")
    if more is not None and rules.LOUD.holds(more, golden.size("shows"), other.size("shows")):
        figures = (golden.figure("comments_per_minute"), other.figure("comments_per_minute"))
        heading = rules.title(rules.LOUD, *figures, said="loud" if more > 0 else "quiet", share=percent(more))
    return Page(heading, (grid("heard", "slot", HEARD, lines, lambda line: names[id(line)], whole),))


def _hours(context: Context) -> Page:
    lines = context.told.lines("hours", "hour")
    if not lines:
        return Page(rules.plainly("hours"), (missing("hours"),))
    drawn = chart("hours", HOURLY, lines, _hour)
    busiest = sorted(lines, key=lambda line: (-line.size("comments"), -line.size("orders")))
    return Page(rules.plainly("hours"), (*drawn, grid("hours", "hour", HOURLY, busiest, _hour)))


def _hour(line: Line) -> Text:
    return plain(f"{int(line.name('hour')):02d}:00")


def _reasons() -> Page:
    """The engine does not cut refunds by their reason, so nothing is said of them but what would tell."""
    return Page(rules.plainly("reasons"), (missing("reasons"), written("feedback")))


def _returning(context: Context) -> Page:
    now, before = context.told.whole("returning"), context.told.whole("returning before")
    if now.value("repeat_rate") is None:
        return Page(rules.plainly("returning"), (missing("returning"),))
    rate = change(now.number("repeat_rate"), before.number("repeat_rate"))
    buyers, earlier = (line.number("repeat_rate").denominator or Decimal(0) for line in (now, before))
    heading = rules.plainly("returning")
    if rules.REPEAT.holds(rate.difference, buyers, earlier):
        figures = (now.figure("repeat_rate"), before.figure("repeat_rate"))
        up = (rate.difference or 0) > 0
        heading = rules.title(
            rules.REPEAT,
            *figures,
            said="repeat" if up else "repeat_less",
            tone="good" if up else "warn",
            rate=percent(now.size("repeat_rate")),
            before=percent(before.size("repeat_rate")),
        )
    parts = now.number("repeat_rate")
    sizes = (("repeat_buyers", parts.numerator), ("kept_buyers", parts.denominator))
    counted = (figure(metric(key), Number(value, Unit.COUNT)) for key, value in sizes)
    first = Card(now.figure("repeat_rate"), (before.figure("repeat_rate", text("other.before")),))
    return Page(heading, (Cards((first, *(Card(each) for each in counted))), Words(text("repeat_means"))))
