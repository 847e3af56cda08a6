"""The door of the shows room."""

from kaibo.shows.accounts import account_of, open_account
from kaibo.shows.models import Account, Show
from kaibo.shows.queries.shows import (
    COLUMNS,
    ShowFilter,
    account_ids,
    account_names,
    card,
    show_of,
    shows,
    sources_of,
    titles_of,
    within,
)
from kaibo.shows.replies import ShowOut
from kaibo.shows.resolve import (
    Told,
    ToldAccount,
    forget,
    known,
    known_accounts,
    on_air,
    only_told_by,
    platforms_of,
    remember,
    unknown_or_moved,
)

__all__ = [
    "COLUMNS",
    "Account",
    "Show",
    "ShowFilter",
    "ShowOut",
    "Told",
    "ToldAccount",
    "account_ids",
    "account_names",
    "account_of",
    "card",
    "forget",
    "known",
    "known_accounts",
    "on_air",
    "only_told_by",
    "open_account",
    "platforms_of",
    "remember",
    "show_of",
    "shows",
    "sources_of",
    "titles_of",
    "unknown_or_moved",
    "within",
]
