"""Incidents are opened with their plan, worked on step by step, and closed; each act is a line of the log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from kaibo.accounts.api import Caller
from kaibo.events.api import Kind, emit
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError, there
from kaibo.kit.ids import new_id
from kaibo.live.acting import acting, mark
from kaibo.live.incidents import events
from kaibo.live.incidents.plans import scheme_of
from kaibo.live.models import Incident, LogEntry

Entry = LogEntry.Kind


def open_incident(caller: Caller, run: str, kind: str, *, note: str = "", owner: str = "") -> Incident:
    """Begin the plan of a kind; where one of the kind is open already, that one is given back."""
    with acting(caller, run) as found:
        scheme = scheme_of(kind)
        waiting = found.incidents.filter(kind=kind, closed_at=None).first()
        if waiting:
            return waiting
        at = now()
        steps = [{**msgspec.to_builtins(step), "done_at": None, "done_by": ""} for step in scheme.steps]
        made = Incident(id=new_id("inc"), run=found, kind=kind, title=scheme.title, note=note.strip(), steps=steps)
        made.owner, made.within_s, made.phrases = owner or scheme.owner, scheme.within_s, list(scheme.phrases)
        made.opened_at, made.opened_by = at, caller.name
        made.save(force_insert=True)
        mark(found, caller, "incident", scheme.title["zh"], at=at)
        _write(made, caller, Entry.OPENED, made.note, events.INCIDENT_OPENED)
    return made


def do_step(caller: Caller, run: str, incident: str, place: int, *, done: bool) -> Incident:
    """Tick a step off, or take the tick back."""
    with _working(caller, run, incident) as found:
        if not 0 <= place < len(found.steps):
            raise KaiboError("kit.not_found", status=404)
        step = found.steps[place]
        step["done_at"], step["done_by"] = (now().isoformat(), caller.name) if done else (None, "")
        _write(found, caller, Entry.STEP_DONE if done else Entry.STEP_UNDONE, step["text"]["zh"])
    return found


def say(caller: Caller, run: str, incident: str, *, note: str = "", owner: str = "") -> Incident:
    """Write a line into the log, or hand the incident to somebody."""
    if not (note.strip() or owner.strip()):
        raise KaiboError("live.incident_empty", status=422)
    with _working(caller, run, incident) as found:
        if owner.strip():
            found.owner = owner.strip()
            _write(found, caller, Entry.OWNER, found.owner)
        if note.strip():
            _write(found, caller, Entry.NOTE, note.strip())
    return found


def close_incident(caller: Caller, run: str, incident: str, *, outcome: str) -> Incident:
    """End it with what came of it."""
    with _working(caller, run, incident) as found:
        found.closed_at, found.closed_by, found.outcome = now(), caller.name, outcome.strip()
        mark(found.run, caller, "incident_end", found.title["zh"], at=found.closed_at)
        _write(found, caller, Entry.CLOSED, found.outcome, events.INCIDENT_CLOSED)
    return found


@contextmanager
def _working(caller: Caller, run: str, incident: str) -> Iterator[Incident]:
    with acting(caller, run) as room:
        found = there(room.incidents.filter(id=incident).first())
        if found.closed_at is not None:
            raise KaiboError("live.incident_closed", status=409, by=found.closed_by)
        found.run = room
        yield found
        found.save()


def _write(
    incident: Incident,
    caller: Caller,
    kind: LogEntry.Kind,
    text: str,
    told: Kind[events.IncidentAct] = events.INCIDENT_WORKED,
) -> None:
    LogEntry.objects.create(incident=incident, at=now(), by=caller.name, kind=kind, text=text[:500])
    emit(told, incident.run_id, events.IncidentAct(incident.id, incident.kind, kind.value, text[:500]), by=caller.id)
