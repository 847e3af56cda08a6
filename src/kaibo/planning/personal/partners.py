"""Guests and people of other companies: named in what is planned with them, and in the versions that plans keep."""

from __future__ import annotations

import zlib

import orjson

from kaibo.accounts.api import Place, Somebody, people_in, takes_out
from kaibo.planning.models import (
    Booking,
    CodeUse,
    Launch,
    Partner,
    PartnerMark,
    PartnerStep,
    SharedTask,
    Version,
)
from kaibo.planning.plans.kept import FAST, unpacked

VERSIONS = "planning_version"
TOGETHER = ("联系合作方和嘉宾，安排联名与首发", "To reach partners and guests of joint shows and debuts")
WORK = "个人信息保护法 第十三条第一款第（二）项"
KEPT = ("合作结束起三年；本人要求即隐去姓名", "Three years after the work together; names go when they ask")

people_in(
    Place("planning_partner", TOGETHER, WORK, KEPT, Partner, texts=("fit", "note")),
    Place("planning_partnerstep", TOGETHER, WORK, KEPT, PartnerStep, texts=("reason",)),
    Place("planning_partnermark", TOGETHER, WORK, KEPT, PartnerMark, texts=("why",)),
    Place("planning_sharedtask", TOGETHER, WORK, KEPT, SharedTask, texts=("title", "theirs")),
    Place("planning_launch", TOGETHER, WORK, KEPT, Launch, texts=("reveal", "guests", "gift_box")),
    Place("planning_booking", TOGETHER, WORK, KEPT, Booking, texts=("channel", "source")),
    Place("planning_codeuse", TOGETHER, WORK, KEPT, CodeUse, texts=("source",)),
    Place(VERSIONS, TOGETHER, WORK, KEPT, texts=("text", "content")),
)


@takes_out(VERSIONS)
def take_out_of_versions(somebody: Somebody, erase: bool) -> int:
    """What a plan was before stays, without the name."""
    count = 0
    for row in Version.objects.iterator(chunk_size=100):
        told = {"text": row.text, "content": unpacked(bytes(row.content))}
        hidden = somebody.hidden(told)
        if hidden == told:
            continue
        count += 1
        somebody.show_words(VERSIONS, told)
        if erase:
            row.text, row.content = hidden["text"], zlib.compress(orjson.dumps(hidden["content"]), FAST)
            row.save(update_fields=["text", "content"])
    return count
