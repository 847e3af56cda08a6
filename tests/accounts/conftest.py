"""A clock that tests set."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from kaibo.kit import clock


class Clock:
    """Stands still until moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 8, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, **span: float) -> None:
        self.at += timedelta(**span)


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(clock, "now", made)
    return made
