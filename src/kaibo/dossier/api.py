"""The door of the dossier room."""

from kaibo.dossier.evidence.head import audit_head, head_problem, keep_head
from kaibo.dossier.evidence.verify import described, problems

__all__ = ["audit_head", "described", "head_problem", "keep_head", "problems"]
