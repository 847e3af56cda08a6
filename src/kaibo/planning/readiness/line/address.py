"""The address of a host that uploads are measured against: read strictly, for its origin enters a header."""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv4Address
from urllib.parse import SplitResult, urlsplit

from kaibo.kit.errors import KaiboError

LONGEST = 300
_CHARACTERS = re.compile(r"https?://[A-Za-z0-9._~:/?@!$&()*+,;=%-]+", re.IGNORECASE)
_NAME = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")
_OWN_NAMES = (".localhost", ".local", ".lan")


def read_host(text: str) -> str:
    """The address as it is kept: https, or http in one's own network.

    Raises KaiboError (422) for what is no such address.
    """
    told = text.strip()
    parts = _parts(told)
    if len(told) > LONGEST or not _CHARACTERS.fullmatch(told) or parts is None:
        raise KaiboError("planning.line_host_unreadable", status=422)
    if parts.username is not None:
        raise KaiboError("planning.line_host_password", status=422)
    if parts.scheme == "http" and not _in_house(parts.hostname or ""):
        raise KaiboError("planning.line_host_open", status=422, host=parts.hostname)
    return f"{origin_of(told)}{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"


def origin_of(url: str) -> str:
    """Scheme, name and port of an address that `read_host` took, and nothing else."""
    parts = urlsplit(url)
    port = "" if parts.port is None else f":{parts.port}"
    return f"{parts.scheme}://{parts.hostname}{port}"


def _parts(told: str) -> SplitResult | None:
    """None where no browser or no header could take its name or its port."""
    try:
        parts = urlsplit(told)
        named = parts.port != 0 and _is_name(parts.hostname or "")
    except ValueError:
        return None
    return parts if named else None


def _is_name(host: str) -> bool:
    """A name, or an IPv4 address written out: browsers read any other that ends in a number as an address too."""
    if not _NAME.fullmatch(host):
        return False
    return not host.rpartition(".")[2][:1].isdigit() or _address(host) is not None


def _in_house(host: str) -> bool:
    address = _address(host)
    return address.is_private if address else f".{host}".endswith(_OWN_NAMES)


def _address(host: str) -> IPv4Address | None:
    try:
        return IPv4Address(host)
    except AddressValueError:
        return None
