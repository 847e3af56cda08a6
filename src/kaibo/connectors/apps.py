"""Tells Django of the room, and the metric engine how to name a batch's file."""

from importlib import import_module

from django.apps import AppConfig


class RoomConfig(AppConfig):
    name = "kaibo.connectors"
    label = "connectors"

    def ready(self) -> None:
        import_module("kaibo.connectors.passports")
