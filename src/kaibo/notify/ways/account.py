"""A channel as its way uses it: what may be shown and what may not, opened for the time of one attempt."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any, Protocol
from urllib.parse import parse_qsl, urlsplit

from kaibo.kit.errors import KaiboError
from kaibo.notify.letter import Parcel


@dataclass(frozen=True)
class Account:
    """`secrets` never leaves this process, and is not in its printed form."""

    settings: dict[str, Any]
    secrets: dict[str, str] = field(repr=False)

    @property
    def hidden(self) -> list[str]:
        """The secrets, and of a webhook also the parts that make it one: its last word and what it asks with."""
        parts = urlsplit(self.secrets.get("url", ""))
        asked = [value for _, value in parse_qsl(parts.query)]
        return [*self.secrets.values(), parts.path.rpartition("/")[2], *asked]


@dataclass(frozen=True)
class Steps:
    """What of a parcel is behind it. `mark` keeps a step at once, so that another attempt does not repeat it."""

    done: Collection[str]
    mark: Callable[[str], None]


class Way(Protocol):
    """A kind of channel. `secrets` and `needed` name the words it keeps sealed and cannot do without."""

    @property
    def secrets(self) -> tuple[str, ...]: ...

    @property
    def needed(self) -> tuple[str, ...]: ...

    def check(self, settings: dict[str, Any], secrets: dict[str, str]) -> dict[str, Any]:
        """The settings as they are kept and shown. Raises KaiboError (422) for what cannot work."""

    def send(self, account: Account, parcel: Parcel, steps: Steps) -> KaiboError | None:
        """Raises Undelivered; gives what some of the readers did not get, where the others did."""
