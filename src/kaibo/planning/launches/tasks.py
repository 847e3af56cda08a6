"""The launch's tasks: marketing tasks of the plan like all others, in the phases that a launch has more."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from kaibo.accounts.api import Caller
from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import Language
from kaibo.planning.launches.finding import launch_of
from kaibo.planning.models import Plan, Task
from kaibo.planning.plans.changing import changing
from kaibo.planning.templates.content import Duty
from kaibo.planning.templates.laying import lay_tasks

PHASES = (Task.Phase.SUSPENSE, Task.Phase.BOOKING, Task.Phase.FOLLOW_1, Task.Phase.FOLLOW_2)


def lay_launch_tasks(caller: Caller, plan: str, language: Language) -> Plan:
    """From two weeks before to two weeks after. Raises KaiboError (404), (409) where there are some already."""
    launch_of(plan, caller.scope)
    with changing(caller, plan, "launch_tasks_laid") as held:
        if held.tasks.filter(phase__in=PHASES).exists():
            raise KaiboError("planning.tasks_there", status=409)
        lay_tasks(held, duties(language))
    return held


@cache
def duties(language: Language) -> tuple[Duty, ...]:
    told = json.loads(files("kaibo.planning.launches").joinpath("house.json").read_text("utf-8"))
    place = 0 if language == "zh" else 1
    return tuple(
        Duty(phase, words[place], told["channels"][channel][place], asset, hours * 60, after)
        for phase, hours, after, channel, asset, words in told["tasks"]
    )
