"""The streamed upload in the API's document: the front answers it, so ninja knows nothing of it."""

from __future__ import annotations

from typing import Any

from kaibo.site.front.upload import PERMISSION

_PROBLEM = {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
_REFUSALS = {
    401: "Not signed in",
    403: "Not allowed",
    404: "Nothing here",
    408: "Stalled",
    413: "Larger than 2 GiB",
    422: "No file name, or an empty file",
    429: "Too many uploads at once",
    503: "Not ready",
    507: "The disk is nearly full",
}
_UPLOAD = {"type": "object", "required": ["upload"], "properties": {"upload": {"type": "string"}}}
_FILE_NAME = {
    "in": "header",
    "name": "X-File-Name",
    "required": True,
    "description": "The file's name, percent-encoded UTF-8",
    "schema": {"type": "string", "maxLength": 900},
}

DOCUMENTED: dict[str, Any] = {
    "operationId": "connectors_upload",
    "summary": "Upload a file",
    "tags": ["connectors"],
    "parameters": [_FILE_NAME],
    "requestBody": {
        "required": True,
        "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
    },
    "responses": {
        201: {"description": "The last byte is on disk", "content": {"application/json": {"schema": _UPLOAD}}},
        **{status: {"description": text, "content": _PROBLEM} for status, text in _REFUSALS.items()},
    },
    "security": [{"session": []}, {"key": []}],
    "x-permission": PERMISSION,
}
