"""Files that operations answer, in the API's document: of which types, where ninja would say JSON."""

from __future__ import annotations

from typing import Any

MEDIA = "x-media"
_FILE = {"schema": {"type": "string", "format": "binary"}}


def describe_files(paths: dict[str, Any]) -> None:
    """Put the types that an operation names under MEDIA at its answer."""
    for operations in paths.values():
        for operation in operations.values():
            for media_type in operation.pop(MEDIA, []):
                operation["responses"][200].get("content", {}).pop("application/json", None)
                operation["responses"][200].setdefault("content", {})[media_type] = _FILE
