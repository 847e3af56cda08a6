"""The worker process: `python -m kaibo.site.work` does jobs and lets handlers follow events, until SIGTERM.

What it can do is discovered: every room's work.py registers jobs, every room's handlers.py handlers.
"""

from __future__ import annotations

import os
import signal
import sys
from threading import Event

from kaibo.site.boot import boot

boot()

from django.utils.module_loading import autodiscover_modules  # noqa: E402 - models may be imported only now

from kaibo.connectors import api as connectors  # noqa: E402
from kaibo.events import api as events  # noqa: E402
from kaibo.events.inbox.shipper import shipping  # noqa: E402
from kaibo.files import api as files  # noqa: E402
from kaibo.jobs import api as jobs  # noqa: E402
from kaibo.kit.errors import KaiboError  # noqa: E402
from kaibo.kit.log import set_up  # noqa: E402
from kaibo.live.api import following_scenes  # noqa: E402
from kaibo.site.backup.unfinished import refuse_unfinished  # noqa: E402

NICENESS = 10


def main() -> int:
    """Live screens go first: the process is niced. A job under way at SIGTERM is finished, then it exits 0."""
    stop = Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, lambda *_: stop.set())
    os.setpriority(os.PRIO_PROCESS, 0, max(NICENESS, os.getpriority(os.PRIO_PROCESS, 0)))
    set_up("worker")
    try:
        refuse_unfinished()
    except KaiboError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    autodiscover_modules("work", "handlers")
    files.sweep()
    connectors.recover()
    with shipping(), following_scenes():
        jobs.work(stop, between=[events.catch_up])
    return 0


if __name__ == "__main__":
    sys.exit(main())
