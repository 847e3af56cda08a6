"""A real store with a shelf, as the metric engine's tests have it."""

from __future__ import annotations

from metrics.conftest import shelf, store_home

__all__ = ["shelf", "store_home"]
