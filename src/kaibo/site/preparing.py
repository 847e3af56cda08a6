"""What is done to a data directory before anybody may use it."""

from __future__ import annotations

import time

from django.core.management import call_command
from django.db import DatabaseError

from kaibo.accounts.api import issue_token
from kaibo.kit.errors import KaiboError
from kaibo.site.backup.unfinished import refuse_unfinished
from kaibo.store.api import migrate

STORE_SECONDS = 60.0


def prepare() -> str | None:
    """Migrate both databases; the first-run token where there is no company yet.

    Raises KaiboError for a restore that was cut short, for a database that does not answer, and for a store
    that does not start or is too new.
    """
    refuse_unfinished()
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        raise KaiboError("site.database_failed", status=500, why=str(error).splitlines()[0]) from error
    _migrate_store(time.monotonic() + STORE_SECONDS)
    return issue_token()


def _migrate_store(deadline: float) -> None:
    """The store starts at the same time as we do: try until it answers."""
    while True:
        try:
            migrate()
        except KaiboError as error:
            if error.code != "store.not_running" or time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return
