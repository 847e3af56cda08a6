"""Rooms are described once, scenes are built once; shows and rundowns use them."""

from __future__ import annotations

import base64
import io
from datetime import timedelta

import pytest
from PIL import Image

from cast import Actor
from kaibo.accounts.models import Entry
from kaibo.kit.clock import now
from planning.rundown.rehearsal import Rehearsal, make_plan_of
from planning.studios.rooms import API, add_studio

pytestmark = pytest.mark.django_db


def coded(form: str = "PNG", size: tuple[int, int] = (40, 30)) -> str:
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, form)
    return base64.b64encode(out.getvalue()).decode()


def test_a_room_has_its_light_and_begins_with_what_the_house_asks_for(operator: Actor) -> None:
    told = add_studio(
        operator, style="新中式", key_light="左前 45°，2 米，70%", fill_light="右前，40%", back_light="顶后"
    )
    assert told["kelvin"] == 5500 and told["by"] == "周琦"
    assert {each["kind"]: each["least"] for each in told["needs"]} == {
        "camera": 1, "light": 3, "microphone": 1, "computer": 1, "network": 1,
    }  # fmt: skip
    assert operator.post(f"{API}/studios", {"name": "1 号棚"}).status_code == 409
    assert operator.post(f"{API}/studios", {"name": "2 号棚", "backdrop": "背景板写“全国第一”"}).status_code == 422
    assert Entry.objects.filter(what="planning.studio.made").count() == 1


def test_two_people_at_one_room_write_over_nothing(operator: Actor, owner: Actor) -> None:
    studio = add_studio(operator)
    path = f"{API}/studios/{studio['id']}"
    assert operator.patch(path, {"sound": "领夹麦，混响 10%", "seen": studio["version"]}).status_code == 200
    assert owner.patch(path, {"sound": "枪麦", "seen": studio["version"]}).status_code == 409
    assert owner.get(path).json()["sound"] == "领夹麦，混响 10%"


def test_a_room_tells_which_shows_want_it_and_where_two_do(operator: Actor) -> None:
    studio = add_studio(operator)
    at = now() + timedelta(days=2)
    one = make_plan_of(operator, room="1 号棚", planned_at=at, title="晚场")
    make_plan_of(operator, account="acc_2", room="1 号棚", planned_at=at + timedelta(hours=1), title="夜场")
    make_plan_of(operator, account="acc_3", room="2 号棚", planned_at=at, title="别处")
    shows = operator.get(f"{API}/studios/{studio['id']}").json()["shows"]
    assert [(each["title"], each["clashes"]) for each in shows] == [("晚场", ["夜场"]), ("夜场", ["晚场"])]
    assert shows[0]["plan"] == one.id
    renamed = operator.patch(f"{API}/studios/{studio['id']}", {"name": "大棚"})
    assert renamed.status_code == 409, "plans would no longer find it"


def test_a_scene_is_used_by_its_name_and_counted(operator: Actor) -> None:
    studio = add_studio(operator)
    body = {"name": "茶席", "studio": studio["id"], "props": ["竹帘", "茶具"], "light": "侧逆光"}
    module = operator.post(f"{API}/scene-modules", body).json()
    assert (module["studio_name"], module["uses"], module["props"]) == ("1 号棚", 0, ["竹帘", "茶具"])
    Rehearsal(operator, make_plan_of(operator)).add("讲解", 10, kind="product", scene="茶席")
    listed = operator.get(f"{API}/studios").json()["modules"]
    assert [(each["name"], each["uses"]) for each in listed] == [("茶席", 1)]
    assert operator.patch(f"{API}/scene-modules/{module['id']}", {"name": "茶室"}).status_code == 409
    freed = operator.patch(f"{API}/scene-modules/{module['id']}", {"studio": "", "retired": True}).json()
    assert freed["studio"] == "" and freed["retired"]


def test_words_on_a_scene_are_on_air(operator: Actor) -> None:
    assert operator.post(f"{API}/scene-modules", {"name": "大促", "words": "全网最低价"}).status_code == 422
    assert operator.post(f"{API}/scene-modules", {"name": "大促", "words": "年货节"}).status_code == 201


def test_a_scene_has_a_picture(operator: Actor, viewer: Actor) -> None:
    module = operator.post(f"{API}/scene-modules", {"name": "茶席"}).json()
    path = f"{API}/scene-modules/{module['id']}/picture"
    assert operator.get(path).status_code == 404
    told = operator.put(path, {"data": coded("WEBP", (3000, 1500))}).json()
    assert told["has_picture"]
    with Image.open(io.BytesIO(viewer.get(path).content)) as shown:
        assert (shown.format, shown.size) == ("JPEG", (1600, 800))
    assert operator.put(path, {"data": coded(), "seen": module["version"]}).status_code == 409, "it was changed since"
    for broken in ("不是图片", base64.b64encode(b"GIF89a....").decode(), base64.b64encode(b"").decode()):
        assert operator.put(path, {"data": broken}).status_code == 422
    assert not operator.delete(path).json()["has_picture"]
    assert operator.get(path).status_code == 404


def test_strangers_are_refused(operator: Actor, viewer: Actor, supplier: Actor, stranger: Actor) -> None:
    studio = add_studio(operator)
    path = f"{API}/studios/{studio['id']}"
    assert viewer.get(path).status_code == 200 and viewer.patch(path, {"note": "x"}).status_code == 403
    assert supplier.get(path).status_code == 403 and stranger.get(path).status_code == 401
