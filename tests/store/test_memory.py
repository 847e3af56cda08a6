"""The engine keeps within its memory, and says so."""

from __future__ import annotations

import pytest

from kaibo.kit.errors import KaiboError
from kaibo.store import api
from kaibo.store.limits import LEAST, memory_limit
from store.processes import Start


def test_a_question_too_large_is_refused_and_the_next_answered(start: Start) -> None:
    start(KAIBO_STORE_MEMORY="300M")
    with pytest.raises(KaiboError) as refusal:
        api.query_rows("SELECT length(groupArray(number)) AS n FROM numbers(100000000)")
    assert refusal.value.code == "store.memory"
    assert "MiB" in refusal.value.message("en") and "KAIBO_STORE_MEMORY" in refusal.value.message("zh")
    assert api.query_rows("SELECT 1 AS one") == [{"one": 1}]


@pytest.mark.parametrize(("named", "size"), [("2G", 2 << 30), ("1500M", 1500 << 20), ("1.5 GiB", 3 << 29)])
def test_the_limit_can_be_named(monkeypatch: pytest.MonkeyPatch, named: str, size: int) -> None:
    monkeypatch.setenv("KAIBO_STORE_MEMORY", named)
    assert memory_limit() == size


@pytest.mark.parametrize("named", ["much", "-1G", "10M", "G"])
def test_a_limit_that_makes_no_sense_is_refused(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    monkeypatch.setenv("KAIBO_STORE_MEMORY", named)
    with pytest.raises(KaiboError, match="KAIBO_STORE_MEMORY"):
        memory_limit()


def test_the_limit_is_modest_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KAIBO_STORE_MEMORY", raising=False)
    assert LEAST <= memory_limit() <= 6 << 30
