"""What a rehearsal has ready for its viewers: set up, and begun by whoever sits in the control room."""

from __future__ import annotations

from kaibo.accounts.api import CLI
from kaibo.demo.sources import data
from kaibo.live.benefits.acts import NewBenefit, set_up


def lay_benefits(run: str) -> None:
    for each in data("team")["benefits"]:
        set_up(CLI, run, NewBenefit(**each, units=0, product=""))
