"""The same with a real OBS, where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from cast import Actor
from kaibo.live.scenes.crew import following_scenes
from kaibo.shows.models import Account
from live.evening import Evening, account, evening_of
from live.scenes.real import PASSWORD, SCENES, THERE, RealObs
from live.scenes.test_scenes_follow import changes, code, told, until

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(not THERE, reason="no OBS here: apt-get install obs-studio xvfb"),
]
RULES = {"opening": "开场", "product": "讲解", "paused": "没有的场景"}


@pytest.fixture
def evening(transactional_db: None, operator: Actor) -> Evening:
    shop: Account = account()
    return evening_of(operator, shop)


@pytest.fixture
def obs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealObs]:
    home: Path = tmp_path_factory.mktemp("obs")
    made = RealObs(home).set_up()
    try:
        yield made.open()
    finally:
        made.close()


def test_a_show_leads_a_real_obs(evening: Evening, obs: RealObs) -> None:
    place = f"{evening.path}/scenes"
    with following_scenes():
        evening.actor.put(place, {"host": "127.0.0.1", "port": obs.port, "password": "falsch"})
        until(lambda: code(evening) == "live.obs_password", 30)
        evening.actor.put(place, {"host": "127.0.0.1", "port": obs.port, "password": PASSWORD})
        evening.actor.put(f"{place}/rules", {"rules": RULES})
        until(lambda: told(evening)["state"] == "connected", 30)
        assert (told(evening)["scenes"], told(evening)["current"]) == (SCENES, "休息")
        evening.act("start")
        until(lambda: changes(evening) == [("开场", "kaibo")], 30)
        evening.act(f"segments/{evening.segment('耳钉')['id']}/go")
        until(lambda: obs.scene() == "讲解", 30)
        obs.ask("SetCurrentProgramScene", sceneName="福利")
        until(lambda: changes(evening)[-1:] == [("福利", "OBS")], 30)
        evening.act("pause")
        until(lambda: code(evening) == "live.obs_scene_missing", 30)
        assert obs.scene() == "福利", "what is on air stays"
        obs.ask("SetSceneName", sceneName="讲解", newSceneName="讲解近景")
        until(lambda: told(evening)["rules"]["product"] == "讲解近景", 30)
        obs.kill()
        until(lambda: told(evening)["state"] == "lost", 30)
        evening.act("resume")
        obs.open()
        until(lambda: told(evening)["state"] == "connected", 30)
