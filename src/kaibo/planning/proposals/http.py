"""What is proposed for a plan."""

from __future__ import annotations

from typing import Any

from kaibo.accounts.api import Request, guarded_router
from kaibo.planning.proposals.asking import proposals
from kaibo.planning.proposals.replies import ProposalsOut

router = guarded_router("planning")


@router.get("/plans/{plan}/proposals", permission="planning.goals.read", response=ProposalsOut)
def read_proposals(request: Request, plan: str) -> dict[str, Any]:
    """Goals, slots, hosts and rhythm from the account's own shows, each with how many stand behind it."""
    return proposals(plan, request.caller)
