"""Files of an asset: sent, seen as what they are, tried against each other, taken away and back."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cast import Actor
from kaibo.accounts.api import Scope
from kaibo.planning.assets.files import LARGEST, media_of
from kaibo.planning.models import Plan
from planning.prepared.test_assets import at, make, plan

__all__ = ["plan"]
PLANS = "/api/v1/planning/plans"
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40


def send(actor: Actor, path: str, raw: bytes = PNG, name: str = "封面.png", **told: Any) -> Any:
    return actor.post(path, {"name": name, "data": b64encode(raw).decode(), **told})


@pytest.fixture
def path(plan: Plan, operator: Actor) -> str:
    return at(plan, f"/{make(operator, plan, '封面', kind='cover')}/files")


def test_a_picture_is_sent_and_seen(path: str, operator: Actor) -> None:
    [asset] = send(operator, path, name="C:\\素材\\封面.png").json()
    [file] = asset["files"]
    assert (file["name"], file["media"], file["size"], file["by"]) == ("封面.png", "image/png", len(PNG), "周琦")
    seen = operator.get(f"{path}/{file['id']}")
    assert b"".join(seen.streaming_content) == PNG and seen["Content-Type"] == "image/png"
    assert seen["X-Content-Type-Options"] == "nosniff"


def test_what_no_browser_is_to_show_is_saved_whatever_its_name_says(path: str, operator: Actor) -> None:
    raw = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"
    file = send(operator, path, raw, "封面.png").json()[0]["files"][0]
    seen = operator.get(f"{path}/{file['id']}")
    assert seen["Content-Type"] == "application/octet-stream" and seen["Content-Disposition"].startswith("attachment")


def test_of_two_covers_one_went_out(path: str, operator: Actor) -> None:
    for variant in "AB":
        send(operator, path, name=f"封面{variant}.png", variant=variant)
    one, other = operator.get(path.rpartition("/assets")[0] + "/assets").json()[0]["files"]
    operator.patch(f"{path}/{one['id']}", {"used": True})
    told = operator.patch(f"{path}/{other['id']}", {"used": True}).json()[0]["files"]
    assert [(each["variant"], each["used"]) for each in told] == [("A", False), ("B", True)]


def test_what_was_taken_away_comes_back_with_the_version_that_had_it(path: str, plan: Plan, operator: Actor) -> None:
    [asset] = send(operator, path).json()
    file = f"{path}/{asset['files'][0]['id']}"
    had = Plan.objects.get(id=plan.id).version
    assert operator.delete(file).json()[0]["files"] == [] and operator.get(file).status_code == 404
    operator.post(f"{PLANS}/{plan.id}/restore", {"number": had})
    assert b"".join(operator.get(file).streaming_content) == PNG
    copy = operator.post(f"{PLANS}/{plan.id}/copy", {"planned_at": "2026-12-19T12:00:00Z"}).json()["id"]
    assert operator.get(f"{PLANS}/{copy}/assets").json()[0]["files"] == [], "the next show's is made anew"


def test_too_large_empty_or_broken_is_refused_and_nothing_is_kept(path: str, plan: Plan, operator: Actor) -> None:
    version = Plan.objects.get(id=plan.id).version
    large = send(operator, path, b"0" * (LARGEST + 1))
    assert large.status_code == 413 and "12 MB" in large.json()["message"]
    assert send(operator, path, b"").status_code == 422
    assert operator.post(path, {"name": "a.png", "data": "§"}).status_code == 422
    assert send(operator, path.replace("/ast_", "/ast_none")).status_code == 404
    assert Plan.objects.get(id=plan.id).version == version


def test_who_may_not_sees_and_sends_nothing(path: str, operator: Actor, viewer: Actor, stranger: Actor) -> None:
    file = f"{path}/{send(operator, path).json()[0]['files'][0]['id']}"
    assert (send(viewer, path).status_code, viewer.patch(file, {"used": True}).status_code) == (403, 403)
    assert stranger.get(file).status_code == 401
    viewer.person.scope = Scope(accounts=("acc_of_another_room",))
    viewer.person.save()
    assert viewer.get(file).status_code == 404


@given(st.binary(max_size=64))
def test_bytes_are_shown_only_where_they_are_pictures_or_videos(raw: bytes) -> None:
    media = media_of(raw)
    assert media == "application/octet-stream" or media.split("/")[0] in {"image", "video"}
    assert media_of(b"<" + raw) == "application/octet-stream" or raw[3:7] == b"ftyp"
