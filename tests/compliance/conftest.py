"""A store, an inbox, and an evening in the control room."""

from __future__ import annotations

from dossier.conftest import evening, own_inbox, shelf, store_home

__all__ = ["evening", "own_inbox", "shelf", "store_home"]
