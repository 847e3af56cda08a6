"""Whoever asks sees only their part; what they type is a value, never SQL."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kaibo.accounts.api import Scope
from kaibo.kit.errors import KaiboError
from kaibo.metrics.answer import gather
from kaibo.metrics.api import query
from metrics.shelf import Shelf
from metrics.test_show_numbers import one


@pytest.fixture
def two_accounts(shelf: Shelf) -> None:
    batch = shelf.batch()
    shelf.tell(batch, show_id="s1", host="苏婉", amount=100, viewers=10)
    shelf.tell(batch, show_id="s2", host="韩墨", amount=1000, viewers=20)
    shelf.tell(batch, show_id="s3", host="苏婉", amount=10000, viewers=30, account="a2")
    shelf.tell(batch, grain="day", account="a3", amount=100000)
    shelf.sell(
        batch, {"amount": 7, "host": "苏婉", "product_id": "p"}, {"amount": 9, "account": "a2", "product_id": "p"}
    )


@pytest.mark.parametrize(
    ("scope", "gmv", "of_products"),
    [
        (Scope(all=True), 1111, 16),
        (Scope(accounts=("a1",)), 11, 7),
        (Scope(accounts=("a3",)), 1000, None),
        (Scope(host="苏婉"), 101, 7),
        (Scope(accounts=("a3",), host="苏婉"), 1101, 7),
        (Scope(), None, None),
        (Scope(host=""), None, None),
    ],
)
@pytest.mark.usefixtures("two_accounts")
def test_scope_is_kept_in_every_source(scope: Scope, gmv: int | None, of_products: int | None) -> None:
    assert one("gmv", scope=scope).value == gmv
    found = one("gmv", scope=scope, filters={"product": "p"}).value
    assert (None if found is None else found * 100) == of_products


@pytest.mark.parametrize("key", ["show", "account", "platform", "host", "product", "category", "channel", "province"])
@pytest.mark.usefixtures("two_accounts")
def test_a_filter_is_a_value_and_never_sql(key: str) -> None:
    hostile = ["' OR 1 --", "{newest:UInt32}", "\\", "%s", "a'b\"c`", "换行\n制表\t", "') OR (1"]
    assert one("gmv", filters={key: hostile}).value is None


def test_odd_text_is_found_again(shelf: Shelf) -> None:
    text = "a'b\"c`\\ {x:String} %s 换行"
    shelf.sell(shelf.batch(), {"amount": 100, "product": text})
    assert one("gmv", filters={"product": text}).value == 1
    assert query(["gmv"], by=["product"])[0].dimensions == {"product": text}


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ({"keys": ["nothing"]}, "unknown_metric"),
        ({"keys": ["gmv"], "by": ["amount; DROP TABLE observation"]}, "unknown_dimension"),
        ({"keys": ["gmv"], "filters": {"nothing": "x"}}, "unknown_filter"),
        ({"keys": ["gmv"], "filters": {"source": "nothing"}}, "unknown_source"),
        ({"keys": ["gmv"], "filters": {"month": "2025-03"}}, "filter_by_window"),
        ({"keys": ["gmv"], "filters": {"hour": "noon"}}, "bad_filter"),
        ({"keys": ["gmv"], "filters": {"hour": "300"}}, "bad_filter"),
        ({"keys": ["gmv"], "filters": {"weekday": "-1"}}, "bad_filter"),
        ({"keys": ["gmv"], "filters": {"minute": "2025-03-01T99:00Z"}}, "bad_filter"),
        ({"keys": ["gmv"], "filters": {"show": ["s"] * 501}}, "too_many_values"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(asked: dict[str, object], code: str) -> None:
    keys = asked.pop("keys")
    with pytest.raises(KaiboError) as refused:
        query(keys, **asked)  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.status) == (f"metrics.{code}", 422)
    assert refused.value.message("en") and refused.value.message("zh")


def test_a_cut_into_too_many_rows_is_refused_not_shortened(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gather, "MOST_CELLS", 2)
    shelf.sell(shelf.batch(), *({"amount": 1, "product_id": f"p{number}"} for number in range(3)))
    assert one("gmv").value == Decimal("0.03")
    with pytest.raises(KaiboError, match="2 行"):
        query(["gmv"], by=["product"])
