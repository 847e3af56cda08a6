"""A worker that looks some hours later: what is due of a show then is done now; says how many."""

from __future__ import annotations

import sys
from datetime import timedelta

from kaibo.kit.clock import now
from kaibo.site.boot import boot

boot()

from kaibo.review.editions.freezing import due, freeze  # noqa: E402

show, hours = sys.argv[1:]
found = due(now() + timedelta(hours=int(hours)))
sys.stdout.write(f"{sum(freeze(id, age) for id, age in found if id == show)}")
