"""Files that come inside a JSON body, in base64."""

from __future__ import annotations

from base64 import b64decode

from kaibo.kit.errors import KaiboError


def decoded(text: str, refused: str) -> bytes:
    """The file's bytes. Raises KaiboError (422) with the code `refused` for what is no base64."""
    try:
        return b64decode(text, validate=True)
    except ValueError as error:
        raise KaiboError(refused, status=422) from error
