"""Files that wait together for a person's yes: what they tell of the same show comes together however they are said."""

from __future__ import annotations

from pathlib import Path

import pytest

from connectors.flows.drop import SHOWS, Drop
from kaibo.connectors.actions.confirm import confirm
from kaibo.connectors.actions.read import read
from kaibo.connectors.actions.receive import received_path
from kaibo.connectors.models import Upload
from kaibo.shows.api import Show

NAMED = ["7400001", "林间小铺", "顾言", "2026-10-01 20:00:00", "2026-10-01 22:00:00", "1000", "300.00", "3"]
UNNAMED = ["", *NAMED[1:5], "1000", "320.00", "4"]


def _ready(drop: Drop, name: str, row: list[str]) -> Upload:
    """A file that was read and waits."""
    options = {"kind": "shows", "platform": "douyin"}
    drop.file(drop.folder / name, [SHOWS, row], dry_run=True, **options)
    path = Path(drop.folder / name)
    return read(received_path(path, options, by="周琦", attended=""), lambda done, total, phase: None)


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_one_broadcast_told_by_two_waiting_files_is_one_show(drop: Drop, order: tuple[int, int]) -> None:
    waiting = [_ready(drop, "有场次号.csv", NAMED), _ready(drop, "没有场次号.csv", UNNAMED)]
    for at in order:
        assert confirm(waiting[at], by="周琦").state == Upload.State.STORED
    assert Show.objects.count() == 1
    assert drop.number("shows") == 1
