"""What a file told of accounts and shows, in the words of the shows room."""

from __future__ import annotations

import msgspec

from kaibo.connectors.summary import ShowNote, Summary
from kaibo.shows.api import Told, ToldAccount


def told_show(show: ShowNote) -> Told:
    return Told(**msgspec.structs.asdict(show))


def told_accounts(summary: Summary) -> list[ToldAccount]:
    return [
        ToldAccount(each.id, summary.platform, each.handle, each.name, summary.currency, summary.zone)
        for each in summary.accounts
    ]
