"""What is asked of the engine to compare groups of shows, and the answers sorted by group."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Max, Min, QuerySet

from kaibo.accounts.api import Scope
from kaibo.metrics.api import Number, Query, Row, Window, ask
from kaibo.review.compare.topics import Group, Topic, dimension_of, groups_of, sets
from kaibo.shows.api import Show, within

DAYS = 90
PICKED = 12
"""Shows set side by side at most."""
RATES = ("gmv_per_hour", "conversion_people", "conversion_times", "order_value", "refund_rate")
KEYS = (
    "shows",
    "live_hours",
    "hours_per_show",
    "gmv",
    "viewer_visits",
    "views_per_show",
    *RATES,
)
RETURNS = ("return_rate",)
Told = dict[str, list[Row]]


@dataclass(frozen=True)
class Asked:
    """What to compare, of which business days (None: the last ninety there are), narrowed by what."""

    topic: Topic = "slot"
    first: date | None = None
    last: date | None = None
    platform: str = ""
    account: str = ""
    host: str = ""
    currency: str = ""
    shows: tuple[str, ...] = ()

    @property
    def filters(self) -> dict[str, str]:
        names = ("platform", "account", "host", "currency")
        return {name: getattr(self, name) for name in names if getattr(self, name)}


@dataclass(frozen=True)
class Part:
    """A group with what was told of it: `question` gives its passports, `single` is show by show."""

    group: Group
    question: Query
    whole: Row
    single: list[Row]
    hours: list[Row]


def found(asked: Asked, scope: Scope) -> QuerySet[Show]:
    """The shows that are narrowed to, in no order, of whichever day."""
    exact = {"account__platform": asked.platform, "account": asked.account, "host": asked.host}
    return within(scope).filter(business_day__isnull=False, **{key: value for key, value in exact.items() if value})


def window_of(asked: Asked, scope: Scope) -> Window | None:
    """The days asked for, as far as there are shows on them: what was before the first show is no slack time."""
    there = found(asked, scope)
    if asked.last:
        there = there.filter(business_day__lte=asked.last)
    if asked.first:
        there = there.filter(business_day__gte=asked.first)
    ends = there.aggregate(first=Min("business_day"), last=Max("business_day"))
    if ends["first"] is None:
        return None
    recent = ends["last"] - timedelta(days=DAYS - 1)
    return Window(ends["first"] if asked.first else max(ends["first"], recent), ends["last"])


def base(asked: Asked, window: Window, scope: Scope, *, source: str = "shows") -> Query:
    """All shows of the window, as the shows' own figures tell them."""
    told_by = {"source": source} if source else {}
    return replace(ask(KEYS, window=window, filters={**asked.filters, **told_by}), scope=scope)


def questions(asked: Asked, window: Window, scope: Scope) -> dict[str, Query]:
    """Every question of the page. Value returned is told by after-sales and orders, so its source is left open."""
    whole, open_ = base(asked, window, scope), base(asked, window, scope, source="")
    cut, groups = dimension_of(asked.topic), sets(asked.topic, window)
    ids = picked(asked, window, scope)
    only = whole.only(show=ids) if ids else whole
    put = {
        "all": whole,
        "all hours": replace(whole, keys=("shows",), by=("start_hour",)),
        "all returns": replace(open_, keys=RETURNS),
        "currencies": replace(whole, keys=("gmv",), by=("currency",)),
        "single": replace(only, keys=RATES, by=tuple(dict.fromkeys((cut, "show")))),
        "hours": replace(only, keys=("shows",), by=tuple(dict.fromkeys((cut, "start_hour")))),
    }
    for group in groups:
        put |= {_of("groups", group): group.of(whole), _of("returns", group): replace(group.of(open_), keys=RETURNS)}
    if not groups:
        returns = open_.only(show=ids) if ids else open_
        put |= {"groups": replace(only, by=(cut,)), "returns": replace(returns, keys=RETURNS, by=(cut,))}
    return put


def picked(asked: Asked, window: Window, scope: Scope) -> tuple[str, ...]:
    """The shows to set side by side: those chosen, else the latest; nothing where shows aren't the topic."""
    if asked.topic != "show":
        return ()
    if asked.shows:
        return asked.shows[:PICKED]
    there = found(asked, scope).filter(business_day__range=(window.first, window.last))
    return tuple(there.order_by("-started_at").values_list("id", flat=True)[: PICKED // 2])


def parts(asked: Asked, window: Window, scope: Scope, told: Told) -> list[Part]:
    """The answers by group; a group without a single show is left out."""
    whole, groups = base(asked, window, scope), sets(asked.topic, window)
    if not groups:
        cut = dimension_of(asked.topic)
        groups = groups_of(asked.topic, [row.dimensions[cut] for row in told["groups"]])
    made = [_part(group, whole, told) for group in groups]
    return [part for part in made if part.whole.numbers["shows"].value]


def _part(group: Group, whole: Query, told: Told) -> Part:
    single, hours = ([row for row in told[name] if group.has(row)] for name in ("single", "hours"))
    return Part(
        group,
        group.of(whole),
        Row({}, {**_only(group, told, "groups"), **_only(group, told, "returns")}),
        single,
        hours,
    )


def _only(group: Group, told: Told, name: str) -> dict[str, Number]:
    """The numbers of the group: asked for by themselves, or among those of all groups."""
    if _of(name, group) in told:
        return told[_of(name, group)][0].numbers
    return next((row.numbers for row in told[name] if group.has(row)), {})


def _of(name: str, group: Group) -> str:
    return f"{name} {group.key}"
