"""A plan of two hours on 12 December, 20:00."""

from __future__ import annotations

import pytest

from cast import Actor
from planning.rundown.rehearsal import Rehearsal, make_plan_of


@pytest.fixture
def rehearsal(operator: Actor) -> Rehearsal:
    return Rehearsal(operator, make_plan_of(operator))
