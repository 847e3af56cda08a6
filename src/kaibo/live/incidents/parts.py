"""The parts `incidents` and `corrections`."""

from __future__ import annotations

from typing import Any

from kaibo.live.incidents.corrections import correction_shown
from kaibo.live.incidents.plans import scheme_shown, schemes
from kaibo.live.models import Incident, LogEntry
from kaibo.live.parts import part
from kaibo.live.room import LiveRoom


@part("incidents")
def _incidents(room: LiveRoom) -> Any:
    """{"plans": [{kind, key "1".."9" or null, title {zh, en}, owner (a role), within_s, steps [{role, text {zh, en}}],
    phrases [{zh, en}], own}],
    "open": [incident], "closed": [incident, newest first]}.

    incident: {id, kind, title {zh, en}, note, owner, within_s, opened_at, opened_by, due_s (seconds left, negative when
    late; null once closed), late, steps [{role, text {zh, en}, done_at, done_by}], phrases, closed_at, closed_by,
    outcome, log [{at, by, kind: opened|step_done|step_undone|owner|note|closed, text}]}.
    """
    told: dict[str, Any] = room.kept("incidents", lambda: _asked(room))
    waiting = [_timed(each, room) for each in told["open"]]
    return {**told, "open": waiting}


@part("corrections", screens=("overlay_correction", "prompter", "wall"), pruned=lambda rows: _on_air(rows))
def _corrections(room: LiveRoom) -> Any:
    """Newest first: [{id, fault: slip|incomplete|improper, product, speaker, said, correct, said_at, shown_at, by,
    withdrawn_at, withdrawn_by, article, kept_until}]. Screens get those that are not withdrawn, without `said`."""

    def asked() -> list[dict[str, Any]]:
        return [correction_shown(each, room.run) for each in room.run.corrections.order_by("-shown_at", "-id")]

    return room.kept("corrections", asked)


def incident_shown(incident: Incident, log: list[LogEntry]) -> dict[str, Any]:
    copied = ("id", "kind", "title", "note", "owner", "within_s", "steps", "phrases", "opened_at", "opened_by")
    told = {name: getattr(incident, name) for name in (*copied, "closed_at", "outcome")}
    lines = [{"at": each.at, "by": each.by, "kind": each.kind, "text": each.text} for each in log]
    return {**told, "closed_by": incident.closed_by or None, "log": lines, "due_s": None, "late": _was_late(incident)}


def _asked(room: LiveRoom) -> dict[str, Any]:
    found = list(room.run.incidents.prefetch_related("log"))
    shown = [incident_shown(each, list(each.log.all())) for each in found]
    return {
        "plans": [scheme_shown(each, place) for place, each in enumerate(schemes())],
        "open": [each for each in shown if each["closed_at"] is None],
        "closed": [each for each in reversed(shown) if each["closed_at"] is not None],
    }


def _timed(incident: dict[str, Any], room: LiveRoom) -> dict[str, Any]:
    left = incident["within_s"] - int((room.at - incident["opened_at"]).total_seconds())
    return {**incident, "due_s": left, "late": left < 0}


def _was_late(incident: Incident) -> bool:
    ended = incident.closed_at
    return ended is not None and (ended - incident.opened_at).total_seconds() > incident.within_s


def _on_air(rows: Any) -> Any:
    kept = ("id", "product", "correct", "shown_at")
    return [{name: row[name] for name in kept} for row in rows if row["withdrawn_at"] is None]
