"""Emitting and reading: in the caller's transaction, in order, with all three times."""

from __future__ import annotations

import pytest
from django.db import transaction
from django.db.transaction import TransactionManagementError

from events.kinds import CLOSED, CUP, SOLD, THEN, SampleClosed, SampleSold, close, sell
from kaibo.events.api import emit, last_sequence, read
from kaibo.events.models import Event as Row
from kaibo.kit.clock import now
from kaibo.kit.errors import KaiboError


@pytest.mark.django_db
def test_an_event_is_read_as_it_was_written() -> None:
    before = now()
    sequence = emit(SOLD, "item_1", CUP, by="per_1", at=THEN)
    (event,) = read()
    assert (event.sequence, event.kind, event.subject, event.by) == (sequence, SOLD.name, "item_1", "per_1")
    assert event.payload == CUP
    assert event.at == THEN and before <= event.received_at <= now()


@pytest.mark.django_db
def test_without_a_time_it_happened_now() -> None:
    close("shop_1")
    (event,) = read()
    assert event.at == event.received_at


@pytest.mark.django_db
def test_reading_goes_on_from_a_sequence_by_kind_subject_and_limit() -> None:
    first, second = close("shop_1"), close("shop_2")
    third = sell("shop_1")
    assert [event.sequence for event in read()] == [first, second, third]
    assert [event.sequence for event in read(first)] == [second, third]
    assert [event.sequence for event in read(0, [CLOSED])] == [first, second]
    assert [event.sequence for event in read(subject="shop_1")] == [first, third]
    assert [event.sequence for event in read(limit=2)] == [first, second]
    assert read(third) == [] and last_sequence() == third


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_event_leaves_no_trace_and_no_gap() -> None:
    first = close("shop_1")
    with pytest.raises(RuntimeError), transaction.atomic():
        emit(CLOSED, "shop_2", SampleClosed("x"), by="per_1")
        raise RuntimeError
    assert close("shop_3") == first + 1
    assert [event.subject for event in read()] == ["shop_1", "shop_3"]


@pytest.mark.django_db(transaction=True)
def test_an_event_without_a_transaction_is_a_mistake() -> None:
    with pytest.raises(TransactionManagementError):
        emit(CLOSED, "shop_1", SampleClosed("x"), by="per_1")
    with pytest.raises(TypeError), transaction.atomic():
        emit(CLOSED, "shop_1", CUP, by="per_1")  # type: ignore[arg-type]
    assert last_sequence() == 0


@pytest.mark.django_db
def test_old_payloads_are_lifted_when_read() -> None:
    sequence = close("shop_1")
    old = {"item": "茶杯", "amount": "12.30", "sold_at": "2025-01-02T03:04:05Z"}
    Row.objects.filter(pk=sequence).update(kind=SOLD.name, version=1, payload=old)
    assert read()[0].payload == SampleSold("茶杯", 1230, "CNY", THEN)


@pytest.mark.django_db
def test_a_kind_nobody_declares_is_said() -> None:
    close("shop_1")
    Row.objects.update(kind="sample.of_another_program")
    with pytest.raises(KaiboError) as refused:
        read()
    assert refused.value.code == "events.unknown_kind"
