"""Which accounts a quotient may be told for whose parts come from sources of their own.

An account is paired with itself. Rows without an account may be those of any account of their platform: there the parts
are paired as the platform's whole, each with all it has, or not at all.
"""

from __future__ import annotations

from collections.abc import Mapping

from kaibo.metrics.answer.present import NOBODY, UNNAMED, Accounts, Holdings
from kaibo.metrics.query import Query

Grains = Mapping[str, str]
"""Each account a part was found for, with the grain that answered."""


def paired(query: Query, parts: tuple[Grains, Grains], told: Accounts, held: Holdings) -> Accounts:
    """Those to be summed on both sides, of the accounts found for either. `told`: whose quotient is known already."""
    both, either = frozenset(parts[0].keys() & parts[1].keys()), frozenset(parts[0].keys() | parts[1].keys())
    above, below = (_unnamed_on(part, query, held) for part in parts)
    mixed = _on(above | below, (either | told) - {UNNAMED}, held)
    if not mixed:
        return both
    if mixed & told or "account" in query.by or query.values("account"):
        return both - {UNNAMED}
    if above <= _places(parts[1], query, held) and below <= _places(parts[0], query, held):
        return both | mixed | {UNNAMED}
    return both - mixed - {UNNAMED}


def _on(platforms: frozenset[str], accounts: Accounts, held: Holdings) -> Accounts:
    return frozenset(each for each in accounts if held.platforms.get(each, NOBODY) & platforms)


def _unnamed_on(part: Grains, query: Query, held: Holdings) -> frozenset[str]:
    """Platforms of the part's rows without an account, among those asked for."""
    if UNNAMED not in part:
        return NOBODY
    here = held.unnamed_on.get(part[UNNAMED], NOBODY)
    return here & frozenset(query.values("platform") or here)


def _places(part: Grains, query: Query, held: Holdings) -> frozenset[str]:
    """Platforms the part tells anything of."""
    named = (held.platforms.get(account, NOBODY) for account in part if account != UNNAMED)
    return NOBODY.union(_unnamed_on(part, query, held), *named)
