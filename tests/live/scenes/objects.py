"""Things with an id of OBS: a run belongs to its account; its OBS is set up by who sees the whole company."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cases import Case
from live.objects import RUNS, case


def foreign(path: str, body: Any = None) -> Case:
    return replace(case(path, body), own=None)


OBJECTS = {
    f"GET {RUNS}/{{id}}/scenes": case("{id}/scenes"),
    f"PUT {RUNS}/{{id}}/scenes": foreign("{id}/scenes", {"host": "127.0.0.1"}),
    f"DELETE {RUNS}/{{id}}/scenes": foreign("{id}/scenes"),
    f"PUT {RUNS}/{{id}}/scenes/rules": foreign("{id}/scenes/rules", {"rules": {"opening": "开场"}}),
    f"PUT {RUNS}/{{id}}/scenes/segments/{{segment}}": case("{id}/scenes/segments/{segment}", {"scene": "近景"}),
}
