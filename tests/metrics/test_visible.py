"""What a read may see."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kaibo.metrics.api import Batch, Build, Visible, visible

NOON = datetime(2025, 3, 1, 12, tzinfo=UTC)


@pytest.mark.django_db
def test_nothing_is_visible_before_anything_was_imported() -> None:
    assert visible() == Visible(0, (), ())


@pytest.mark.django_db
def test_stored_batches_and_live_builds_are_visible() -> None:
    batches = [
        Batch.objects.create(as_of=NOON, state=state) for state in ("stored", "undone", "loading", "stored", "failed")
    ]
    builds = [Build.objects.create(month=202503, live=live) for live in (True, False, True)]
    found = visible()
    assert found.newest == batches[-1].id
    assert found.hidden == (batches[1].id, batches[2].id, batches[4].id)
    assert found.builds == (builds[0].id, builds[2].id)


@pytest.mark.django_db
def test_it_is_read_in_one_statement() -> None:
    with CaptureQueriesContext(connection) as asked:
        visible()
    assert len(asked) == 1
