"""Words are checked: what is found, where, by which law, on which day, for which goods."""

from __future__ import annotations

from datetime import date

import pytest

from cast import Actor
from kaibo.compliance.checking import Finding, check
from kaibo.kit.errors import KaiboError

TODAY = date(2026, 11, 20)
CHECK = "/api/v1/compliance/check"


def _told(text: str, category: str | None = None, on: date = TODAY) -> list[tuple[str, str, str]]:
    return [(each.text, each.rule, each.severity) for each in check(text, category, on)]


def _one(text: str, category: str | None = None, on: date = TODAY) -> Finding:
    (found,) = check(text, category, on)
    return found


def test_an_absolute_word_is_found_with_its_law_and_what_to_say_instead() -> None:
    found = _one("家人们，这款是全网最低价，今天只有五十件")
    assert (found.text, found.start, found.end) == ("全网最低价", 7, 12)
    assert found.severity == "blocking"
    assert found.law == "《广告法》第九条第（三）项"
    assert found.suggestion.zh and found.suggestion.en


@pytest.mark.parametrize(
    "text",
    [
        "最后三分钟，最近七天无理由",
        "第一步先下单",
        "最好先看尺码表",
        "送给最好的朋友",
        "100%棉",
        "本品不能治疗疾病",
        "转运仓发货",
        "足金转运珠手链",
        "治愈系的颜色",
        "内增高鞋垫",
        "第一次来的宝宝点个关注",
    ],
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert _told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "全 网 最 低",
        "全.网.最.低",
        "全👍网👍最👍低",
        "全\u200b网最\u200b低",
        "全網最低",
        "quanwangzuidi",
        "全网醉低",
        "全网zui低",
    ],
)
def test_hidden_words_are_found(text: str) -> None:
    said = f"家人们{text}啦"
    assert any(each.start <= 3 and each.end >= 3 + len(text) for each in check(said, None, TODAY)), said


@pytest.mark.parametrize(
    "text",
    ["这是最好的珍珠", "全网卖得最好", "行业排名第1", "销量第①", "没有第二家", "zuihao的珍珠", "最,好,的,珍,珠"],
)
def test_what_hosts_say_every_day_is_found(text: str) -> None:
    assert [each.rule for each in check(text, None, TODAY)] == ["general.superlative"]


def test_a_first_place_may_be_a_games() -> None:
    assert _one("第一名是这位宝宝").severity == "suspected"


def test_a_hidden_word_that_may_be_meant_otherwise_is_only_suspected() -> None:
    assert _one("这是醉佳体验").severity == "suspected"
    assert _one("这是最\u200b佳体验").severity == "blocking"


def test_a_disease_is_no_argument_unless_it_is_medicine() -> None:
    assert _told("长期喝能预防高血压") == [("预防高血压", "general.disease", "blocking")]
    assert not [each for each in check("用于治疗感冒", "medical", TODAY) if each.text]


def test_what_only_one_category_forbids_is_suspected_where_the_category_is_not_known() -> None:
    text = "不醉不归，今晚喝个痛快"
    assert {each.severity for each in check(text, "alcohol", TODAY)} == {"blocking"}
    assert {each.severity for each in check(text, None, TODAY)} == {"suspected"}
    assert check(text, "cosmetics", TODAY) == []


def test_a_notice_that_must_stand_there_is_missed() -> None:
    missing = _one("蛋白粉一罐 450 克", "health_food")
    assert (missing.start, missing.end, missing.text) == (0, 0, "")
    assert missing.law == "《食品安全法》第七十九条"
    assert check("蛋白粉一罐 450 克。本品不能代替药物", "health_food", TODAY) == []


def test_a_show_is_judged_by_the_law_of_its_day() -> None:
    text = "好评返现五元"
    assert _one(text, on=date(2020, 6, 18)).law == "《反不正当竞争法》第八条"
    assert _one(text, on=date(2025, 10, 15)).law == "《反不正当竞争法》第九条"
    assert _told(text, on=date(2017, 6, 1)) == []
    assert _told("仅此一次", on=date(2026, 1, 31)) == []
    assert _told("仅此一次", on=date(2026, 2, 1)) == [("仅此一次", "general.live_claims", "must_fix")]


def test_an_unknown_category_is_refused_with_those_there_are() -> None:
    with pytest.raises(KaiboError) as refused:
        check("好", "furniture", TODAY)
    assert "cosmetics" in refused.value.message("zh")


@pytest.mark.django_db
def test_the_operator_checks_a_script(operator: Actor) -> None:
    answer = operator.post(CHECK, {"text": "👍 全网最低", "on": "2026-11-20"})
    assert answer.status_code == 200
    (found,) = answer.json()["findings"]
    assert (found["start"], found["end"], found["text"], found["severity"]) == (2, 6, "全网最低", "blocking")
    assert set(found["suggestion"]) == {"zh", "en"}


@pytest.mark.django_db
def test_a_host_may_and_an_unknown_category_is_told(host: Actor) -> None:
    assert host.post(CHECK, {"text": "好吃", "category": "food"}).json()["findings"] == []
    assert host.post(CHECK, {"text": "好吃", "category": "furniture"}).status_code == 422
    assert host.post(CHECK, {"text": "好" * 200_001}).status_code == 422


@pytest.mark.django_db
def test_who_writes_no_words_is_refused(stranger: Actor, supplier: Actor, finance: Actor) -> None:
    assert stranger.post(CHECK, {"text": "最佳"}).status_code == 401
    assert supplier.post(CHECK, {"text": "最佳"}).status_code == 403
    assert finance.post(CHECK, {"text": "最佳"}).status_code == 403
