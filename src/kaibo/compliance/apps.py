"""Tells Django of the room."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    name = "kaibo.compliance"
    label = "compliance"
