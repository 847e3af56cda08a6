"""What the worker does for planning."""

from __future__ import annotations

from typing import Any

from kaibo.jobs.api import Run, job
from kaibo.planning.items.costing import FILL, fill_costs
from kaibo.planning.lineup.making import MAKE, give_up, make
from kaibo.planning.pricing import known
from kaibo.planning.scripts import asking as written


def line_up_failed(error: dict[str, Any], line_up: str) -> None:
    give_up(line_up, error)


@job(MAKE, retries=1, failed=line_up_failed, aside=True)
def make_line_up(run: Run, line_up: str) -> None:
    make(run, line_up)


@job(FILL, retries=1)
def fill_item_costs(run: Run, plan: str) -> dict[str, int]:
    return {"filled": fill_costs(plan)}


def scripts_failed(error: dict[str, Any], scripts: list[str], by_model: bool) -> None:
    written.give_up(scripts, error)


@job(written.WRITE, retries=1, failed=scripts_failed, aside=True)
def write_scripts(run: Run, scripts: list[str], by_model: bool) -> dict[str, int]:
    return written.write(run, scripts, by_model=by_model)


@job(known.RECKON, retries=1)
def reckon_charges(run: Run, account: str, currency: str, edition: str) -> dict[str, Any]:
    """`edition` names the data it is reckoned from, for whoever asks next."""
    return known.reckon(run, account, currency)
