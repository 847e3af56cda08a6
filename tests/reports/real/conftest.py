"""Real files handed in for real, as the import's own tests have it."""

from __future__ import annotations

from connectors.flows.conftest import drop, store_home

__all__ = ["drop", "store_home"]
