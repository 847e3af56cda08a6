"""What hosts call a product: named by somebody, else the short name; scripts and cards say it."""

from __future__ import annotations

import pytest

from cast import Actor
from kaibo.planning.items.spoken import short_name
from kaibo.planning.models import Segment
from kaibo.planning.scripts.facts import facts_of
from planning.rundown.rehearsal import PLANS, item, make_plan_of


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("澄屿 天然淡水珍珠锁骨链 6-7mm强光", "天然淡水珍珠锁骨链"),
        ("【限时】澄屿 足金小福豆转运珠 约0.2g（礼盒）", "足金小福豆转运珠"),
        ("珍珠锁骨链", "珍珠锁骨链"),
        ("Pearl choker 40 cm", "Pearl choker 40 cm"),
        ("【】", "【】"),
    ],
)
def test_a_title_is_cut_to_what_it_is(name: str, short: str) -> None:
    assert short_name(name) == short


@pytest.mark.django_db
def test_it_is_changed_with_the_product_and_said_in_scripts_and_cards(operator: Actor, host: Actor) -> None:
    plan = make_plan_of(operator)
    row = item(plan, "p1", "澄屿 天然淡水珍珠锁骨链 6-7mm强光", price=19_900)
    Segment.objects.create(id="seg_1", plan=plan, position=0, kind="product", title="一", product="p1", planned_s=300)
    path = f"{PLANS}/{plan.id}/items"

    def said() -> str:
        return str(facts_of(plan, list(plan.segments.all()), list(plan.items.all()))["seg_1"].told["product"])

    told = operator.get(path).json()["items"][0]
    assert (told["spoken"], told["short_name"], said()) == ("", "天然淡水珍珠锁骨链", "天然淡水珍珠锁骨链")
    operator.patch(f"{path}/{row.id}", {"note": "主推"})
    changed = operator.patch(f"{path}/{row.id}", {"spoken": "小月光"})
    assert changed.status_code == 200 and changed.json()["items"][0]["spoken"] == "小月光"
    assert said() == "小月光"
    card = operator.get(f"{PLANS}/{plan.id}/cards").json()["cards"][0]
    assert card["suggested"]["action"] == "点购物车里的小月光，199元。"
    version = changed.json()["version"]
    lines = operator.get(f"{PLANS}/{plan.id}/versions/{version}/difference").json()
    assert [(each["name"], each["after"]) for each in lines[0]["fields"]] == [("spoken", "小月光")]
    assert operator.patch(f"{path}/{row.id}", {"spoken": "全网最低价手链"}).status_code == 422
    assert host.patch(f"{path}/{row.id}", {"spoken": "别的"}).status_code in {403, 404}
