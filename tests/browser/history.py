"""Tells the demo that its first year was imported already, so that a test run brings in the last two months alone."""

from __future__ import annotations

import os
import sys
from datetime import timedelta

os.environ["KAIBO_HOME"] = sys.argv[1]

from kaibo.demo.api import SEED, default_origin
from kaibo.site.boot import boot

boot()

from kaibo.site.demo import state  # noqa: E402
from kaibo.site.demo.fill import yesterday  # noqa: E402

last = yesterday()
state.write(state.State(origin=default_origin(last), until=last - timedelta(days=65), seed=SEED))
