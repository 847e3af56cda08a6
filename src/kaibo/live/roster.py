"""Which runs are on air, and to which of them a signal belongs."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.db.models import Q

from kaibo.events.api import Taken
from kaibo.live.models import Run

ON_AIR = (Run.State.RUNNING, Run.State.PAUSED)


class Roster:
    """Looked up once a second."""

    def __init__(self) -> None:
        self._shows: dict[str, str] = {}
        self._accounts: dict[str, list[str]] = {}

    def look(self, held: Collection[str]) -> list[Run]:
        """Runs on air, and those that are held besides, as they are now."""
        found = list(Run.objects.select_related("account").filter(Q(state__in=ON_AIR) | Q(id__in=list(held))))
        shows: dict[str, str] = {}
        accounts: dict[str, list[str]] = {}
        for run in found:
            shows |= {name: run.id for name in (run.id, run.room_id) if name and run.state != Run.State.ENDED}
            if run.state in ON_AIR:
                for name in {run.account_id, run.account.handle, run.account.name}:
                    accounts.setdefault(name, []).append(run.id)
        self._shows, self._accounts = shows, accounts
        return found

    def parted(self, taken: Sequence[Taken]) -> dict[str, list[Taken]]:
        """Signals by the run they belong to; others are left out.

        A signal belongs to the run whose id, or whose room's id, it names; one that names no show, to the only run
        on air of the account it names.
        """
        found: dict[str, list[Taken]] = {}
        for each in taken:
            signal = each.signal
            run = self._shows.get(signal.show) if signal.show else self._only(signal.account)
            if run:
                found.setdefault(run, []).append(each)
        return found

    def _only(self, account: str) -> str | None:
        runs = self._accounts.get(account, ())
        return runs[0] if len(runs) == 1 else None
