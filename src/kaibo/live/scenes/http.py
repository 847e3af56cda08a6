"""OBS: set up, ruled, taken away."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Status
from pydantic import Field

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.live.own.parts import segment_shown
from kaibo.live.reading import run_of
from kaibo.live.rundown.replies import SegmentOut
from kaibo.live.scenes.linking import LONGEST, Wish, link_obs, link_of, set_rules, set_segment_scene, unlink_obs
from kaibo.live.scenes.parts import link_shown
from kaibo.live.scenes.protocol import PORT
from kaibo.live.scenes.replies import ScenesOut

router = guarded_router("live")

Scene = Annotated[str, Field(max_length=LONGEST)]


class ObsIn(Body):
    """`password`: left out, it stays as it is; "" takes it away. It is never told again."""

    host: Annotated[str, Field(min_length=1, max_length=200)]
    port: Annotated[int, Field(ge=1, le=65535)] = PORT
    password: Annotated[str, Field(max_length=200)] | None = None
    active: bool = True


class SceneRulesIn(Body):
    """{a kind of segment, paused, ended, incident, or incident:<kind>: name of a scene}."""

    rules: Annotated[dict[str, Scene], Field(max_length=60)]


class SceneIn(Body):
    """ "" gives the segment the scene of its kind again."""

    scene: Annotated[str, Field(max_length=120)]


@router.get("/runs/{id}/scenes", permission="live.screens.write", response=ScenesOut | None)
def read_scenes(request: Request, id: str) -> dict[str, Any] | None:
    """Null where no OBS is set up for the run's account."""
    return link_shown(link_of(run_of(id, request.caller.scope).account_id))


@router.put("/runs/{id}/scenes", permission="live.screens.write", response=ScenesOut)
def put_scenes(request: Request, id: str, body: ObsIn) -> dict[str, Any] | None:
    return link_shown(link_obs(request.caller, id, Wish(**body.model_dump())))


@router.put("/runs/{id}/scenes/rules", permission="live.screens.write", response=ScenesOut)
def put_rules(request: Request, id: str, body: SceneRulesIn) -> dict[str, Any] | None:
    """They hold from the next segment, pause or incident on."""
    return link_shown(set_rules(request.caller, id, body.rules))


@router.delete("/runs/{id}/scenes", permission="live.screens.write", response={204: None})
def delete_scenes(request: Request, id: str) -> Status[Any]:
    unlink_obs(request.caller, id)
    return Status(204, None)


@router.put("/runs/{id}/scenes/segments/{segment}", permission="live.screens.write", response=SegmentOut)
def put_segment_scene(request: Request, id: str, segment: str, body: SceneIn) -> dict[str, Any]:
    return segment_shown(set_segment_scene(request.caller, id, segment, body.scene.strip()))
