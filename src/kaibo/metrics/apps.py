"""Tells Django of the room, and lets every room declare its kinds and metrics."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class RoomConfig(AppConfig):
    name = "kaibo.metrics"
    label = "metrics"

    def ready(self) -> None:
        autodiscover_modules("kinds", "sources", "metrics")
