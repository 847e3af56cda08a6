"""The shapes of the API's answers and bodies on standard output: `python -m kaibo.site.openapi`.

The pages' types are made from them: `make page-types`.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from typing import Any

from kaibo.site.boot import boot


def shapes() -> str:
    """The document's schemas as JSON, in alphabetical order; titles that repeat a name are left out."""
    boot()
    told = import_module("kaibo.site.urls").api.get_openapi_schema(path_prefix="/api/v1")
    schemas = {name: _untitled(shape) for name, shape in sorted(told["components"]["schemas"].items())}
    document = {
        "openapi": told["openapi"],
        "info": {"title": "Kaibo", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    return json.dumps(document, ensure_ascii=False, default=str)


def _untitled(part: Any) -> Any:
    if isinstance(part, list):
        return [_untitled(each) for each in part]
    if not isinstance(part, dict):
        return part
    return {name: _untitled(value) for name, value in part.items() if name != "title" or not isinstance(value, str)}


if __name__ == "__main__":
    sys.stdout.write(shapes())
