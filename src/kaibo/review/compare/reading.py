"""对比: groups of shows side by side over a window, each as sure as its shows are many and alike."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Scope
from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Row, Window, answer_all, metrics
from kaibo.review.compare.figures import FEWEST, GOLDEN_SHARE, WEEKLY, figures, group_shown
from kaibo.review.compare.findings import findings
from kaibo.review.compare.questions import KEYS, RATES, RETURNS, Asked, Told, base, parts, questions, window_of
from kaibo.review.queries.standing import FEWEST as SURE
from kaibo.shows.api import within

OWN = {
    WEEKLY: ("周均场次", "Shows per week", Unit.QUANTITY),
    GOLDEN_SHARE: ("黄金时段占比", "Golden-slot share", Unit.RATIO),
}
UNTOLD = {"slot": (GOLDEN_SHARE,), "show": ("shows", WEEKLY, GOLDEN_SHARE, "hours_per_show")}
"""What says nothing of a topic's groups: of one show, that it is one."""


def compare(asked: Asked, scope: Scope) -> dict[str, Any]:
    """Everything the page shows; without a show in the window no groups."""
    window = window_of(asked, scope)
    empty: dict[str, Any] = {"since": None, "until": None, "overall": None, "groups": [], "findings": []}
    told = _told(asked, window, scope) if window else {**empty, "currencies": []}
    fixed = {"topic": asked.topic, "columns": _columns(asked), "rates": RATES, "fewest": FEWEST, "sure": SURE}
    return {**fixed, **_facets(scope), **told}


def _told(asked: Asked, window: Window, scope: Scope) -> dict[str, Any]:
    told = answer_all(questions(asked, window, scope))
    whole, question = _whole(told), base(asked, window, scope)
    made = parts(asked, window, scope, told)
    return {
        "since": window.first,
        "until": window.last,
        "overall": figures(whole, told["all hours"], question, window.days),
        "groups": [group_shown(part, whole, window) for part in made],
        "findings": [] if asked.topic == "show" else findings(made, whole),
        "currencies": sorted(
            {str(row.dimensions["currency"]) for row in told["currencies"] if row.dimensions["currency"]}
        ),
    }


def _whole(told: Told) -> Row:
    row = told["all"][0]
    return Row(row.dimensions, {**row.numbers, **told["all returns"][0].numbers})


def _columns(asked: Asked) -> list[dict[str, Any]]:
    """Names and units of the figures, in the order of the table."""
    known = metrics()
    named = {key: (known[key].zh, known[key].en, known[key].unit, known[key].basis) for key in (*KEYS, *RETURNS)}
    own = {key: (*names, Basis.THINGS) for key, names in OWN.items()}
    told = {"shows": named.pop("shows"), **own, **named}
    for key in UNTOLD.get(asked.topic, ()):
        told.pop(key)
    return [
        {"key": key, "zh": zh, "en": en, "unit": unit, "basis": basis} for key, (zh, en, unit, basis) in told.items()
    ]


def _facets(scope: Scope) -> dict[str, Any]:
    """What the page can be narrowed to: the platforms, accounts and hosts of the caller's shows."""
    seen = within(scope).order_by("account__platform", "account__name")
    accounts = dict(seen.values_list("account", "account__name").distinct())
    return {
        "platforms": sorted(set(seen.values_list("account__platform", flat=True))),
        "accounts": [{"id": id, "name": name} for id, name in accounts.items()],
        "hosts": sorted(set(seen.exclude(host="").values_list("host", flat=True))),
    }
