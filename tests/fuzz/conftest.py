"""A company at work: two months of shows and orders on a real store, and somebody of every role."""

from __future__ import annotations

import pytest

from cast import COMPANY
from kaibo.accounts.models import Company
from kaibo.kit import clock
from kaibo.shows.models import Account
from reports.conftest import shelf, store_home, two_months

__all__ = ["shelf", "store_home", "two_months"]


@pytest.fixture
def company(db: None) -> Company:
    Account.objects.create(id="a1", platform="douyin", handle="linjian", name=COMPANY)
    return Company.objects.create(id=1, name=COMPANY, made_at=clock.now())
