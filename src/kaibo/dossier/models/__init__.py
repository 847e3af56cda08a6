"""The room's tables."""

from kaibo.dossier.models.case import Facts, SignOff
from kaibo.dossier.models.consent import Consent
from kaibo.dossier.models.correction import Correction
from kaibo.dossier.models.paper import Check, Paper
from kaibo.dossier.models.request import Request, Reveal
from kaibo.dossier.models.retention import Purge, Retention

__all__ = [
    "Check",
    "Consent",
    "Correction",
    "Facts",
    "Paper",
    "Purge",
    "Request",
    "Retention",
    "Reveal",
    "SignOff",
]
