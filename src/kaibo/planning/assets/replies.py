"""What the API says of assets."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

AssetKind = Literal["poster", "cover", "scene_video", "trailer", "overlay", "replay_cut", "other"]
AssetState = Literal["open", "doing", "done", "dropped"]


class AssetFileOut(BaseModel):
    """`media` is what its bytes are. Files of different `variant` are tried against each other, `used` went out."""

    id: str
    name: str
    media: str
    size: int
    variant: Literal["", "A", "B", "C", "D"]
    used: bool
    by: str
    at: datetime


class AssetOut(BaseModel):
    """`link` is where it lies. `late`: not made though it was due. Send `changed` as `seen`."""

    id: str
    kind: AssetKind
    title: str
    product: str
    product_name: str
    platform: str
    owner: str
    due_at: datetime
    state: AssetState
    link: str
    note: str
    late: bool
    changed: int
    files: list[AssetFileOut]


class DueAssetOut(AssetOut):
    """Of the plan that is called so; `due_at` is said in the `zone` of its account."""

    plan: str
    plan_title: str
    zone: str
