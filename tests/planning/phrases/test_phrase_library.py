"""The team's library: its own phrases and what it makes of the house's, each change kept, favourites a person's own."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.kit.clock import now
from kaibo.planning.models import Phrase, Segment
from kaibo.planning.phrases.house import SLOT, phrases
from kaibo.planning.phrases.uses import pattern
from planning.rundown.rehearsal import make_plan_of

PATH = "/api/v1/planning/phrases"
HOUSE = "opening.general.1"
OURS = {
    "scene": "urge",
    "category": "jewellery",
    "text": "想要的朋友现在去购物车，{price}，看好圈口再拍。",
    "source": "双11晚场",
}


def added(actor: Actor, **more: Any) -> dict[str, Any]:
    answer = actor.post(PATH, {**OURS, **more})
    assert answer.status_code == 201, answer.content
    return answer.json()  # type: ignore[no-any-return]


def listed(actor: Actor, key: str) -> dict[str, Any]:
    return next(each for each in actor.get(PATH).json()["phrases"] if each["key"] == key)


def test_one_of_ones_own_stands_among_the_houses_and_was_looked_over(operator: Actor, host: Actor) -> None:
    before = operator.get(PATH).json()
    told = added(operator)
    assert (told["house"], told["slots"], told["source"], told["version"]) == (False, ["price"], "双11晚场", 1)
    after = host.get(PATH).json()
    assert (after["in_use"], after["reviewed"]) == (before["in_use"] + 1, before["reviewed"] + 1)
    assert listed(host, told["key"])["due"] is False
    assert operator.post(PATH, OURS).status_code == 409


def test_words_the_law_forbids_are_not_kept(operator: Actor) -> None:
    assert operator.post(PATH, {**OURS, "text": "全国第一的国家级品质，最好的珍珠。"}).status_code == 422
    told = added(operator)
    refused = operator.patch(f"{PATH}/{told['key']}", {"text": "国家级品质。"})
    assert refused.status_code == 422 and listed(operator, told["key"])["text"] == OURS["text"]


def test_a_phrase_of_the_house_is_changed_and_each_version_is_kept(operator: Actor) -> None:
    first = next(each.text for each in phrases() if each.key == HOUSE)
    assert operator.patch(f"{PATH}/{HOUSE}", {"text": "晚上好，我是{host}。", "seen": 0}).json()["version"] == 2
    assert operator.patch(f"{PATH}/{HOUSE}", {"text": "大家好，我是{host}。", "seen": 2}).json()["version"] == 3
    late = operator.patch(f"{PATH}/{HOUSE}", {"text": "喂，我是{host}。", "seen": 2})
    assert late.status_code == 409 and operator.caller.name in late.json()["message"]
    told = operator.get(f"{PATH}/{HOUSE}").json()
    assert [(each["text"], each["before"], each["by"]) for each in told["changes"]] == [
        ("大家好，我是{host}。", "晚上好，我是{host}。", operator.caller.name),
        ("晚上好，我是{host}。", first, operator.caller.name),
        (first, None, ""),
    ]
    assert sum(each["key"] == HOUSE for each in operator.get(PATH).json()["phrases"]) == 1


def test_retired_it_counts_no_more_until_it_is_restored(operator: Actor) -> None:
    used = operator.get(PATH).json()["in_use"]
    assert operator.post(f"{PATH}/{HOUSE}/retire").json()["retired"] is True
    assert operator.get(PATH).json()["in_use"] == used - 1
    assert operator.post(f"{PATH}/{HOUSE}/restore", {"seen": 2}).json()["retired"] is False
    assert operator.get(PATH).json()["in_use"] == used
    told = operator.get(f"{PATH}/{HOUSE}").json()["changes"]
    assert [each["what"] for each in told] == ["restored", "retired", "added"]


def test_what_was_looked_over_is_due_again_after_the_season(operator: Actor) -> None:
    assert listed(operator, HOUSE)["due"] is True, "never looked over by anybody"
    reviewed = operator.get(PATH).json()["reviewed"]
    told = operator.post(f"{PATH}/{HOUSE}/review").json()
    assert (told["due"], told["reviewed_by"]) == (False, operator.caller.name)
    assert operator.get(PATH).json()["reviewed"] == reviewed + 1
    Phrase.objects.filter(key=HOUSE).update(reviewed_at=now() - timedelta(days=91))
    assert listed(operator, HOUSE)["due"] is True
    assert operator.get(PATH).json()["reviewed"] == reviewed


def test_favourites_are_each_persons_own(operator: Actor, host: Actor) -> None:
    assert host.put(f"{PATH}/{HOUSE}/favourite").json()["favourite"] is True
    assert host.put(f"{PATH}/{HOUSE}/favourite").status_code == 200
    assert listed(host, HOUSE)["favourite"] and not listed(operator, HOUSE)["favourite"]
    assert host.delete(f"{PATH}/{HOUSE}/favourite").json()["favourite"] is False
    assert host.put(f"{PATH}/nothing/favourite").status_code == 404


def test_it_is_found_in_the_segments_that_say_it_however_it_was_filled_in(operator: Actor) -> None:
    told = added(operator)
    plan = make_plan_of(operator)
    said = ["想要的朋友现在去购物车，", "199元，看好圈口再拍"]
    Segment.objects.create(id="seg_1", plan=plan, position=0, title="手镯", planned_s=60, phrases=said)
    Segment.objects.create(id="seg_2", plan=plan, position=1, title="收尾", planned_s=60, phrases=["明天见"])
    uses = operator.get(f"{PATH}/{told['key']}").json()["uses"]
    assert [(each["plan"], each["segment"], each["segment_title"]) for each in uses] == [(plan.id, "seg_1", "手镯")]


def test_who_only_reads_plans_changes_none(host: Actor, stranger: Actor) -> None:
    assert host.post(PATH, OURS).status_code == 403
    assert host.patch(f"{PATH}/{HOUSE}", {"text": "好了"}).status_code == 403
    assert host.post(f"{PATH}/{HOUSE}/retire").status_code == 403
    assert stranger.get(PATH).status_code in {401, 403}


@given(
    st.sampled_from([each.text for each in phrases()]), st.text("好看的红色ab19", min_size=1, max_size=12), st.data()
)
def test_any_phrase_is_found_filled_in_and_broken_anywhere(text: str, filling: str, data: st.DataObject) -> None:
    wanted = pattern(text)
    assert wanted is not None
    said = SLOT.sub(filling, text)
    place = data.draw(st.integers(0, len(said)))
    broken = said[:place] + "\n" + said[place:]
    assert wanted.search("".join(each for each in broken if each.isalnum()))
