"""What the API says of assets."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

AssetKind = Literal["poster", "cover", "scene_video", "trailer", "overlay", "replay_cut", "other"]
AssetState = Literal["open", "doing", "done", "dropped"]


class AssetOut(BaseModel):
    """`link` is where it lies. `late`: not made though it was due."""

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


class DueAssetOut(AssetOut):
    plan: str
    plan_title: str
