"""The inbox in the web process: who hears of what is taken, and what is done when the disk fails."""

from __future__ import annotations

import os

from django.utils.module_loading import autodiscover_modules

from kaibo.events.inbox.inbox import Inbox, inbox
from kaibo.kit.log import logger

FAILED = 70


def begin() -> Inbox:
    """Every room's watchers.py registers who is told of what is taken from now on."""
    autodiscover_modules("watchers")
    opened = inbox()
    opened.broken = _end_process
    opened.start_telling()
    return opened


def end() -> None:
    """What was submitted is written first."""
    inbox().close()


def _end_process() -> None:
    """After a failed write nobody knows what is on the disk: whoever starts anew reads what is."""
    logger().error("inbox_broken")
    os._exit(FAILED)
