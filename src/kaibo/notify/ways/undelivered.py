"""Why something did not arrive, and whether it is worth another try."""

from __future__ import annotations

from kaibo.kit.errors import KaiboError

SAID = 200
SHORTEST = 4
"""A shorter secret is no secret, and hiding it would hide words."""


class Undelivered(Exception):
    """`error` says it to people. `again`: what failed may pass; `wait`: the least seconds the other side asked for."""

    def __init__(self, error: KaiboError, *, again: bool, wait: float = 0) -> None:
        super().__init__(error.code)
        self.error = error
        self.again = again
        self.wait = wait


def quoted(said: str, *secrets: str) -> str:
    """What the other side said, short, on one line, and without any of our secrets in it."""
    line = " ".join(said.split())
    for secret in sorted((each for each in secrets if len(each) >= SHORTEST), key=len, reverse=True):
        line = line.replace(secret, "***")
    return line[:SAID]
