"""Two editions laid over each other, as pages see it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kaibo.accounts.api import Caller
from kaibo.connectors.api import notes_of
from kaibo.kit.errors import KaiboError
from kaibo.reports.editions.comparing import Difference, between, differences, same
from kaibo.reports.editions.content import decoded, plain
from kaibo.reports.editions.shown import shown_all
from kaibo.reports.models import Edition

Json = dict[str, Any]
SEES_FILES = "connectors.imports.read"


def comparison(caller: Caller, earlier: Edition, later: Edition) -> Json:
    """What changed from one edition to another of the same subject, and which files came or went between them.

    Raises KaiboError (422) for editions of two subjects, (409) while one isn't ready.
    """
    if (earlier.kind, earlier.subject) != (later.kind, later.subject):
        raise KaiboError("reports.two_subjects", status=422)
    if {earlier.state, later.state} != {Edition.State.READY}:
        raise KaiboError("reports.not_ready", status=409)
    then, now = decoded(earlier.report), decoded(later.report)
    files = between(earlier, later)
    before, after = shown_all([earlier, later])
    return {
        "before": before,
        "after": after,
        "same": same(then, now),
        "differences": [_shown(each) for each in differences(then, now)],
        "came": _files(caller, files.came),
        "went": _files(caller, files.went),
    }


def _shown(each: Difference) -> Json:
    where = each.where
    return {
        "how": each.how,
        "chapter": plain(where.chapter),
        "place": plain(where.place),
        "name": plain(where.figure.name),
        "before": plain(each.before) if each.before else None,
        "after": plain(each.after) if each.after else None,
    }


def _files(caller: Caller, batches: Sequence[int]) -> list[Json]:
    """Files by name for whoever may see which files there are, else by number alone."""
    notes = notes_of(batches) if caller.may(SEES_FILES) else {}
    nothing = {"file": "", "format_zh": "", "format_en": ""}
    names = tuple(nothing)
    return [{"batch": id, **({name: notes[id][name] for name in names} if id in notes else nothing)} for id in batches]
