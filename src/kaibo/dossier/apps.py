"""Tells Django of the room."""

from django.apps import AppConfig


class RoomConfig(AppConfig):
    name = "kaibo.dossier"
    label = "dossier"
