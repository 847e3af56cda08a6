"""Equipment on a list, against what rooms need; what is missing is named before a show."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.kit.clock import now
from kaibo.planning.devices.needs import Need, against
from kaibo.planning.models import Device
from planning.rundown.rehearsal import PLANS, make_plan_of
from planning.studios.rooms import API, add_device, add_studio, held

NEEDS = [{"kind": "camera", "least": 2, "backups": 1}, {"kind": "microphone", "least": 1}]


@pytest.mark.django_db
def test_what_a_room_lacks_is_named(operator: Actor) -> None:
    studio = add_studio(operator, needs=NEEDS)["id"]
    one = add_device(operator, "camera", studio)
    add_device(operator, "microphone", studio)
    assert held(operator, studio) == {"camera": (1, 0, "missing"), "microphone": (1, 0, "enough")}
    two = add_device(operator, "camera", studio, name="相机 B")
    assert held(operator, studio)["camera"] == (2, 0, "no_backup")
    add_device(operator, "camera", state="backup")
    assert held(operator, studio)["camera"] == (2, 1, "enough"), "one lies ready for all rooms"
    operator.patch(f"{API}/devices/{two['id']}", {"state": "broken", "seen": two["version"]})
    told = operator.get(f"{API}/studios/{studio}").json()["held"][0]
    assert (told["state"], told["away"]) == ("missing", ["相机 B"])
    assert operator.patch(f"{API}/devices/{two['id']}", {"state": "lent", "seen": two["version"]}).status_code == 409
    assert operator.delete(f"{API}/devices/{one['id']}").status_code == 204
    assert held(operator, studio)["camera"] == (0, 1, "missing")


@pytest.mark.django_db
def test_a_warranty_is_looked_after(operator: Actor, viewer: Actor, stranger: Actor) -> None:
    today = now().date()
    days = {"over": -3, "soon": 20, "on": 200}
    for left in days.values():
        add_device(operator, "light", warranty_until=str(today + timedelta(days=left)), bought_on="2025-01-01")
    told = sorted(each["warranty"] for each in viewer.get(f"{API}/devices").json())
    assert told == ["on", "over", "soon"]
    bad = {"name": "灯", "kind": "light", "bought_on": "2026-05-01", "warranty_until": "2026-04-01"}
    assert operator.post(f"{API}/devices", bad).status_code == 422
    id = viewer.get(f"{API}/devices").json()[0]["id"]
    assert operator.patch(f"{API}/devices/{id}", {"warranty_until": None}).json()["warranty"] == "unknown"
    assert viewer.delete(f"{API}/devices/{id}").status_code == 403 and stranger.get(f"{API}/devices").status_code == 401


@pytest.mark.django_db
def test_before_a_show_the_room_tells_what_is_missing(operator: Actor) -> None:
    studio = add_studio(operator, needs=NEEDS)["id"]
    plan = make_plan_of(operator, room="1 号棚", planned_at=now() + timedelta(hours=2))

    def known() -> dict[str, Any]:
        told = operator.get(f"{PLANS}/{plan.id}/readiness").json()["known"]
        return {each["key"]: each for each in told if each["key"].startswith("studio_")}

    assert known() == {}, "nobody wrote the equipment down"
    add_device(operator, "microphone", studio)
    told = known()
    assert told["studio_devices"]["zh"] == "直播间“1 号棚”缺：相机" and not told["studio_devices"]["must"]
    assert told["studio_backups"]["en"] == "Room “1 号棚” has no backup of: camera"
    assert told["studio_devices"]["tab"] == f"studios?studio={studio}"
    for state in ("in_use", "in_use", "backup"):
        add_device(operator, "camera", studio, state)
    assert all(each["fine"] for each in known().values())


STATES = st.lists(st.sampled_from([str(each) for each in Device.State]), max_size=8)


@given(STATES, STATES, st.integers(0, 4), st.integers(0, 4))
def test_any_room_has_enough_or_says_what_it_lacks(own: list[str], shared: list[str], least: int, backups: int) -> None:
    def made(states: list[str]) -> list[Device]:
        return [Device(id=str(place), name="相机", kind="camera", state=state) for place, state in enumerate(states)]

    need: Need = {"kind": "camera", "least": least, "backups": backups}
    told = against(need, made(own), made(shared))
    assert told["in_use"] == own.count("in_use")
    assert told["backup"] == own.count("backup") + shared.count("backup")
    assert len(told["away"]) + own.count("in_use") + own.count("backup") == len(own)
    short = told["in_use"] < least
    assert told["state"] == ("missing" if short else "no_backup" if told["backup"] < backups else "enough")
    assert against(need, made([*own, "in_use"]), made(shared))["in_use"] == told["in_use"] + 1
    assert against({**need, "kind": "light"}, made(own), made(shared))["in_use"] == 0
