"""Chapter 开播前核对: what a show of this kind has looked over before it goes on air."""

from __future__ import annotations

from kaibo.planning.api import checks_of
from kaibo.reports.building import rules
from kaibo.reports.building.show_plan.told import Told
from kaibo.reports.building.wording import missing, text
from kaibo.reports.model import Page, Text, Words


def pages(told: Told) -> list[Page]:
    wanted = checks_of(told.plan.kind)
    if not wanted:
        return [Page(rules.plainly("plan_checks"), (missing("plan_checks"),))]
    said = tuple(Words(Text(zh, en)) for zh, en in wanted)
    return [Page(Words(text("title.plan_checks", count=len(said))), said)]
