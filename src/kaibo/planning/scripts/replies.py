"""What the API says of scripts."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel

from kaibo.compliance.api import TextFindingOut
from kaibo.planning.items.replies import Role
from kaibo.planning.rundown.replies import RundownOut, SegmentKind
from kaibo.planning.scripts.checking import Code
from kaibo.planning.scripts.pacing import Fit


class ScriptProblemOut(BaseModel):
    code: Code
    zh: str
    en: str


class ScriptLineOut(BaseModel):
    change: Literal["same", "added", "removed"]
    text: str


class ScriptFindingOut(TextFindingOut):
    """What the law of the show's day objects to in the line of that number, from 0."""

    number: int


class ScriptOut(BaseModel):
    """`lines` are as a prompter shows them, their `characters` said in `seconds`, which `fit` the segment or are too
    short or long for it; `difference` is against the segment's phrases as they
    are now. `tries`: what was wrong with each of the model's texts; where it never got right, `source` is template.
    `made_up` is what the plan's facts don't have, or no longer: such lines aren't taken."""

    id: str
    segment: str
    title: str
    version: int
    state: Literal["waiting", "done", "failed"]
    source: Literal["template", "model"]
    planned_s: int
    seconds: int
    characters: int
    fit: Fit
    lines: list[str]
    difference: list[ScriptLineOut]
    tries: list[list[ScriptProblemOut]]
    findings: list[ScriptFindingOut]
    made_up: list[ScriptProblemOut]
    error: dict[str, Any] | None
    taken: int | None
    by: str
    at: datetime


class ScriptsOut(BaseModel):
    """`model` is what the installation's model is called; null where none is named."""

    plan: str
    version: int
    model: str | None
    scripts: list[ScriptOut]


class ScriptLeftOut(BaseModel):
    """A script that wasn't taken. `again`: its segment has a newer one; `changed`: somebody changed the segment since
    it was written or looked at; `made_up` and `law` are about the words in `text`."""

    segment: str
    title: str
    why: Literal["not_ready", "again", "locked", "changed", "made_up", "law"]
    text: str


class ScriptsTakenOut(BaseModel):
    """`taken` are the titles of the segments that say something new."""

    taken: list[str]
    left: list[ScriptLeftOut]
    rundown: RundownOut


class ScriptTemplateOut(BaseModel):
    """`own` counts before `house` where it isn't empty; `sample` is what comes of it."""

    kind: SegmentKind
    role: Role
    house: str
    own: str
    sample: str
    by: str
    at: datetime | None
