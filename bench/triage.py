"""Comments sorted a second, on one core: rules and model, nothing else."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from kaibo.live.comments.model import Model, shipped
from kaibo.live.comments.phrases import phrases
from kaibo.live.comments.triage import Shelf, shelf_of, triage

TIMES = 5


def section(_: Path) -> list[str]:
    """Its part of the page of measurements."""
    return ["### Comments sorted", "", "Processor time of one core.", "", "| what | rate |", "|---|---|", *measure()]


def measure() -> list[str]:
    """Lines of a Markdown table. CPU time, the fastest of several."""
    texts = [each.text for each in phrases(9)]
    shelf = shelf_of([(f"p{each}", f"银杏耳钉{each}款", each) for each in range(1, 31)], "p1")
    model = shipped()
    fastest = min(_seconds(texts, model, shelf) for _ in range(TIMES))
    return [f"| comments sorted, rules and model, one core | {len(texts) / fastest:,.0f}/s |"]


def _seconds(texts: list[str], model: Model, shelf: Shelf) -> float:
    began = time.process_time()
    for text in texts:
        triage(text, model, shelf)
    return time.process_time() - began


if __name__ == "__main__":
    sys.stdout.write("\n".join(measure()) + "\n")
