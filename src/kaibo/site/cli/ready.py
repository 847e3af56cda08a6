"""The data directory, ready for a command: both databases up to date, the store running."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command

from kaibo.store import api as store


@contextmanager
def data() -> Iterator[None]:
    """Whether a server runs on the same data directory or not makes no difference inside."""
    relational()
    with store.running():
        yield


def relational() -> None:
    """The relational database alone, made or brought up to date."""
    call_command("migrate", verbosity=0, interactive=False)
