"""When a failed delivery is tried again."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from kaibo.kit.clock import now
from kaibo.notify.pacing import ATTEMPTS, wait_after
from kaibo.notify.ways.web import LONGEST_WAIT, retry_after


@given(st.integers(1, ATTEMPTS - 1), st.floats(0, LONGEST_WAIT))
def test_each_wait_is_longer_and_never_less_than_asked(attempts: int, asked: float) -> None:
    wait = wait_after(attempts, asked=asked)
    assert wait is not None and wait >= timedelta(seconds=max(asked, 5 * 4 ** (attempts - 1)))
    assert wait <= timedelta(seconds=1.25 * max(asked, 5 * 4 ** (attempts - 1)))


def test_it_ends() -> None:
    assert wait_after(ATTEMPTS) is None


def test_a_retry_after_is_read_in_both_forms() -> None:
    at = (now() + timedelta(seconds=90)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    assert 80 < retry_after({"Retry-After": at}) <= 90
    assert retry_after({"Retry-After": "7"}) == 7
    for odd in ("", "soon", "-5", "1e9", "Sun, 99 Foo 2026"):
        assert retry_after({"Retry-After": odd}) == 0
    assert retry_after({"Retry-After": "999999999"}) == LONGEST_WAIT
