"""Brands that the company might hold a show with: judged, and each at its own stage."""

from __future__ import annotations

from kaibo.accounts.api import Caller
from kaibo.demo.sources import data
from kaibo.planning.cobrands.marks import judge
from kaibo.planning.cobrands.partners import add_partner
from kaibo.planning.cobrands.stages import move
from kaibo.planning.models import Partner


def keep_partners(by: Caller) -> None:
    if Partner.objects.exists():
        return
    for each in data("team")["partners"]:
        row = add_partner(by, {"name": each["name"], "kind": each["kind"], "owner": by.name, "fit": each["fit"]})
        judge(by, row.id, each["marks"], each["why"])
        for stage, reason in each["stages"]:
            move(by, row.id, stage, reason, seen=None)
