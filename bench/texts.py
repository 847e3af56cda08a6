"""Text checked against the law a second, on one core: a script of 200,000 characters of our own phrases."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from kaibo.compliance.checking import Book, check
from kaibo.compliance.folding import fold
from kaibo.compliance.matching import Matcher
from kaibo.compliance.reading import packs, read
from kaibo.live.comments.phrases import phrases

LENGTH, TIMES = 200_000, 5
RULE = """[[rule]]
id = "own.n{n}"
severity = "must_fix"
law = "公司规定"
article = "第一条"
valid_from = 2026-01-01
suggestion = {{zh = "换一个说法", en = "Say it otherwise"}}
terms = ["第{n}号暗语"]
"""


def section(_: Path) -> list[str]:
    """Its part of the page of measurements."""
    head = ["### Texts against the law", "", "Processor time of one core.", "", "| what | rate |", "|---|---|"]
    return [*head, *measure()]


def measure() -> list[str]:
    """Lines of a Markdown table. CPU time, the fastest of several; every pass, the first run not counted."""
    line = "\n".join(each.text for each in phrases(9))
    script = (line * (LENGTH // len(line) + 1))[:LENGTH]
    passes = {"every pass": lambda: check(script, None, date.today()), "the exact pass alone": _exact(script)}
    return [*(_line(name, script, one) for name, one in passes.items()), *_ten_thousand(script)]


def _ten_thousand(script: str) -> list[str]:
    """A company's own 10,000 rules: read once, built at the first check, asked from then on."""
    source = 'category = "general"\n' + "".join(RULE.format(n=n) for n in range(10_000))
    began = time.process_time()
    book = Book(read(source, "own.toml"))
    loaded = time.process_time()
    check("甲", book=book)
    built = time.process_time()
    whole = _seconds(lambda: check(script, book=book))
    return [
        f"| 10,000 rules of a company's own read and their lines checked | {loaded - began:.2f} s |",
        f"| the first check with them, all passes built | {built - loaded:.2f} s |",
        f"| a script of 200,000 characters checked with them, every pass | {whole:.3f} s |",
    ]


def _exact(script: str) -> Callable[[], object]:
    """Folding, every word and every pattern, with the general rules and those of all categories."""
    matcher = Matcher(rule for rule in packs() if rule.holds(None, date.today()))
    return lambda: matcher.hits(fold(script).text)


def _line(name: str, script: str, one: Callable[[], object]) -> str:
    one()
    fastest = min(_seconds(one) for _ in range(TIMES))
    rate = len(script.encode()) / 1e6 / fastest
    return f"| a script of 200,000 characters checked, {name}: {fastest:.3f} s | {rate:.1f} MB/s |"


def _seconds(one: Callable[[], object]) -> float:
    began = time.process_time()
    one()
    return time.process_time() - began


if __name__ == "__main__":
    sys.stdout.write("\n".join(measure()) + "\n")
