"""Rooms and scenes: read by who sees plans, kept by who writes them."""

from __future__ import annotations

from typing import Annotated, Any

from django.http import HttpResponse
from ninja import Status
from pydantic import Field, StringConstraints

from kaibo.accounts.api import Body, Request, guarded_router
from kaibo.compliance.api import LAWFUL
from kaibo.kit.coded import decoded
from kaibo.planning.asked import Seen
from kaibo.planning.devices.replies import DeviceKind
from kaibo.planning.models import SceneModule
from kaibo.planning.studios.acts import add_module, add_studio, change_module, change_studio
from kaibo.planning.studios.pictures import drop_picture, picture, set_picture
from kaibo.planning.studios.reading import studio_card, studios
from kaibo.planning.studios.replies import SceneModuleOut, StudioCardOut, StudiosOut

router = guarded_router("planning")
READ, WRITE = "planning.plans.read", "planning.plans.write"

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=120)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300)]
OnAir = Annotated[Text, LAWFUL]
"""What stands behind the host, words and all."""
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
Count = Annotated[int, Field(ge=0, le=99)]
Kelvin = Annotated[int, Field(ge=2000, le=10000)]
Coded = Annotated[str, Field(max_length=12 << 20)]


class StudioNeedIn(Body):
    kind: DeviceKind
    least: Count
    backups: Count = 0


class StudioFieldsIn(Body):
    """Fields left out stay; `seen` is the room's version that the person saw."""

    name: Name | None = None
    style: Text | None = None
    backdrop: OnAir | None = None
    key_light: Line | None = None
    fill_light: Line | None = None
    back_light: Line | None = None
    kelvin: Kelvin | None = None
    sound: Text | None = None
    note: Note | None = None
    needs: Annotated[list[StudioNeedIn], Field(max_length=20)] | None = None
    retired: bool | None = None
    seen: Seen = None


class StudioIn(StudioFieldsIn):
    name: Name


class SceneModuleFieldsIn(Body):
    """`studio` empty: it can be built in any room. Fields left out stay."""

    name: Name | None = None
    studio: Annotated[str, Field(max_length=40)] | None = None
    backdrop: OnAir | None = None
    words: Annotated[Line, LAWFUL] | None = None
    light: Text | None = None
    props: Annotated[list[Name], Field(max_length=50)] | None = None
    note: Note | None = None
    retired: bool | None = None
    seen: Seen = None


class SceneModuleIn(SceneModuleFieldsIn):
    name: Name


class PictureIn(Body):
    """A JPEG, PNG or WebP in base64."""

    data: Coded
    seen: Seen = None


@router.get("/studios", permission=READ, response=StudiosOut)
def read_studios(request: Request) -> dict[str, Any]:
    return studios(request.caller)


@router.post("/studios", permission=WRITE, response={201: StudioCardOut})
def post_studio(request: Request, body: StudioIn) -> Status[Any]:
    """409 for a name there is, 422 for words the law forbids."""
    return Status(201, studio_card(request.caller, add_studio(request.caller, _told(body)).id))


@router.get("/studios/{studio}", permission=READ, response=StudioCardOut)
def read_studio(request: Request, studio: str) -> dict[str, Any]:
    return studio_card(request.caller, studio)


@router.patch("/studios/{studio}", permission=WRITE, response=StudioCardOut)
def patch_studio(request: Request, studio: str, body: StudioFieldsIn) -> dict[str, Any]:
    """409 where somebody changed it after `seen`, or plans call it by the name it had."""
    change_studio(request.caller, studio, _told(body), seen=body.seen)
    return studio_card(request.caller, studio)


@router.post("/scene-modules", permission=WRITE, response={201: SceneModuleOut})
def post_scene_module(request: Request, body: SceneModuleIn) -> Status[Any]:
    return Status(201, _shown(request, add_module(request.caller, _told(body))))


@router.patch("/scene-modules/{module}", permission=WRITE, response=SceneModuleOut)
def patch_scene_module(request: Request, module: str, body: SceneModuleFieldsIn) -> dict[str, Any]:
    return _shown(request, change_module(request.caller, module, _told(body), seen=body.seen))


@router.get("/scene-modules/{module}/picture", permission=READ, response={200: bytes}, media=("image/jpeg",))
def read_scene_picture(request: Request, module: str) -> HttpResponse:
    return HttpResponse(picture(module), content_type="image/jpeg")


@router.put("/scene-modules/{module}/picture", permission=WRITE, response=SceneModuleOut)
def put_scene_picture(request: Request, module: str, body: PictureIn) -> dict[str, Any]:
    data = decoded(body.data, "planning.picture_broken")
    return _shown(request, set_picture(request.caller, module, data, seen=body.seen))


@router.delete("/scene-modules/{module}/picture", permission=WRITE, response=SceneModuleOut)
def delete_scene_picture(request: Request, module: str) -> dict[str, Any]:
    return _shown(request, drop_picture(request.caller, module, seen=None))


def _told(body: Body) -> dict[str, Any]:
    return body.model_dump(exclude_none=True, exclude={"seen"})


def _shown(request: Request, row: SceneModule) -> dict[str, Any]:
    return next(each for each in studios(request.caller)["modules"] if each["id"] == row.id)
