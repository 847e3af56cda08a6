"""What the law asks of a show, done by two people before it and by the record after it."""

from __future__ import annotations

from datetime import timedelta

from cast import Actor
from dossier.desk import API, case, duty, facts, paper, sign
from kaibo.dossier.models import Check, Paper
from kaibo.kit.clock import now
from kaibo.live.models import Run
from live.evening import Evening, account, evening_of


def test_before_the_show_nothing_is_missing_yet_and_afterwards_it_is(evening: Evening, compliance: Actor) -> None:
    planned = case(compliance, evening.id)
    assert planned["missing"] == 0 and planned["due"] > 8
    evening.act("start")
    begun = case(compliance, evening.id)
    assert duty(compliance, evening.id, "review")["state"] == "missing"
    assert duty(compliance, evening.id, "corrections")["state"] == "due"
    assert begun["missing"] > 8
    listed = compliance.get(f"{API}/cases", open=True).json()["rows"]
    assert [row["id"] for row in listed] == [evening.id] and "seller" in listed[0]["lacking"]


def test_review_needs_two_people(evening: Evening, compliance: Actor, operator: Actor) -> None:
    sign(compliance, evening.id, "review", text="讲解词、服装、道具已看")
    assert duty(operator, evening.id, "review")["state"] == "due"
    sign(compliance, evening.id, "review", status=403)
    done = sign(operator, evening.id, "review", text="复核无误")
    told = next(each for each in done["duties"] if each["key"] == "review")
    assert (told["state"], told["by"], told["second_by"]) == ("done", "方正", "周琦")
    sign(operator, evening.id, "review", status=409)


def test_a_signature_after_the_show_began_is_said_to_be_late(evening: Evening, compliance: Actor) -> None:
    evening.act("start")
    sign(compliance, evening.id, "host_reported")
    told = duty(compliance, evening.id, "host_reported")
    assert told["state"] == "done" and told["late"]


def test_a_host_is_known_by_a_paper_not_older_than_six_months(evening: Evening, compliance: Actor) -> None:
    assert duty(compliance, evening.id, "host")["lacking"] == ["苏婉"]
    made = paper(compliance, "identity", "host", "苏婉", content=b"id card")
    assert duty(compliance, evening.id, "host")["state"] == "done"
    long_ago = now() - timedelta(days=190)
    Paper.objects.update(checked_at=long_ago)
    Check.objects.update(at=long_ago)
    assert duty(compliance, evening.id, "host")["state"] == "due"
    assert compliance.get(f"{API}/papers").json()[0]["state"] == "check_again"
    again = compliance.post(f"{API}/papers/{made['id']}/check", {"note": "当面核对"})
    assert again.json()["state"] == "good"
    assert duty(compliance, evening.id, "host")["state"] == "done"


def test_suppliers_and_products_are_named_where_their_papers_lack(evening: Evening, compliance: Actor) -> None:
    facts(compliance, evening.id, suppliers=["山茶服饰", "海月珠宝"])
    paper(compliance, "licence", "supplier", "山茶服饰", content=b"licence")
    assert duty(compliance, evening.id, "seller")["lacking"] == ["海月珠宝"]
    paper(compliance, "licence", "supplier", "海月珠宝", valid_until=f"{now() - timedelta(days=1):%Y-%m-%d}")
    assert duty(compliance, evening.id, "seller")["lacking"] == ["海月珠宝"]
    for name in ("耳钉", "丝巾", "发夹"):
        paper(compliance, "quality", "product", name)
    assert duty(compliance, evening.id, "product_papers")["state"] == "done"


def test_only_what_applies_is_asked(evening: Evening, compliance: Actor) -> None:
    assert duty(compliance, evening.id, "ai_label")["state"] == "not_applicable"
    facts(compliance, evening.id, ai_host=True, compares_prices=True)
    assert duty(compliance, evening.id, "ai_label")["state"] == "due"
    sign(compliance, evening.id, "price")
    assert duty(compliance, evening.id, "price")["lacking"] == ["price_basis"]
    paper(compliance, "price_basis", "product", "耳钉", content=b"seven days of prices")
    assert duty(compliance, evening.id, "price")["state"] == "done"


def test_what_was_put_right_on_air_is_taken_from_the_control_room(evening: Evening, compliance: Actor) -> None:
    evening.act("start")
    evening.act("corrections", {"said": "纯金", "correct": "银镀金"}, status=201)
    told = duty(compliance, evening.id, "corrections")
    assert (told["state"], told["count"]) == ("done", 1)
    evening.act("end")
    kept = duty(compliance, evening.id, "kept")
    assert kept["state"] == "done" and kept["until"][:4] == str(now().year + 3)


def test_a_title_with_forbidden_words_is_not_signed_away(operator: Actor, compliance: Actor, evening: Evening) -> None:
    loud = evening_of(operator, account(), title="周六专场")
    Run.objects.filter(id=loud.id).update(title="全网最低价专场")
    sign(compliance, loud.id, "names")
    told = duty(compliance, loud.id, "names")
    assert told["state"] == "due" and told["lacking"]


def test_a_retired_paper_no_longer_counts(evening: Evening, compliance: Actor) -> None:
    made = paper(compliance, "identity", "host", "苏婉")
    assert compliance.post(f"{API}/papers/{made['id']}/retire", {"why": "换了证件"}).json()["state"] == "retired"
    assert duty(compliance, evening.id, "host")["state"] == "due"
    assert compliance.post(f"{API}/papers/{made['id']}/check", {}).status_code == 409


def test_a_paper_comes_back_as_it_was_and_lies_encrypted(evening: Evening, compliance: Actor) -> None:
    made = paper(compliance, "licence", "company", "林间小铺", content=b"the licence itself")
    answer = compliance.get(f"{API}/papers/{made['id']}/file")
    assert b"".join(answer.streaming_content) == b"the licence itself"
    assert (
        compliance.post(f"{API}/papers", {"kind": "other", "about": "company", "name": "x", "title": "x"}).json()[
            "has_file"
        ]
        is False
    )


def test_who_has_no_part_is_refused(evening: Evening, host: Actor, finance: Actor, stranger: Actor) -> None:
    for actor, status in ((host, 403), (finance, 403), (stranger, 401)):
        assert actor.get(f"{API}/cases").status_code == status
        assert actor.post(f"{API}/cases/{evening.id}/duties/review/sign", {"text": "x"}).status_code == status
