"""Mail addresses and host names, as people type them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kaibo.kit.errors import KaiboError

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?")
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?|[0-9A-Fa-f:]{2,39}")


def address(text: str) -> str:
    """Raises KaiboError (422) for what is no mail address."""
    found = text.strip()
    if not _ADDRESS.fullmatch(found):
        raise KaiboError("notify.bad_address", status=422, address=found[:80])
    return found


def addresses(texts: Iterable[object]) -> list[str]:
    """Each once, in their order."""
    return list(dict.fromkeys(address(str(each)) for each in texts))


def host_name(text: str) -> str:
    """A machine's name or address; "" for what is none."""
    found = text.strip()
    return found if _HOST.fullmatch(found) else ""
