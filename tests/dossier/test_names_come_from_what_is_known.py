"""A dossier nobody has filled in asks for the papers of whom and what is known already, and says who told it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from cast import Actor
from dossier.desk import API, case, duty, facts, paper
from kaibo.dossier.models import Check
from kaibo.goods.models import Product
from kaibo.kit.clock import now
from kaibo.live.models import Run
from kaibo.planning.api import became
from kaibo.planning.models import Plan
from kaibo.shows.models import Account, Show, Source
from live.evening import Evening
from metrics.shelf import Shelf
from planning.rundown.rehearsal import item, make_plan_of

SHOW = "show_k"


def imported(shelf: Shelf, *, platform: str = "douyin", host: str = "晚柠", zone: str = "Asia/Shanghai") -> Show:
    """A show of two hours, a day ago, that sold more of p1 than of p2."""
    told = {"platform": platform, "handle": "k", "name": "林间小铺", "zone": zone}
    shop, _ = Account.objects.get_or_create(id="acc_k", defaults=told)
    at = now() - timedelta(days=1)
    show = Show.objects.create(id=SHOW, account=shop, host=host, started_at=at, ended_at=at + timedelta(hours=2))
    batch = shelf.batch()
    Source.objects.create(show=show, batch=batch.pk)
    for product, name, amount in (("p2", "丝巾", 100), ("p1", "耳钉", 900)):
        shelf.tell(
            batch, grain="product", source="douyin.products", platform=platform, subject=f"{SHOW}|{product}",
            show_id=SHOW, account="acc_k", product_id=product, product=name, amount=amount, units=1,
        )  # fmt: skip
    Product.objects.create(platform=platform, product_id="p1", name="珍珠耳钉", first_batch=1)
    return show


def planned(operator: Actor) -> Plan:
    plan = make_plan_of(operator, account="acc_k", hosts=["苏婉"])
    item(plan, "p1", "耳钉")
    item(plan, "p3", "发夹", fallen_out="样品没到")
    return plan


def names(actor: Actor, id: str) -> dict[str, Any]:
    told = case(actor, id)["facts"]
    return {name: told[name] for name in ("products", "products_by", "hosts", "hosts_by")}


def test_what_a_show_sold_and_its_host_are_asked_for(shelf: Shelf, compliance: Actor) -> None:
    imported(shelf)
    sold = {"products": ["珍珠耳钉", "丝巾"], "products_by": "show"}
    assert names(compliance, SHOW) == {**sold, "hosts": ["晚柠"], "hosts_by": "show"}
    assert duty(compliance, SHOW, "product_papers")["lacking"] == ["珍珠耳钉", "丝巾"]
    paper(compliance, "quality", "product", "丝巾")
    assert duty(compliance, SHOW, "product_papers")["lacking"] == ["珍珠耳钉", "丝巾"], "it came after the show"
    paper(compliance, "quality", "product", "珍珠耳钉")
    assert "product_papers" in compliance.get(f"{API}/cases").json()["rows"][0]["lacking"]
    Check.objects.update(at=now() - timedelta(days=9))
    assert duty(compliance, SHOW, "product_papers")["state"] == "done"
    assert "product_papers" not in compliance.get(f"{API}/cases").json()["rows"][0]["lacking"], "the list says the same"


def test_the_plan_comes_before_what_was_sold_and_the_own_list_before_the_plan(
    shelf: Shelf, compliance: Actor, operator: Actor
) -> None:
    imported(shelf, host="")
    assert names(compliance, SHOW)["hosts_by"] == ""
    assert duty(compliance, SHOW, "host")["lacking"] == [""]
    assert became(planned(operator).id, SHOW, sure=True)
    told = {"products": ["耳钉"], "products_by": "plan", "hosts": ["苏婉"], "hosts_by": "plan"}
    assert names(compliance, SHOW) == told
    facts(compliance, SHOW, products=["手链"], suppliers=[])
    assert names(compliance, SHOW) == {**told, "products": ["手链"], "products_by": "dossier"}
    facts(compliance, SHOW, products=[])
    assert names(compliance, SHOW) == told, "an empty list says nothing"


def test_a_run_comes_before_its_plan_and_falls_back_on_it(evening: Evening, compliance: Actor, operator: Actor) -> None:
    run = {"products": ["耳钉", "丝巾", "发夹"], "products_by": "run", "hosts": ["苏婉"], "hosts_by": "run"}
    assert names(compliance, evening.id) == run
    plan = make_plan_of(operator, account="acc_1", hosts=["晚柠", "小霁"])
    item(plan, "p8", "手镯")
    Run.objects.update(plan=plan.id, host="")
    kept = Run.objects.get()
    kept.shelf.all().delete()
    kept.shifts.all().delete()
    told = {"products": ["手镯"], "products_by": "plan", "hosts": ["晚柠", "小霁"], "hosts_by": "plan"}
    assert names(compliance, evening.id) == told
    paper(compliance, "quality", "product", "手镯")
    assert duty(compliance, evening.id, "product_papers")["state"] == "done"


@pytest.mark.parametrize(
    ("platform", "zone", "why"),
    [
        ("tiktok", "Asia/Shanghai", "abroad"),
        ("shopee", "Asia/Singapore", "abroad"),
        ("other", "Asia/Jakarta", "abroad"),
        ("other", "Asia/Shanghai", ""),
        ("douyin", "Asia/Tokyo", ""),
    ],
)
def test_the_order_does_not_speak_of_shows_abroad(
    shelf: Shelf, compliance: Actor, platform: str, zone: str, why: str
) -> None:
    imported(shelf, platform=platform, zone=zone)
    told = case(compliance, SHOW)
    assert told["why_not"] == why
    assert {each["state"] for each in told["duties"]} == {"not_applicable"} or not why
    opened = [row["id"] for row in compliance.get(f"{API}/cases", open=True).json()["rows"]]
    assert opened == ([] if why else [SHOW])


def test_a_show_before_the_order_says_so(shelf: Shelf, compliance: Actor) -> None:
    imported(shelf)
    Show.objects.update(started_at="2026-01-31T12:00Z", ended_at="2026-01-31T14:00Z")
    assert case(compliance, SHOW)["why_not"] == "before_law"


def test_whoever_may_not_keep_dossiers_is_told_no_names(shelf: Shelf, host: Actor, stranger: Actor) -> None:
    imported(shelf)
    assert host.get(f"{API}/cases/{SHOW}").status_code == 403
    assert stranger.get(f"{API}/cases/{SHOW}").status_code == 401
