"""The door of the control room."""

from kaibo.live.advice.detect import Alarm, alarms
from kaibo.live.against.reading import run_against_plan
from kaibo.live.against.replies import AgainstPlanOut, AgainstProductOut
from kaibo.live.hub import hub
from kaibo.live.incidents.telling import incidents_of
from kaibo.live.lookback.happened import Happened, Part, Span, happened, parts_of
from kaibo.live.lookback.minutes import RunMinutes, minutes_of
from kaibo.live.lookback.naming import answered_comments, names_of, runs_before
from kaibo.live.lookback.spoken import Utterance, spoken_in
from kaibo.live.models import Run
from kaibo.live.own.amounts import view_of
from kaibo.live.personal import on_air
from kaibo.live.reading import run_of, within
from kaibo.live.runs.records import records
from kaibo.live.scenes.crew import following_scenes
from kaibo.live.screens.acts import screen_of
from kaibo.live.shows import runs_of, shows_of
from kaibo.live.state import INTERACTIONS

__all__ = [
    "INTERACTIONS",
    "AgainstPlanOut",
    "AgainstProductOut",
    "Alarm",
    "Happened",
    "Part",
    "Run",
    "RunMinutes",
    "Span",
    "Utterance",
    "alarms",
    "answered_comments",
    "following_scenes",
    "happened",
    "hub",
    "incidents_of",
    "minutes_of",
    "names_of",
    "on_air",
    "parts_of",
    "records",
    "run_against_plan",
    "run_of",
    "runs_before",
    "runs_of",
    "screen_of",
    "shows_of",
    "spoken_in",
    "view_of",
    "within",
]
