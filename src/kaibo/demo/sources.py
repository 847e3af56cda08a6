"""The invented facts and the platforms' header lists, read once from the JSON files beside the code."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def data(name: str) -> Any:
    """`data/<name>.json`: world, products, people, calendar, speech."""
    return json.loads((files("kaibo.demo") / "data" / f"{name}.json").read_text("utf-8"))


@cache
def layout(platform: str) -> dict[str, Any]:
    """`layouts/<platform>.json`: file kind -> header list, or sheet name -> header list."""
    path = files("kaibo.demo") / "layouts" / f"{platform}.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found
