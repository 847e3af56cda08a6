"""What a team has from Bilibili's open platform, and the signature it makes of it.

See 统一鉴权与错误码, https://open-live.bilibili.com/document/74eec767-e594-7ddd-6aba-257e8317c05d
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import time
from dataclasses import dataclass, field

from kaibo.kit.errors import KaiboError

KEY, SECRET = "KAIBO_BILIBILI_ACCESS_KEY", "KAIBO_BILIBILI_ACCESS_SECRET"
APP, CODE = "KAIBO_BILIBILI_APP_ID", "KAIBO_BILIBILI_CODE"


@dataclass(frozen=True)
class Account:
    """The developer's key and secret, the project's number, and the code that the anchor has for this room. Shown
    nowhere: not even in a traceback."""

    key: str = field(repr=False)
    secret: str = field(repr=False)
    app: int
    code: str = field(repr=False)

    def headers(self, body: bytes) -> dict[str, str]:
        """For one request with this body; good once, and for a few minutes."""
        told = {
            "x-bili-accesskeyid": self.key,
            "x-bili-content-md5": hashlib.md5(body, usedforsecurity=False).hexdigest(),
            "x-bili-signature-method": "HMAC-SHA256",
            "x-bili-signature-nonce": secrets.token_hex(16),
            "x-bili-signature-version": "1.0",
            "x-bili-timestamp": str(int(time.time())),
        }
        signed = "\n".join(f"{name}:{value}" for name, value in sorted(told.items()))
        signature = hmac.new(self.secret.encode(), signed.encode(), hashlib.sha256).hexdigest()
        json = {"Accept": "application/json", "Content-Type": "application/json"}
        return {**told, "Authorization": signature, **json}


def account() -> Account:
    """Of the environment. Raises KaiboError site.bilibili_account, which names what is missing there."""
    told = {name: os.environ.get(name, "").strip() for name in (KEY, SECRET, APP, CODE)}
    missing = [name for name, value in told.items() if not value or (name == APP and not value.isdecimal())]
    if missing:
        raise KaiboError("site.bilibili_account", names=", ".join(missing))
    return Account(told[KEY], told[SECRET], int(told[APP]), told[CODE])
