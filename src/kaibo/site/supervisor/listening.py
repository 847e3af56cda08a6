"""The listening socket: the supervisor holds it, so that a restart of the web refuses nobody."""

from __future__ import annotations

import errno
import socket
import time

from kaibo.kit.errors import KaiboError

_BACKLOG = 512
_PATIENCE = 1.0


def listen(host: str, port: int) -> socket.socket:
    """A socket that already takes connections in. Raises site.port_taken or site.bad_address.

    A port that a killed server held is free again within a second.
    """
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            return _bound(host, port)
        except OSError as error:
            if error.errno == errno.EADDRINUSE and time.monotonic() < deadline:
                time.sleep(0.05)
                continue
            if error.errno in {errno.EADDRINUSE, errno.EACCES}:
                other = port + 1 if port > 1024 else 8000
                raise KaiboError("site.port_taken", status=409, port=port, other=other) from error
            raise KaiboError("site.bad_address", status=400, host=host) from error


def address_of(listening: socket.socket) -> str:
    """What to open in a browser on this machine."""
    host, port = listening.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{shown}:{port}"


def _bound(host: str, port: int) -> socket.socket:
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    made = socket.socket(family, kind, protocol)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind(address)
        made.listen(_BACKLOG)
    except OSError:
        made.close()
        raise
    return made
