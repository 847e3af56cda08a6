"""Make Django ready: once, before the first module that imports models."""

from __future__ import annotations

import os

import django
from django.apps import apps


def boot() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kaibo.site.settings")
    if not apps.ready:
        django.setup()
