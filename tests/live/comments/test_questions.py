"""Questions that are the same are one, with one timer and one answer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from kaibo.live.comments.answers import Template, facts_of, propose
from kaibo.live.comments.model import shipped
from kaibo.live.comments.questions import Questions
from kaibo.live.comments.triage import shelf_of, triage

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
SHELF = shelf_of([("p1", "耳钉", 1), ("p2", "丝巾", 2)], on_air="p1")
ASKED = [
    "多少钱",
    "这个多少钱啊",
    "主播耳钉多少钱",
    "2号多少钱",
    "敏感肌能用吗",
    "孕妇可以用吗",
    "什么时候发货",
    "几天能到",
]


def asked(*texts: str, apart: float = 1) -> Questions:
    questions = Questions()
    for place, text in enumerate(texts):
        fields = triage(text, shipped(), SHELF)
        questions.add(place + 1, AT + timedelta(seconds=place * apart), f"v{place}", text, fields)
    return questions


def test_several_who_ask_the_same_are_one_question_and_the_most_asked_comes_first() -> None:
    found = asked("敏感肌能用吗", "多少钱", "这个多少钱啊", "主播耳钉多少钱", "2号多少钱").open(AT)
    assert [(each.intent, each.product, len(each.people)) for each in found] == [
        ("price", "p1", 3),
        ("spec", "p1", 1),
        ("price", "p2", 1),
    ]
    assert found[0].due_at == AT + timedelta(seconds=16)


def test_two_things_one_wants_to_know_of_a_product_stay_two() -> None:
    assert len(asked("敏感肌能用吗", "孕妇可以用吗", "敏感肌可以用吗").open(AT)) == 2


def test_an_answer_holds_for_three_minutes() -> None:
    questions = asked("多少钱")
    questions.end("q1", answer="59", by="韩墨", at=AT + timedelta(seconds=9))
    fields = triage("多少钱", shipped(), SHELF)
    assert questions.add(2, AT + timedelta(minutes=2), "b", "多少钱", fields).id == "q1"
    assert questions.add(3, AT + timedelta(minutes=5), "c", "多少钱", fields).id == "q3"
    assert [each.id for each in questions.open(AT + timedelta(minutes=5))] == ["q3"]


@settings(max_examples=60, deadline=None)
@given(st.permutations(ASKED))
def test_the_order_of_comments_changes_no_question(texts: list[str]) -> None:
    def told(each: Questions) -> set[tuple[str, str, int]]:
        return {(one.intent, one.product, len(one.comments)) for one in each.open(AT)}

    assert told(asked(*texts, apart=0)) == told(asked(*ASKED, apart=0))


def test_an_answer_says_only_what_is_known() -> None:
    product = {"name": "耳钉", "price": 5990, "anchor": None, "currency": "CNY", "stock": 12, "position": 1}
    assert propose("price", facts_of(product), ()) == "耳钉今天直播间59.9元，以下单页为准"
    assert "9900" not in propose("price", facts_of({**product, "anchor": 9900}), ())
    assert propose("stock", facts_of(product), ()) == "耳钉现在还有12件，要的抓紧拍"
    assert propose("stock", facts_of({**product, "stock": None}), ()).startswith("耳钉还有货")
    assert "丝巾" in propose("stock", facts_of({**product, "stock": 0}, "丝巾"), ())
    assert propose("price", {}, ()) == "" and propose("other", facts_of(product), ()) == ""


def test_the_products_own_template_goes_before_the_teams_and_the_teams_before_ours() -> None:
    own = (Template("delivery", "全部 48 小时内发"), Template("delivery", "{product}预售 7 天", "p2"))
    assert propose("delivery", {"product": "耳钉"}, own, "p1") == "全部 48 小时内发"
    assert propose("delivery", {"product": "丝巾"}, own, "p2") == "丝巾预售 7 天"
