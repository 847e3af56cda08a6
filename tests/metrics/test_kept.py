"""A page that many open asks an edition once; a new import is seen at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from random import Random
from threading import Event

import pytest

from kaibo.accounts.api import Scope
from kaibo.metrics.answer import kept
from kaibo.metrics.api import Row, answer_all, answer_kept, ask, visible
from metrics.shelf import Shelf, empty

QUESTION = {"all": ask(("gmv",)), "days": ask(("gmv",), by=("day",))}


def sold() -> list[object]:
    return [row.numbers["gmv"].value for row in answer_kept(QUESTION)["all"]]


def test_an_edition_is_asked_once_and_the_next_anew(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=10000)
    assert answer_kept(QUESTION) == answer_all(QUESTION)
    shelf.tell(batch, show_id="s2", amount=5000)
    assert sold() == [100], "rows of the same edition are not read again"
    shelf.tell(shelf.batch(), show_id="s3", amount=700)
    assert sold() == [157]


def test_another_asker_has_an_answer_of_his_own(shelf: Shelf) -> None:
    shelf.tell(shelf.batch(), show_id="s1", amount=10000, host="苏婉")
    assert sold() == [100]
    other = replace(QUESTION["all"], scope=Scope(host="顾言"))
    assert answer_kept({"all": other})["all"][0].numbers["gmv"].value is None


def test_who_asks_at_the_same_time_is_told_his_own_alone(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Accounts, hosts, all and nobody, over and over, while what is remembered is forgotten again and again."""
    monkeypatch.setattr(kept, "MOST_ROWS", 2)
    batch = shelf.batch()
    sums = {"a1": 100, "a2": 2_000, "a3": 30_000}
    for place, (account, yuan) in enumerate(sums.items()):
        shelf.tell(batch, show_id=f"s{place}", amount=yuan * 100, account=account, host=f"h{place}")
    own = {Scope(accounts=(account,)): yuan for account, yuan in sums.items()}
    hosts = {Scope(host=f"h{place}"): yuan for place, yuan in enumerate(sums.values())}
    expected = {**own, **hosts, Scope(all=True): sum(sums.values()), Scope(): None}
    edition = visible()

    def told(scope: Scope) -> object:
        question = replace(QUESTION["all"], scope=scope, visible=edition, zone="Asia/Shanghai")
        return answer_kept({"all": question})["all"][0].numbers["gmv"].value

    asked = [*expected] * 12
    Random(7).shuffle(asked)
    with ThreadPoolExecutor(8) as together:
        answers = list(together.map(told, asked))
    assert answers == [expected[scope] for scope in asked]


def test_another_store_is_not_answered_from_the_one_before(shelf: Shelf) -> None:
    """As after another's data directory: the same number of an edition, other rows."""
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", amount=10000)
    assert sold() == [100]
    empty()
    shelf.tell(batch, show_id="s1", amount=70000)
    assert sold() == [700]


def test_what_is_remembered_stays_small(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_ROWS", 3)
    batch = shelf.batch()
    for day in (1, 2, 3):
        shelf.tell(batch, show_id=f"s{day}", business_day=date(2025, 3, day), amount=100)
    told: list[list[Row]] = [answer_kept({"q": each})["q"] for each in QUESTION.values()]
    assert [len(rows) for rows in told] == [1, 3]
    assert len(kept._newest.answers) == 1
    assert answer_kept({}) == {}


def test_what_was_asked_of_an_edition_is_asked_of_the_next_ahead(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.tell(shelf.batch(), show_id="s1", amount=10000)
    assert sold() == [100]
    shelf.tell(shelf.batch(), show_id="s2", amount=5000)
    kept.renew(visible(), Event())
    monkeypatch.setattr(kept, "answer_all", lambda queries: pytest.fail("asked again") if queries else {})
    assert sold() == [150]
    assert len(answer_kept(QUESTION)["days"]) == 1


def test_an_edition_that_is_not_the_newest_any_more_is_not_renewed(shelf: Shelf) -> None:
    shelf.tell(shelf.batch(), show_id="s1", amount=10000)
    sold()
    then = visible()
    shelf.batch()
    kept.renew(then, Event())
    shelf.tell(shelf.batch(), show_id="s2", amount=5000)
    kept.renew(visible(), Event())
    assert sold() == [150]
