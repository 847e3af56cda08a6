"""How the system is: processes, store, disk, queue."""

from __future__ import annotations

import json
import shutil
from typing import Any

import psutil
from django.db import DatabaseError

from kaibo import __version__
from kaibo.jobs import api as jobs
from kaibo.kit.home import home
from kaibo.site.store_state import store_state


def full() -> dict[str, Any]:
    """All that /status shows to people who may see it; numbers that can't be had now are None."""
    disk = shutil.disk_usage(home().root)
    return {
        "processes": processes(),
        "store": store_state(),
        "disk": {"free": disk.free, "total": disk.total},
        "queue": queue(),
        "version": __version__,
        "home": str(home().root),
    }


def processes() -> list[dict[str, Any]]:
    """What the supervisor last wrote of each process, with its memory now; empty where none supervises."""
    path = home().run / "status.json"
    if not path.is_file():
        return []
    return [{**each, "rss": _rss(each["pid"])} for each in json.loads(path.read_bytes())["processes"]]


def is_well() -> bool:
    """Whether every supervised process runs and the database answers."""
    return all(each["state"] == "running" for each in processes()) and queue()["ready"] is not None


def queue() -> dict[str, int | None]:
    names = ("ready", "running", "failed")
    try:
        counts = jobs.counts()
    except DatabaseError:
        return dict.fromkeys(names)
    return {name: counts.get(name, 0) for name in names}


def _rss(pid: int | None) -> int | None:
    try:
        return int(psutil.Process(pid).memory_info().rss) if pid else None
    except psutil.Error:
        return None
