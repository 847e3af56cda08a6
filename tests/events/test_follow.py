"""Handlers: each event once and in order, the cursor moving with what they write; replayed; not held up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import transaction

from events.kinds import CLOSED, SOLD, SampleClosed, close, sell
from kaibo.events import following
from kaibo.events.api import Event, catch_up, emit, handles, last_sequence, replay, stuck
from kaibo.events.models import Cursor
from kaibo.jobs.models import Job
from kaibo.kit.clock import now

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def no_other_handlers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "_handlers", {})


def write_down(event: Event) -> None:
    """A handler's own rows: any table will do."""
    at = now()
    Job.objects.create(id=f"seen_{event.sequence}", kind=event.subject, made_at=at, not_before=at)


def written() -> list[int]:
    return sorted(int(name.removeprefix("seen_")) for name in Job.objects.values_list("id", flat=True))


def test_each_event_is_handled_once_and_in_order() -> None:
    seen: list[int] = []
    handles(CLOSED, SOLD, name="sample.all")(lambda event: seen.append(event.sequence))
    wanted = [close("a"), sell("item_1"), close("b")]
    assert catch_up() == 3
    wanted.append(sell("item_1"))
    assert (catch_up(), catch_up()) == (1, 0)
    assert seen == wanted


def test_a_handler_gets_only_its_kinds_but_its_cursor_passes_the_others() -> None:
    seen: list[str] = []
    handles(CLOSED, name="sample.closed")(lambda event: seen.append(event.subject))
    close("a")
    sell("item_1")
    assert catch_up() == 1 and seen == ["a"]
    assert Cursor.objects.get().sequence == last_sequence()


def test_a_new_handler_begins_at_the_beginning() -> None:
    handles(CLOSED, name="sample.first")(write_down)
    close("a")
    close("b")
    catch_up()
    seen: list[str] = []
    handles(CLOSED, name="sample.second")(lambda event: seen.append(event.subject))
    assert catch_up() == 2 and seen == ["a", "b"]


def test_what_a_handler_wrote_and_its_cursor_stand_or_fall_together() -> None:
    def fail_at_third(event: Event) -> None:
        write_down(event)
        if event.subject == "c":
            raise RuntimeError

    handles(CLOSED, name="sample.failing")(fail_at_third)
    wanted = [close("a"), close("b"), close("c"), close("d")]
    assert catch_up() == 2
    assert written() == wanted[:2]
    assert stuck() == {"sample.failing": "RuntimeError"}


def test_a_failing_handler_waits_and_holds_up_no_other() -> None:
    calls: list[str] = []

    def fail(event: Event) -> None:
        calls.append(event.subject)
        raise RuntimeError

    handles(CLOSED, name="sample.failing")(fail)
    handles(CLOSED, name="sample.sound")(write_down)
    sequence = close("a")
    for _ in range(3):
        catch_up()
    assert written() == [sequence]
    cursor = Cursor.objects.get(pk="sample.failing")
    assert (len(calls), cursor.failures, cursor.sequence) == (2, 1, 0)
    assert cursor.retry_at is not None and cursor.retry_at > now()


def test_a_mended_handler_goes_on_where_it_stood() -> None:
    broken = True

    def handle(event: Event) -> None:
        if broken and event.subject == "b":
            raise RuntimeError
        write_down(event)

    handles(CLOSED, name="sample.mended")(handle)
    wanted = [close(letter) for letter in "abc"]
    catch_up()
    broken = False
    Cursor.objects.update(retry_at=now() - timedelta(seconds=1))
    assert catch_up() == 2
    assert written() == wanted and stuck() == {}


def test_many_events_are_handled_in_several_transactions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "BATCH", 4)
    handles(CLOSED, name="sample.many")(write_down)
    with transaction.atomic():
        wanted = [emit(CLOSED, str(each), SampleClosed("x"), by="w") for each in range(11)]
    assert catch_up() == 11
    assert written() == wanted


def test_a_projection_is_played_again_from_the_start() -> None:
    def forget() -> None:
        Job.objects.all().delete()

    handles(CLOSED, name="sample.projection", reset=forget)(write_down)
    wanted = [close("a"), close("b")]
    catch_up()
    Job.objects.filter(pk=f"seen_{wanted[0]}").delete()
    assert replay("sample.projection") == 2
    assert written() == wanted


def test_a_handler_may_emit_and_others_follow() -> None:
    def close_after_sale(event: Event) -> None:
        emit(CLOSED, event.subject, SampleClosed("sold out"), by="sample.closing")

    handles(SOLD, name="sample.closing")(close_after_sale)
    handles(CLOSED, name="sample.notes")(write_down)
    sold = sell("item_1")
    assert catch_up() + catch_up() == 2
    assert written() == [sold + 1]


def test_a_name_is_taken_once() -> None:
    register: Callable[[following.Handle], following.Handle] = handles(CLOSED, name="sample.twice")
    register(write_down)
    with pytest.raises(ValueError, match=r"sample\.twice"):
        register(write_down)
