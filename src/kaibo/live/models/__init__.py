"""The room's tables."""

from kaibo.live.models.advice import Advice, OddOrder
from kaibo.live.models.benefit import Benefit, Claim, Grab, Insider, Ticket
from kaibo.live.models.comment import Answer, CommentAct, Label, Penalty, TrainedModel, Viewer
from kaibo.live.models.cue import Cue
from kaibo.live.models.incident import Correction, Incident, LogEntry, Plan
from kaibo.live.models.mark import Mark
from kaibo.live.models.presence import Presence, Shift
from kaibo.live.models.run import Run, Tally
from kaibo.live.models.scenes import SceneLink
from kaibo.live.models.screen import Screen
from kaibo.live.models.segment import Segment
from kaibo.live.models.shelf import Entry

__all__ = [
    "Advice",
    "Answer",
    "Benefit",
    "Claim",
    "CommentAct",
    "Correction",
    "Cue",
    "Entry",
    "Grab",
    "Incident",
    "Insider",
    "Label",
    "LogEntry",
    "Mark",
    "OddOrder",
    "Penalty",
    "Plan",
    "Presence",
    "Run",
    "SceneLink",
    "Screen",
    "Segment",
    "Shift",
    "Tally",
    "Ticket",
    "TrainedModel",
    "Viewer",
]
