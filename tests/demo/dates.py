"""The days of the three weeks that the tests look at."""

from __future__ import annotations

from datetime import date

ORIGIN = date(2025, 10, 1)
SINCE, UNTIL = date(2026, 10, 19), date(2026, 11, 8)
