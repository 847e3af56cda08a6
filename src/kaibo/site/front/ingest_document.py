"""The door for signals in the API's document: the front answers it, so ninja knows nothing of it."""

from __future__ import annotations

from typing import Any

from kaibo.events.inbox.sifting import DEEPEST, LARGEST, MOST
from kaibo.events.signal import BEHAVIOUR, BUSINESS, Lane
from kaibo.site.front.ingest import PERMISSION

_PROBLEM = {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
_REFUSALS = {
    400: "Not JSON, not whole, or nested too deeply",
    401: "No key, or one that is not good",
    403: "The key may not send signals",
    404: "Not answered here",
    408: "Stalled",
    413: "Too large: 4 MiB, 32 kB an event, 10,000 events",
    415: "A content type or encoding that is not known",
    422: "No CloudEvent, or no name of a source",
    429: "Too much is waiting; Retry-After says when",
    503: "Not ready",
    507: "The disk is nearly full",
}
_EVENT = {"type": "object", "additionalProperties": True}
_COUNT = {"type": "integer", "minimum": 0}
_TEXT = {"type": "string", "maxLength": 128}
_WHOLE = {"type": "integer", "nullable": True}

_SIGNAL: dict[str, Any] = {
    "type": "object",
    "required": ["id", "kind", "at"],
    "description": f"At most {LARGEST >> 10} kB as JSON, nested at most {DEEPEST} levels.",
    "properties": {
        "id": {**_TEXT, "minLength": 1, "description": "Unique within the source"},
        "kind": {
            "type": "string",
            "enum": sorted(BUSINESS | BEHAVIOUR),
            "description": f"Taken once for ever by (source, id): {', '.join(sorted(BUSINESS))}. "
            f"The others are of the {Lane.BEHAVIOUR} lane, found to be repeated when they are shipped.",
        },
        "at": {"type": "string", "format": "date-time", "description": "When it was seen, with its zone"},
        "show": {**_TEXT, "description": "The run's id or the platform's own id of the room"},
        "account": _TEXT,
        "product": _TEXT,
        "person": {**_TEXT, "description": "The source's own id of a viewer; never a name or a phone"},
        "order": _TEXT,
        "amount": {**_WHOLE, "description": "In minor units of the currency"},
        "currency": {"type": "string", "pattern": "^([A-Z]{3})?$"},
        "quantity": _WHOLE,
        "count": {**_WHOLE, "description": "A level (online_count), or how many at once (like)"},
        "text": {"type": "string", "maxLength": 2000, "description": "What was said; numbers of people are masked"},
        "data": {"type": "object", "additionalProperties": True},
    },
}
_RECEIPT: dict[str, Any] = {
    "type": "object",
    "required": ["received", "stored", "duplicate", "quarantined", "refused", "results"],
    "description": "received = stored + duplicate + quarantined + refused",
    "properties": {
        **dict.fromkeys(("received", "stored", "duplicate", "quarantined", "refused"), _COUNT),
        "results": {
            "type": "array",
            "description": "One for each event of the business lane, in their order",
            "items": {
                "type": "object",
                "required": ["id", "result"],
                "properties": {
                    "id": {"type": "string"},
                    "result": {"type": "string", "enum": ["stored", "duplicate", "conflict"]},
                },
            },
        },
    },
}
_SOURCE = {
    "in": "query",
    "name": "source",
    "required": False,
    "description": "A part of the key's source, where one program speaks for several",
    "schema": {"type": "string", "pattern": "^[a-z0-9_.-]{1,60}$"},
}
_ENCODING = {
    "in": "header",
    "name": "Content-Encoding",
    "required": False,
    "description": "gzip or br",
    "schema": {"type": "string"},
}

DOCUMENTED: dict[str, Any] = {
    "operationId": "events_ingest",
    "summary": "Send signals",
    "description": "One event, an array, one a line, or CloudEvents 1.0 (structured, batch, binary).",
    "tags": ["events"],
    "parameters": [_SOURCE, _ENCODING],
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": {"oneOf": [_SIGNAL, {"type": "array", "maxItems": MOST, "items": _SIGNAL}]}},
            "application/x-ndjson": {"schema": {"type": "string"}},
            "application/cloudevents+json": {"schema": _EVENT},
            "application/cloudevents-batch+json": {"schema": {"type": "array", "maxItems": MOST, "items": _EVENT}},
        },
    },
    "responses": {
        202: {
            "description": "On disk",
            "content": {"application/json": {"schema": _RECEIPT}},
        },
        **{status: {"description": text, "content": _PROBLEM} for status, text in _REFUSALS.items()},
    },
    "security": [{"key": []}],
    "x-permission": PERMISSION,
}
