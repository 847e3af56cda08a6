"""What can be compared: groups of shows, each by the filters that the metric engine knows it by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kaibo.kit.i18n import page_text, say
from kaibo.metrics.api import Query, Row, Window
from kaibo.planning.api import ORDINARY, PROMOTED, PROMOTIONS, month_day
from kaibo.shows.api import Show, account_names

Value = str | int | None
Topic = Literal["slot", "host", "weekday", "promotion", "platform", "account", "show"]

GOLDEN = (19, 20, 21, 22)
NOON = (11, 12, 13)
OTHER = tuple(hour for hour in range(24) if hour not in GOLDEN + NOON)
SLOTS = {"golden": GOLDEN, "noon": NOON, "other": OTHER}
"""Groups of hours in which a show began: 19:00 to 23:00, 11:00 to 14:00, the rest."""


@dataclass(frozen=True)
class Group:
    """Shows compared as one; `dimension` takes one of `values`. `days` are its days of the year, None for all."""

    key: str
    zh: str
    en: str
    dimension: str
    values: tuple[str, ...]
    days: frozenset[int] | None = None

    def of(self, question: Query) -> Query:
        """The question about this group alone."""
        return question.only(**{self.dimension: self.values})

    def has(self, row: Row) -> bool:
        """Whether a row that is cut by the group's dimension is one of its rows."""
        return key_of(row.dimensions[self.dimension]) in self.values

    def length(self, window: Window) -> int:
        """How many days of the window are this group's."""
        if self.days is None:
            return window.days
        each = (window.first + timedelta(days=by) for by in range(window.days))
        return sum(month_day(day) in self.days for day in each)


def sets(topic: Topic, window: Window) -> list[Group]:
    """The groups of a topic that joins several values into one; none where each value is a group by itself."""
    if topic == "slot":
        return [_named(f"slot.{key}", "start_hour", hours) for key, hours in SLOTS.items()]
    if topic != "promotion":
        return []
    groups = [_named("promotion.all", "month_day", PROMOTED), _named("promotion.ordinary", "month_day", ORDINARY)]
    for each in PROMOTIONS:
        span = f"{_day(each.first)}–{_day(each.last)}"
        names = (f"{each.zh}（{span}）", f"{each.en} ({span})")
        groups.append(_group(f"promotion.{each.key}", *names, "month_day", each.days))
    return [each for each in groups if each.length(window)]


def dimension_of(topic: Topic) -> str:
    """What tells the groups of a topic apart."""
    return {"slot": "start_hour", "promotion": "month_day"}.get(topic, topic)


def groups_of(topic: Topic, values: Iterable[Value]) -> list[Group]:
    """A group for each value of the topic's dimension, in their order; rows without a value come last."""
    keys = sorted({key_of(value) for value in values}, key=lambda key: (not key, key))
    names = _names(topic, keys)
    nobody = (
        {language: say(language, f"review.compare.none.{topic}") for language in ("zh", "en")} if "" in keys else {}
    )
    return [Group(key, *(names[key] if key else (nobody["zh"], nobody["en"])), topic, (key,)) for key in keys]


def _names(topic: Topic, keys: list[str]) -> dict[str, tuple[str, str]]:
    if topic == "weekday":
        return {key: (say("zh", f"review.weekday.{key}"), say("en", f"review.weekday.{key}")) for key in keys if key}
    if topic == "platform":
        return {
            key: (page_text("zh", f"site.platform.{key}", key), page_text("en", f"site.platform.{key}", key))
            for key in keys
        }
    if topic == "show":
        return {show.id: (_title(show),) * 2 for show in Show.objects.filter(id__in=keys)}
    known = account_names(keys) if topic == "account" else {}
    return {key: (known.get(key) or key,) * 2 for key in keys}


def _title(show: Show) -> str:
    """Many shows of one title: the day tells them apart."""
    return f"{show.business_day or ''} {show.title or show.host}".strip()


def _named(name: str, dimension: str, values: tuple[int, ...]) -> Group:
    return _group(name, say("zh", f"review.{name}"), say("en", f"review.{name}"), dimension, values)


def _group(key: str, zh: str, en: str, dimension: str, values: tuple[int, ...]) -> Group:
    days = frozenset(values) if dimension == "month_day" else None
    return Group(key, zh, en, dimension, tuple(str(each) for each in values), days)


def _day(day: tuple[int, int]) -> str:
    return date(2024, *day).strftime("%-m/%-d")


def key_of(value: Value) -> str:
    """A dimension's value as filters have it; empty for rows without one."""
    return "" if value is None else str(value)
