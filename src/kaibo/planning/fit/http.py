"""Who sells a plan's goods best."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Request, guarded_router
from kaibo.planning.fit.reading import fit
from kaibo.planning.fit.replies import HostsForGoodsOut

router = guarded_router("planning")


@router.get("/plans/{plan}/hosts", permission="planning.goals.read", response=HostsForGoodsOut)
def read_hosts_for_goods(request: Request, plan: str) -> dict[str, Any]:
    """Hosts by category, each with how sure that is and who buys from them; of the caller's own shows alone."""
    return fit(plan, request.caller)
