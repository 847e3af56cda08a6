"""What stands on the timeline has a word in both languages: nobody reads `benefit_end`."""

from __future__ import annotations

import json
import re
from pathlib import Path

import kaibo.live

ROOM = Path(kaibo.live.__file__).parent
MARKED = re.compile(r"\bmark\([\w.]+, \w+, \"(\w+)\"")
OTHERS = {"sold_out", "restocked", "list", "unlist", "pitch", "rest"}
"""Kinds that are told by a variable."""


def test_every_kind_of_mark_has_a_word() -> None:
    kinds = OTHERS | {kind for file in ROOM.rglob("*.py") for kind in MARKED.findall(file.read_text("utf-8"))}
    assert {"go", "benefit_end", "handover"} <= kinds
    words = json.loads((ROOM / "ui.json").read_text("utf-8"))
    assert {kind for kind in kinds if f"mark.{kind}" not in words} == set()
