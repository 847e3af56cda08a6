"""What files tell of a show's products, beside what was planned of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from kaibo.accounts.api import Scope
from kaibo.goods.api import names_of
from kaibo.metrics.api import Row, answer_kept, ask, wire
from kaibo.shows.api import Show


def results(keys: Iterable[str], show: Show, scope: Scope) -> dict[str, Row]:
    """By product what files tell of the show, each number by the source that tells it best; the best selling first."""
    question = replace(ask(dict.fromkeys(("gmv", *keys)), by=["product"], filters={"show": show.id}), scope=scope)
    rows = [row for row in answer_kept({"products": question})["products"] if row.dimensions["product"]]
    rows.sort(key=lambda row: -(row.numbers["gmv"].value or 0))
    return {str(row.dimensions["product"]): row for row in rows}


def wired(keys: Iterable[str], product: str, numbers: dict[str, Row], show: Show) -> dict[str, Any] | None:
    """The asked numbers, each with its passport; None for a product that files tell nothing of."""
    row = numbers.get(product)
    if row is None:
        return None
    return {key: wire(key, row.numbers.get(key), show=show.id, product=product) for key in keys}


def sold_names(numbers: dict[str, Row], show: Show) -> dict[str, str]:
    """What the products are called: by the catalogue, else by the file, else by their id."""
    known = names_of(show.account.platform, numbers)
    return {id: known[id][0] if id in known else row.labels.get("product") or id for id, row in numbers.items()}
