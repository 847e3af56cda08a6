"""What the person who imports a file, and the company, say about it."""

from __future__ import annotations

import msgspec

from kaibo.kit.clock import DEFAULT_ZONE


class Mapped(msgspec.Struct, frozen=True):
    """A mapping somebody taught once for tables with the same headers."""

    kind: str
    map: dict[str, str] = {}
    zone: str = ""
    date_order: str = ""
    currency: str = ""
    account: str = ""
    platform: str = ""


class Options(msgspec.Struct, frozen=True):
    """`kind` and `map` (field -> header) read any table; the rest wins over what a format or the file says.

    `account` names the account of rows whose file names none, `platform` the platform of a mapped table.
    `key`: the secret that pseudonyms are made with. `home_zone`, `home_currency`, `day_start`: the company's,
    taken where nothing better is known.
    `mappings`: header signature -> what such a table was mapped as before.
    """

    kind: str = ""
    map: dict[str, str] = {}
    zone: str = ""
    date_order: str = ""
    currency: str = ""
    account: str = ""
    platform: str = ""
    day_start: int = 0
    key: bytes = b""
    home_zone: str = DEFAULT_ZONE
    home_currency: str = "CNY"
    mappings: dict[str, Mapped] = {}

    def with_mapped(self, mapped: Mapped) -> Options:
        """These options with a remembered mapping; what is said now wins over what was said then."""
        names = ("zone", "date_order", "currency", "account", "platform")
        said = {name: getattr(self, name) or getattr(mapped, name) for name in names}
        return msgspec.structs.replace(self, kind=mapped.kind, map=mapped.map, **said)
