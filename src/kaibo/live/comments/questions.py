"""Questions gathered: what several ask is one question, with one timer and one answer."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

import msgspec

from kaibo.live.comments.rules import plain
from kaibo.live.comments.triage import Triage

IN_TIME = timedelta(seconds=15)
"""Within this time a question is answered, counted from the first who asks."""
AGAIN = timedelta(minutes=3)
"""Asked again this long after the answer, a question is a new one."""
FORGOTTEN = timedelta(minutes=20)
MOST_OPEN = 200
ALIKE = 0.5
ONE_ANSWER = frozenset({"buy", "price", "stock", "delivery"})
"""Topics where all questions about one product want the same answer."""
_SAME = (("可不可以", "能"), ("能不能", "能"), ("可以", "能"), ("有没有", "有"), ("是不是", "是"))
"""Ways to ask that mean the same."""
_TONE = re.compile(r"[\W_]+|主播|请问|小姐姐|老板|宝宝|谢谢|[啊呀呢吗哦嘛亲宝姐吧么]")


class Question(msgspec.Struct):
    """`comments` are sequences, `people` opaque ids. `answer` is what was said, `ended_at` when."""

    id: str
    intent: str
    product: str
    text: str
    first_at: datetime
    last_at: datetime
    runs: frozenset[str]
    comments: list[int] = []
    people: set[str] = set()
    answer: str = ""
    ended_at: datetime | None = None
    ended_by: str = ""

    @property
    def due_at(self) -> datetime:
        return self.first_at + IN_TIME


class Questions:
    """The questions of one run. What is added in another order gives the same questions, but for their texts."""

    def __init__(self) -> None:
        self._all: dict[str, Question] = {}
        self._about: dict[tuple[str, str], list[Question]] = {}

    def add(self, sequence: int, at: datetime, person: str, text: str, sorted_: Triage) -> Question:
        """Put a comment to the question it repeats, else begin one."""
        runs = _runs(text)
        found = self._same(at, sorted_, runs) or self._begin(sequence, at, text, sorted_, runs)
        found.comments.append(sequence)
        if person:
            found.people.add(person)
        found.last_at = max(found.last_at, at)
        found.first_at = min(found.first_at, at)
        return found

    def find(self, id: str) -> Question | None:
        return self._all.get(id)

    def of_comment(self, sequence: int) -> Question | None:
        return next((each for each in self._all.values() if sequence in each.comments), None)

    def end(self, id: str, *, answer: str, by: str, at: datetime) -> None:
        """Say that a question is answered; the next who asks within AGAIN needs no other answer."""
        found = self._all[id]
        found.answer, found.ended_by, found.ended_at = answer, by, at

    def open(self, now: datetime) -> list[Question]:
        """Those not answered yet: first what many ask, then what has waited longest."""
        self._forget(now)
        waiting = [each for each in self._all.values() if each.ended_at is None]
        return sorted(waiting, key=lambda each: (-max(len(each.people), 1), each.first_at))

    def answered(self) -> list[Question]:
        """Newest first."""
        ended = [each for each in self._all.values() if each.ended_at]
        return sorted(ended, key=lambda each: each.ended_at or each.last_at, reverse=True)

    def _same(self, at: datetime, sorted_: Triage, runs: frozenset[str]) -> Question | None:
        for each in reversed(self._about.get((sorted_.intent, sorted_.product), [])):
            if each.ended_at is not None and at - each.ended_at > AGAIN:
                continue
            if each.intent in ONE_ANSWER or _alike(each.runs, runs) >= ALIKE:
                return each
        return None

    def _begin(self, sequence: int, at: datetime, text: str, sorted_: Triage, runs: frozenset[str]) -> Question:
        made = Question(f"q{sequence}", sorted_.intent, sorted_.product, text, at, at, runs)
        self._all[made.id] = made
        self._about.setdefault((made.intent, made.product), []).append(made)
        return made

    def _forget(self, now: datetime) -> None:
        old = [each.id for each in self._all.values() if now - each.last_at > FORGOTTEN]
        beyond = list(self._all)[: max(0, len(self._all) - MOST_OPEN)]
        for id in dict.fromkeys([*old, *beyond]):
            gone = self._all.pop(id)
            self._about[gone.intent, gone.product].remove(gone)


def _runs(text: str) -> frozenset[str]:
    """Pairs of characters without tone words and marks; a single character stands for itself."""
    kept = _TONE.sub("", plain(text))
    for word, same in _SAME:
        kept = kept.replace(word, same)
    return frozenset(kept[at : at + 2] for at in range(max(1, len(kept) - 1)))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared pairs over all pairs, between 0 and 1."""
    return len(one & other) / len(one | other) if one | other else 1.0
