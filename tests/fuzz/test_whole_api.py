"""Every operation of the API is asked what its document allows and what it forbids: the answer is always one that
the document declares, and never a failure of ours. Who isn't signed in is refused, whatever is asked."""

from __future__ import annotations

import pytest
from django.db import transaction

from cases import Cast
from cast import Actor
from fuzz.asking import ALLOWED, FORBIDDEN, Asking, operations
from fuzz.things import WORDS, listed, made
from kaibo.accounts.permissions import Role
from metrics.shelf import Shelf
from soak import many

OPERATIONS = operations()
LISTED = listed()
ROOMS = sorted({label.split("/")[3] for label in OPERATIONS})


@pytest.mark.parametrize("room", ROOMS)
def test_the_owner_is_answered_as_declared(room: str, two_months: Shelf, cast: Cast) -> None:
    assert [said for label in OPERATIONS if label.split("/")[3] == room for said in _asked(label, cast)] == []


def _asked(label: str, cast: Cast) -> list[str]:
    """What went wrong with one operation; nothing of it stays."""
    case = LISTED.get(label)
    wrong: list[str] = []
    with transaction.atomic():
        path, body = (made(case, cast), case.body) if case else ("", None)
        asking = Asking(cast[Role.OWNER], OPERATIONS[label], path=path, body=body, words=WORDS)
        for mode, times in ((ALLOWED, 3), (FORBIDDEN, 2)):
            try:
                asking.ask(mode, many(times))
            except AssertionError as failure:
                wrong.append(str(failure))
        transaction.set_rollback(True)
    return wrong


def test_who_is_not_signed_in_is_refused_whatever_is_asked(stranger: Actor) -> None:
    stranger.get("/api/v1/session")
    for label, operation in OPERATIONS.items():
        if operation.definition.raw["x-permission"] == "public":
            continue
        asking = Asking(stranger, operation, words=WORDS)
        asking.ask(FORBIDDEN if asking.takes else ALLOWED, many(1))
        assert asking.statuses <= {401, 403}, label
