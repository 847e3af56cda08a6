"""Which accounts a quotient may be told for whose parts come from sources of their own.

An account is paired with itself. Rows without an account may be those of any account of their platform: there the parts
are paired as the platform's whole, each with all it has, or not at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kaibo.metrics.answer.present import NOBODY, UNNAMED, Accounts, Holdings
from kaibo.metrics.query import Query

Grains = Mapping[str, str]
"""Each account a part was found for, with the grain that answered."""


def common(query: Query, parts: Sequence[Grains], held: Holdings) -> frozenset[str]:
    """Platforms that all parts tell of; elsewhere rows without an account have nothing to be paired with."""
    return frozenset.intersection(*(_platforms(query, part, held) for part in parts))


def strays(query: Query, parts: Sequence[Grains], here: frozenset[str], held: Holdings) -> bool:
    """Whether rows without an account come from elsewhere than `here`."""
    return any(not _unnamed_on(query, part, held) <= here for part in parts)


def mixed_up(query: Query, parts: Sequence[Grains], told: Accounts, held: Holdings) -> Accounts:
    """Accounts, found for any part or `told` before, whose own the rows without an account may be."""
    unnamed = NOBODY.union(*(_unnamed_on(query, part, held) for part in parts))
    named = told.union(*parts) - {UNNAMED}
    return frozenset(account for account in named if held.platforms.get(account, NOBODY) & unnamed)


def paired(parts: Sequence[Grains], mixed: Accounts, *, whole: bool) -> Accounts:
    """Those to be summed on both sides. `whole`: whether platforms may be told as one."""
    both = frozenset.intersection(*(frozenset(part) for part in parts))
    if not mixed:
        return both
    return both | mixed | {UNNAMED} if whole else both - {UNNAMED}


def _unnamed_on(query: Query, part: Grains, held: Holdings) -> frozenset[str]:
    """Platforms of the part's rows without an account, among those asked for."""
    if UNNAMED not in part:
        return NOBODY
    here = held.unnamed_on.get(part[UNNAMED], NOBODY)
    return here & frozenset(query.values("platform") or here)


def _platforms(query: Query, part: Grains, held: Holdings) -> frozenset[str]:
    """Those the part tells anything of."""
    named = (held.platforms.get(account, NOBODY) for account in part if account != UNNAMED)
    return NOBODY.union(_unnamed_on(query, part, held), *named)
