"""What reports can be made of: months and years that anything is known of."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.metrics.api import answer_kept, ask
from kaibo.reports.kinds import KINDS

ANYTHING = ("gmv", "orders", "shows")


def choices(scope: Scope) -> dict[str, Any]:
    """The kinds that can be made, and months and years, newest first, that this reader knows anything of."""
    asked = replace(ask(ANYTHING, by=["month"]), scope=scope)
    rows = answer_kept({"months": asked})["months"]
    months = sorted({str(row.dimensions["month"]) for row in rows if row.dimensions["month"]}, reverse=True)
    return {
        "kinds": [key for key, kind in KINDS.items() if kind.there],
        "months": months,
        "years": sorted({month[:4] for month in months}, reverse=True),
    }
