"""A show's recording on its way in, to be listened to: streamed as imports are, and much larger."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

from kaibo.accounts.api import Caller
from kaibo.files.api import Stored
from kaibo.kit.errors import KaiboError
from kaibo.review.api import hand_in, may_hand_in
from kaibo.site.front.asgi import Scope
from kaibo.site.front.upload import Way
from kaibo.site.front.upload_document import DOCUMENTED as UPLOAD

PATH = "/api/v1/review/recordings"
PERMISSION = "review.notes.write"
LARGEST = 16 << 30


def _about(caller: Caller, scope: Scope) -> dict[str, str]:
    """The show, if a recording of it may be handed in now."""
    show = parse_qs(scope["query_string"].decode("latin-1")).get("show", [""])[0]
    if not show:
        raise KaiboError("kit.not_found", status=404)
    may_hand_in(caller, show)
    return {"show": show}


def handed_in(stored: Stored, *, name: str, caller: Caller, show: str = "") -> str:
    return hand_in(caller, show, stored, name)


WAY = Way(PATH, PERMISSION, LARGEST, _about)
_SHOW = {"in": "query", "name": "show", "required": True, "schema": {"type": "string", "maxLength": 40}}
_RESPONSES = {
    409: {**UPLOAD["responses"][429], "description": "Another recording of the show is being listened to"},
    413: {**UPLOAD["responses"][413], "description": "Larger than 16 GiB"},
    422: {**UPLOAD["responses"][422], "description": "No recogniser, no file name, or an empty file"},
}
DOCUMENTED: dict[str, Any] = {
    **UPLOAD,
    "operationId": "review_recording",
    "summary": "Hand a recording in to be listened to",
    "tags": ["review"],
    "parameters": [_SHOW, *UPLOAD["parameters"]],
    "responses": {**UPLOAD["responses"], **_RESPONSES},
    "x-permission": PERMISSION,
}
