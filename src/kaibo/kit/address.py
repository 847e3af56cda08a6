"""The address under which people reach this installation from elsewhere."""

from __future__ import annotations

import os
from urllib.parse import urlsplit

from kaibo.kit.errors import KaiboError

SETTING = "KAIBO_URL"


def public_url() -> str:
    """KAIBO_URL without its last slash, such as https://kaibo.example.com; "" where nobody set it.

    Raises KaiboError kit.bad_setting for what is no http(s) address.
    """
    said = os.environ.get(SETTING, "").strip().rstrip("/")
    parts = urlsplit(said)
    if said and (parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment):
        raise KaiboError("kit.bad_setting", name=SETTING, value=said[:100], expected="https://kaibo.example.com")
    return said
