"""A mapping that can't be is said in one sentence and kept, so that it can be corrected."""

from __future__ import annotations

from typing import Any

import pytest

from cast import Actor
from connectors.flows.drop import Drop
from kaibo.connectors.actions.read import read
from kaibo.connectors.models import Upload
from kaibo.files import api as files
from kaibo.kit.ids import new_id

HEADERS = ["单据", "谁买的", "几件", "几块钱", "哪天"]
ROWS = [["Z-1", "王", "2", "30.5", "2026-10-01"], ["Z-2", "李", "1", "12", "2026-10-02"]]
RIGHT = {"order_id": "单据", "quantity": "几件", "unit_price": "几块钱", "created_at": "哪天"}
WRONG = {
    "a column the file has not": ({**RIGHT, "unit_price": "价钱"}, "connectors.map_fits_no_table", "价钱"),
    "a field the kind has not": ({**RIGHT, "colour": "几件"}, "connectors.unknown_field", "colour"),
    "without a field it needs": ({"quantity": "几件"}, "connectors.map_lacks_field", "订单号"),
    "cells that are not what is said": ({**RIGHT, "quantity": "谁买的"}, "connectors.map_reads_nothing", "谁买的"),
    "dates that are none": ({**RIGHT, "created_at": "几块钱"}, "connectors.map_reads_nothing", "几块钱"),
}


def table(drop: Drop, name: str = "手工表.csv", **options: Any) -> dict[str, Any]:
    return drop.file(drop.folder / name, [HEADERS, *ROWS], **options)


@pytest.mark.parametrize("case", WRONG)
def test_the_command_line_asks_again_and_says_why(drop: Drop, case: str) -> None:
    given, code, named = WRONG[case]
    outcome = table(drop, kind="orders", map=given)
    assert (outcome["status"], outcome["error"]["code"], outcome["batch"]) == ("needs_mapping", code, None)
    assert named in outcome["error"]["message_zh"] and outcome["error"]["message_en"]
    assert "{" not in outcome["error"]["message_zh"] + outcome["error"]["message_en"]
    assert outcome["mapping"]["suggested"] == {"kind": "orders", "map": given}
    assert outcome["mapping"]["headers"] == HEADERS
    assert drop.number("orders") is None
    assert table(drop, kind="orders", map=RIGHT)["status"] == "stored"
    assert drop.number("gmv") == 73


def test_a_kind_nobody_has_is_said_and_the_best_one_suggested(drop: Drop) -> None:
    outcome = table(drop, kind="bananas", map=RIGHT)
    assert (outcome["status"], outcome["error"]["code"]) == ("needs_mapping", "connectors.unknown_kind")
    assert "bananas" in outcome["error"]["message_zh"]


def test_the_page_keeps_what_was_mapped_until_it_is_right(drop: Drop, operator: Actor) -> None:
    upload = waiting(drop)
    said = {"kind": "orders", "map": {**RIGHT, "unit_price": "价钱"}, "zone": "Asia/Tokyo", "account": "青禾"}
    assert preview(operator, upload, said)["state"] == "received"
    shown = reread(operator, upload)
    assert (shown["state"], shown["error"]["code"]) == ("needs_mapping", "connectors.map_fits_no_table")
    assert shown["mapping"]["suggested"]["map"]["unit_price"] == "价钱"
    assert (shown["options"]["zone"], shown["options"]["account"]) == ("Asia/Tokyo", "青禾")
    preview(operator, upload, {**said, "map": RIGHT})
    shown = reread(operator, upload)
    assert (shown["state"], shown["error"], shown["preflight"]["rows_stored"]) == ("ready", None, 2)


def test_a_stranger_maps_nothing(drop: Drop, operator: Actor, stranger: Actor) -> None:
    upload = waiting(drop)
    path = f"/api/v1/connectors/uploads/{upload.id}/preview"
    assert stranger.post(path, {"kind": "orders", "map": RIGHT}).status_code == 401


def waiting(drop: Drop) -> Upload:
    """A file handed in on the page, which nobody knows."""
    path = drop.folder / "手工表.csv"
    path.write_text("\n".join(",".join(row) for row in [HEADERS, *ROWS]), "utf-8")
    stored = files.keep(path)
    facts = {"file": stored.id, "sha256": stored.sha256, "size": stored.size}
    upload = Upload.objects.create(id=new_id("upl"), name=path.name, by="周琦", **facts)
    return read(upload, lambda done, total, phase: None)


def preview(actor: Actor, upload: Upload, said: dict[str, Any]) -> Any:
    answer = actor.post(f"/api/v1/connectors/uploads/{upload.id}/preview", said)
    assert answer.status_code == 202
    return answer.json()


def reread(actor: Actor, upload: Upload) -> Any:
    """The worker reads it; then what the page shows."""
    read(Upload.objects.get(id=upload.id), lambda done, total, phase: None)
    return actor.get(f"/api/v1/connectors/uploads/{upload.id}").json()
