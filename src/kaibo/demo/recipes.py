"""Which files the team fetches, and when: each recipe is one module of writers and a habit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kaibo.demo.jobs import Job
from kaibo.demo.writers import (
    douyin_after_sales,
    douyin_bills,
    douyin_minutes,
    douyin_orders,
    douyin_overview,
    douyin_show_a,
    douyin_show_b,
    douyin_show_c,
    douyin_show_list,
    kuaishou_orders,
    kuaishou_settlement,
    kuaishou_shows,
    qianchuan_hours,
    team_costs,
    team_pay,
    team_rates,
    team_roster,
    tiktok_live,
    tiktok_orders,
)
from kaibo.demo.writers.douyin_show_cells import B_FROM, C_FROM

MINUTES_FROM = 11


@dataclass(frozen=True)
class Form:
    """One kind of file: what it is called in this month, its file name, how it is written."""

    kind: Callable[[Job], str]
    name: Callable[[Job], str]
    write: Callable[[Job, Path], int]


@dataclass(frozen=True)
class Recipe:
    """A form fetched month by month, `lag` days after the month's end at `minute` of the day.

    It is fetched once more `again` days later (0: never); `halves` says in which months in two parts.
    """

    form: Form
    platform: str
    lag: int
    minute: int
    again: int = 0
    halves: Callable[[int], bool] = lambda month: False


def monthly() -> tuple[Recipe, ...]:
    """In the order in which the team goes through its tabs."""
    return _MONTHLY


def show_form(month: int) -> Form:
    """The whole-show workbook of a month: generation A, then B, then C."""
    if month >= C_FROM:
        return _SHOW_C
    return _SHOW_B if month >= B_FROM else _SHOW_A


def _form(module: object) -> Form:
    return Form(*(getattr(module, key) for key in ("kind", "name", "write")))


def _split(month: int) -> bool:
    return month % 4 == 3


_SHOW_A, _SHOW_B, _SHOW_C = _form(douyin_show_a), _form(douyin_show_b), _form(douyin_show_c)
MINUTES = _form(douyin_minutes)
_MONTHLY = (
    Recipe(_form(team_roster), "douyin", lag=1, minute=605),
    Recipe(_form(douyin_show_list), "douyin", lag=2, minute=612, again=22),
    Recipe(_form(douyin_overview), "douyin", lag=2, minute=618, again=22),
    Recipe(_form(qianchuan_hours), "douyin", lag=2, minute=625),
    Recipe(_form(kuaishou_shows), "kuaishou", lag=2, minute=640),
    Recipe(_form(tiktok_live), "tiktok", lag=2, minute=655),
    Recipe(_form(douyin_bills), "douyin", lag=3, minute=660),
    Recipe(_form(kuaishou_settlement), "kuaishou", lag=3, minute=668),
    Recipe(_form(douyin_orders), "douyin", lag=12, minute=672, halves=_split),
    Recipe(_form(douyin_after_sales), "douyin", lag=12, minute=680),
    Recipe(_form(kuaishou_orders), "kuaishou", lag=12, minute=688),
    Recipe(_form(tiktok_orders), "tiktok", lag=12, minute=695),
    Recipe(_form(team_costs), "douyin", lag=1, minute=700),
    Recipe(_form(team_pay), "douyin", lag=1, minute=706),
    Recipe(_form(team_rates), "douyin", lag=1, minute=712),
)
