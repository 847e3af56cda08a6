"""Settings with only the rooms that the tests of processes need, so that each process starts quickly."""

from __future__ import annotations

from kaibo.site.settings import *  # noqa: F403

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    *(f"kaibo.{room}.apps.RoomConfig" for room in ("files", "jobs", "events")),
]
