"""What incidents and corrections tell others; the subject is the run's id."""

from __future__ import annotations

import msgspec

from kaibo.events.api import Kind, declare


class IncidentAct(msgspec.Struct, frozen=True):
    """An incident was opened, worked on or closed; `what` is the log's kind, `text` its words."""

    incident: str
    kind: str
    what: str
    text: str


class CorrectionAct(msgspec.Struct, frozen=True):
    correction: str
    product: str
    said: str
    correct: str


class PlanWritten(msgspec.Struct, frozen=True):
    """`steps` of 0: the team's own plan was taken back."""

    kind: str
    steps: int


INCIDENT_OPENED = declare(Kind("live.incident_opened", 1, IncidentAct))
INCIDENT_WORKED = declare(Kind("live.incident_worked", 1, IncidentAct))
INCIDENT_CLOSED = declare(Kind("live.incident_closed", 1, IncidentAct))
CORRECTION_SHOWN = declare(Kind("live.correction_shown", 1, CorrectionAct))
CORRECTION_WITHDRAWN = declare(Kind("live.correction_withdrawn", 1, CorrectionAct))
PLAN_WRITTEN = declare(Kind("live.plan_written", 1, PlanWritten))
