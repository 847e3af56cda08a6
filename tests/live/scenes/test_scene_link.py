"""Who sets up an OBS, what is told of it, and which scene a moment asks for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.accounts.api import Scope
from kaibo.live.models import SceneLink
from kaibo.live.scenes.protocol import authentication
from kaibo.live.scenes.wanted import MOMENTS, Moment, wanted
from live.evening import Evening

OBS = {"host": "192.168.1.20", "port": 4455, "password": "studio-8"}


def test_the_answer_to_the_challenge_is_that_of_the_document() -> None:
    """The document's own example."""
    salt, challenge = "lM1GncleQOaCu9lT1yeUZhFYnqhsLLP1G5lAGo3ixaI=", "+IxH4CnCiqpX1rM9scsNynZzbOe4KhDeYcTNS3PDaeY="
    assert authentication("supersecretpassword", salt, challenge) == "1Ct943GAT+6YQUUX47Ia/ncufilbe6+oD6lY+5kaCu4="


@pytest.mark.django_db
def test_the_password_is_told_to_nobody_and_kept_sealed(evening: Evening) -> None:
    place = f"{evening.path}/scenes"
    assert evening.actor.get(place).json() is None
    told = evening.actor.put(place, OBS)
    assert told.json()["has_password"] and b"studio-8" not in told.content + evening.actor.get(place).content
    kept = SceneLink.objects.get()
    assert b"studio-8" not in bytes(kept.sealed) and "studio-8" not in str(vars(kept))
    assert evening.now()["scenes"]["host"] == "192.168.1.20"


@pytest.mark.django_db
def test_a_password_goes_to_no_machine_it_was_not_typed_for(evening: Evening) -> None:
    place = f"{evening.path}/scenes"
    evening.actor.put(place, OBS)
    assert evening.actor.put(place, {"host": "192.168.1.20"}).json()["has_password"]
    refused = evening.actor.put(place, {"host": "192.168.1.66"})
    assert (refused.status_code, refused.json()["code"]) == (422, "live.obs_password_again")
    assert not evening.actor.put(place, {"host": "192.168.1.66", "password": ""}).json()["has_password"]
    for host in ("", "ws://obs", "a b", "obs/../x", "用户"):
        assert evening.actor.put(place, {"host": host}).status_code == 422
    assert evening.actor.put(f"{place}/rules", {"rules": {"lunch": "x"}}).json()["code"] == "live.obs_rule"


@pytest.mark.django_db
def test_only_who_runs_the_company_sets_it_up(
    evening: Evening, controller: Actor, host: Actor, viewer: Actor, stranger: Actor
) -> None:
    place = f"{evening.path}/scenes"
    assert [each.put(place, OBS).status_code for each in (host, viewer, stranger)] == [403, 403, 401]
    assert [each.get(place).status_code for each in (host, viewer, stranger)] == [403, 403, 401]
    assert controller.person
    controller.person.scope = Scope(accounts=("acc_1",))
    controller.person.save()
    assert controller.put(place, OBS).json()["code"] == "live.obs_company"
    assert evening.actor.put(place, OBS).status_code == 200
    assert controller.put(f"{place}/rules", {"rules": {"product": "讲解"}}).status_code == 200
    assert controller.delete(place).status_code == 403
    controller.person.scope = Scope(accounts=("acc_other",))
    controller.person.save()
    assert controller.get(place).status_code == 404


names = st.sampled_from(["A", "B", "C", ""])
rules = st.dictionaries(st.sampled_from([*MOMENTS, "incident:no_sound"]), names)
moments = st.builds(
    Moment,
    run=st.just("run_1"),
    state=st.sampled_from(["running", "paused", "ended"]),
    segment=st.just("seg_1"),
    kind=st.sampled_from(["opening", "product", "break", ""]),
    scene=names,
    incidents=st.lists(st.sampled_from(["no_sound", "offline"]), max_size=2).map(tuple),
)


@given(moments, rules, st.sets(st.sampled_from(["A", "B", "C"])))
def test_what_is_wanted_is_there_and_was_asked_for(moment: Moment, rules: dict[str, str], scenes: set[str]) -> None:
    found = wanted(moment, rules, scenes)
    asked = {*rules.values(), moment.scene} - {""}
    assert found.scene in {*scenes, ""} and found.scene in {*asked, ""}
    assert found.missing == "" or (found.missing in asked and found.missing not in scenes)
    with_all = wanted(moment, rules, {"A", "B", "C"})
    assert with_all.missing == "" and (found.missing or with_all.scene) in {with_all.scene, found.missing}
    assert (found.missing or found.scene) == with_all.scene


@given(moments, st.sampled_from(["A", "B"]))
def test_an_incident_goes_before_all_else(moment: Moment, scene: str) -> None:
    if moment.state != "ended" and moment.incidents:
        told = {"incident": scene, "paused": "C", moment.kind: "C"}
        assert wanted(moment, told, {"A", "B", "C"}).scene == scene
