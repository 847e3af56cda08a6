"""OBS scenes follow the rundown: what the desk does is what OBS shows, and the timeline says so."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from cast import Actor
from kaibo.live.models import Mark, SceneLink
from kaibo.live.scenes.crew import following_scenes
from kaibo.shows.models import Account
from live.evening import Evening, account, evening_of
from live.scenes.obs import Studio

pytestmark = pytest.mark.django_db(transaction=True)
RULES = {"opening": "开场", "product": "讲解", "benefit": "福利", "break": "休息", "paused": "休息", "incident": "休息"}


@pytest.fixture
def shop(transactional_db: None) -> Account:
    return account()


@pytest.fixture
def evening(shop: Account, operator: Actor) -> Evening:
    return evening_of(operator, shop)


@pytest.fixture
def studio() -> Iterator[Studio]:
    made = Studio(current="休息").open()
    yield made
    made.crash()


@pytest.fixture
def followed() -> Iterator[None]:
    with following_scenes():
        yield


def until(true: Callable[[], Any], seconds: float = 15) -> None:
    for _ in range(int(seconds * 20)):
        if true():
            return
        time.sleep(0.05)
    raise AssertionError(f"it did not come: {SceneLink.objects.values()}")


def linked(evening: Evening, studio: Studio, rules: dict[str, str] | None = None, **told: Any) -> None:
    body = {"host": "127.0.0.1", "port": studio.port, "password": studio.password, **told}
    answer = evening.actor.put(f"{evening.path}/scenes", body)
    assert answer.status_code == 200, answer.content
    answer = evening.actor.put(f"{evening.path}/scenes/rules", {"rules": RULES if rules is None else rules})
    assert answer.status_code == 200, answer.content


def told(evening: Evening) -> dict[str, Any]:
    return evening.actor.get(f"{evening.path}/scenes").json()  # type: ignore[no-any-return]


def code(evening: Evening) -> str:
    return (told(evening)["problem"] or {}).get("code", "")


def changes(evening: Evening) -> list[tuple[str, str]]:
    return [(each.text, each.by) for each in Mark.objects.filter(run=evening.id, kind="scene_change")]


def test_segments_pause_and_incident_switch_scenes(evening: Evening, studio: Studio, followed: None) -> None:
    linked(evening, studio)
    until(lambda: told(evening)["state"] == "connected")
    assert told(evening)["scenes"] == studio.scenes and told(evening)["current"] == "休息"
    evening.act("start")
    until(lambda: changes(evening) == [("开场", "kaibo")])
    evening.act(f"segments/{evening.segment('耳钉')['id']}/go")
    until(lambda: studio.current == "讲解")
    evening.act(f"segments/{evening.segment('丝巾')['id']}/go")
    evening.act("pause")
    until(lambda: studio.current == "休息")
    evening.act("resume")
    until(lambda: studio.current == "讲解")
    opened = evening.act("incidents", {"kind": "silence"}, status=201)
    until(lambda: studio.current == "休息")
    evening.act(f"incidents/{opened['id']}/close", {"outcome": "换了麦"})
    until(lambda: len(changes(evening)) == 6)
    assert [scene for scene, _ in changes(evening)] == ["开场", "讲解", "休息", "讲解", "休息", "讲解"]
    scarf = Mark.objects.filter(run=evening.id, kind="scene_change").last()
    assert scarf and scarf.segment == evening.segment("丝巾")["id"]
    assert studio.asked == [scene for scene, _ in changes(evening)]


def test_a_segments_own_scene_comes_first_and_at_once(evening: Evening, studio: Studio, followed: None) -> None:
    linked(evening, studio)
    evening.act("start")
    until(lambda: studio.current == "开场")
    place = f"{evening.path}/scenes/segments/{evening.segment('开场')['id']}"
    assert evening.actor.put(place, {"scene": "福利"}).json()["scene"] == "福利"
    until(lambda: changes(evening)[-1:] == [("福利", "kaibo")])


def test_what_is_switched_by_hand_stays_and_is_on_the_timeline(
    evening: Evening, studio: Studio, followed: None
) -> None:
    linked(evening, studio)
    evening.act("start")
    until(lambda: studio.current == "开场")
    studio.pick("福利")
    until(lambda: changes(evening)[-1:] == [("福利", "OBS")])
    time.sleep(1)
    assert studio.current == "福利"
    evening.act(f"segments/{evening.segment('耳钉')['id']}/go")
    until(lambda: changes(evening)[-1:] == [("讲解", "kaibo")])


def test_a_scene_that_obs_lacks_is_named_and_found_once_it_is_there(
    evening: Evening, studio: Studio, followed: None
) -> None:
    linked(evening, studio, {"opening": "片头", "product": "讲解"})
    evening.act("start")
    until(lambda: code(evening) == "live.obs_scene_missing")
    assert "片头" in told(evening)["problem"]["message_zh"] and "片头" in told(evening)["problem"]["message_en"]
    assert evening.now()["scenes"]["problem"]["code"] == "live.obs_scene_missing"
    assert studio.asked == []
    studio.change_list(["片头", *studio.scenes])
    until(lambda: studio.current == "片头")
    until(lambda: told(evening)["problem"] is None)


def test_a_wrong_password_is_said_and_a_right_one_mends_it(evening: Evening, studio: Studio, followed: None) -> None:
    linked(evening, studio, password="falsch")
    until(lambda: code(evening) == "live.obs_password")
    assert told(evening)["state"] == "lost"
    time.sleep(2)
    assert studio.refused == 1
    linked(evening, studio)
    until(lambda: told(evening)["state"] == "connected" and told(evening)["problem"] is None)


@pytest.mark.parametrize(("end", "said"), [("close", "live.obs_exited"), ("crash", "live.obs_gone")])
def test_obs_goes_in_the_show_and_comes_back(
    evening: Evening, studio: Studio, followed: None, end: str, said: str
) -> None:
    linked(evening, studio)
    evening.act("start")
    until(lambda: studio.current == "开场")
    getattr(studio, end)()
    until(lambda: told(evening)["state"] == "lost")
    assert code(evening) in {said, "live.obs_unreachable"}
    evening.act(f"segments/{evening.segment('耳钉')['id']}/go")
    studio.current = "休息"
    studio.open()
    until(lambda: studio.current == "讲解")
    until(lambda: told(evening)["state"] == "connected" and told(evening)["problem"] is None)


def test_a_reconnection_alone_moves_nothing(evening: Evening, studio: Studio, followed: None) -> None:
    linked(evening, studio)
    evening.act("start")
    until(lambda: studio.current == "开场")
    studio.pick("福利")
    until(lambda: changes(evening)[-1:] == [("福利", "OBS")])
    studio.crash()
    until(lambda: told(evening)["state"] == "lost")
    studio.open()
    until(lambda: told(evening)["state"] == "connected")
    time.sleep(1)
    assert studio.current == "福利"


def test_a_guest_sent_away_waits_before_it_comes_again(evening: Evening, studio: Studio, followed: None) -> None:
    linked(evening, studio)
    until(lambda: told(evening)["state"] == "connected")
    studio.kick()
    until(lambda: code(evening) == "live.obs_kicked")
    time.sleep(2)
    assert studio.guests == 0


def test_another_version_nobody_and_something_else(evening: Evening, studio: Studio, followed: None) -> None:
    studio.rpc = 2
    linked(evening, studio)
    until(lambda: code(evening) == "live.obs_version")
    studio.crash()
    linked(evening, studio)
    until(lambda: code(evening) == "live.obs_unreachable")
    assert f"127.0.0.1:{studio.port}" in told(evening)["problem"]["message_zh"]


def test_while_obs_loads_its_scenes_it_is_asked_again(evening: Evening, studio: Studio, followed: None) -> None:
    studio.ready = False
    linked(evening, studio)
    evening.act("start")
    until(lambda: studio.guests == 1)
    time.sleep(0.7)
    assert studio.asked == []
    studio.ready = True
    studio.tell("CurrentSceneCollectionChanged", 2, sceneCollectionName="晚场")
    until(lambda: studio.current == "开场")


def test_a_renamed_scene_keeps_its_place(evening: Evening, studio: Studio, followed: None) -> None:
    linked(evening, studio)
    until(lambda: told(evening)["state"] == "connected")
    studio.rename("讲解", "讲解近景")
    until(lambda: told(evening)["rules"]["product"] == "讲解近景")
    evening.act("start")
    evening.act(f"segments/{evening.segment('耳钉')['id']}/go")
    until(lambda: studio.current == "讲解近景")


def test_after_the_end_its_scene_and_then_nothing_more(evening: Evening, studio: Studio, followed: None) -> None:
    linked(evening, studio, {**RULES, "ended": "休息"})
    evening.act("start")
    until(lambda: studio.current == "开场")
    evening.act("end")
    until(lambda: studio.current == "休息")
    until(lambda: told(evening)["current"] == "休息")
    studio.pick("福利")
    until(lambda: told(evening)["current"] == "福利")
    assert changes(evening) == [("开场", "kaibo")]


def test_switched_off_or_taken_away_it_leaves(evening: Evening, studio: Studio, followed: None) -> None:
    linked(evening, studio)
    until(lambda: studio.guests == 1)
    linked(evening, studio, active=False)
    until(lambda: studio.guests == 0)
    linked(evening, studio)
    until(lambda: studio.guests == 1)
    assert evening.actor.delete(f"{evening.path}/scenes").status_code == 204
    until(lambda: studio.guests == 0)
    assert told(evening) is None


def test_a_worker_that_stops_claims_no_connection(evening: Evening, studio: Studio) -> None:
    with following_scenes():
        linked(evening, studio)
        until(lambda: told(evening)["state"] == "connected")
    assert (told(evening)["state"], told(evening)["current"], studio.guests) == ("waiting", "", 0)


def test_without_the_extra_one_is_told_what_to_install(
    evening: Evening, studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "websockets.sync.client", None)
    with following_scenes():
        linked(evening, studio)
        until(lambda: code(evening) == "live.obs_extra")
    assert "kaibo[obs]" in told(evening)["problem"]["message_zh"]
