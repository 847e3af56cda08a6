"""Who a seed user is: sealed under the row's own id, and shown only as far as anybody may read it."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from unicodedata import normalize

from kaibo.connectors.api import viewer_key
from kaibo.files.api import seal_words, unseal_words
from kaibo.kit.errors import KaiboError
from kaibo.kit.ids import new_id
from kaibo.planning.models import SeedUser

LONGEST = {"name": 60, "contact": 120, "address": 300}
_SEPARATORS = re.compile(r"[\s\-‐-―()（）]+")


@dataclass(frozen=True)
class Identity:
    """What the team needs to reach somebody. `contact`: a phone, a WeChat name, an account on the platform."""

    name: str
    contact: str
    address: str = ""

    @property
    def shown(self) -> str:
        """张** of 张小满."""
        return f"{self.name[:1]}**"


def identity(name: str, contact: str, address: str = "") -> Identity:
    """As it is kept: one way of writing each. Raises KaiboError (422) without a name or a contact."""
    told = Identity(" ".join(normalize("NFKC", name).split()), plain(contact), " ".join(address.split()))
    if not told.name or not told.contact:
        raise KaiboError("planning.seed_nobody", status=422)
    for field, most in LONGEST.items():
        if len(getattr(told, field)) > most:
            raise KaiboError("planning.seed_too_long", status=422, most=most, text=getattr(told, field)[:12])
    return told


def plain(contact: str) -> str:
    """138 0013 8000 and 138-0013-8000 are one phone; a country's code of China is left out."""
    text = _SEPARATORS.sub("", normalize("NFKC", contact))
    return re.sub(r"^(?:\+|00)?86(?=1[3-9]\d{9}$)", "", text)


def key_of(platform: str, contact: str) -> str:
    """The same for the same contact; it can't be read back."""
    return viewer_key(platform, contact.casefold())


def sealed(row: SeedUser, told: Identity) -> None:
    """Give a row its identity: a new seal, the pseudonym, and the name as it is shown."""
    row.id = row.id or new_id("sdu")
    row.sealed = seal_words(json.dumps(asdict(told), ensure_ascii=False), row.id)
    row.shown = told.shown


def opened(row: SeedUser) -> Identity:
    return Identity(**json.loads(unseal_words(bytes(row.sealed), row.id)))
