"""Which channels there are (KAIBO_NOTIFY), and sending through all of them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from kaibo.kit.errors import KaiboError
from kaibo.kit.i18n import Language, say
from kaibo.kit.log import logger
from kaibo.notify.channels import Channel, ConsoleChannel, FileChannel, Message

_SETTING = "KAIBO_NOTIFY"


@dataclass(frozen=True)
class Sent:
    """The channels a message went through; none where none is configured."""

    channels: tuple[str, ...]

    def told(self, language: Language) -> str:
        key = "notify.sent" if self.channels else "notify.nothing_configured"
        return say(language, key, channels=", ".join(self.channels))


def send(message: Message) -> Sent:
    """Deliver through every configured channel. With none it does nothing, and says so."""
    channels = configured()
    for channel in channels:
        channel.deliver(message)
    sent = Sent(tuple(channel.name for channel in channels))
    logger().info("notified", channels=sent.channels)
    return sent


def configured() -> list[Channel]:
    """The channels of KAIBO_NOTIFY: a comma list of `console` and `file:/a/path`; empty means none."""
    return [_channel(word.strip()) for word in os.environ.get(_SETTING, "").split(",") if word.strip()]


def _channel(word: str) -> Channel:
    if word == "console":
        return ConsoleChannel()
    if word.startswith("file:/"):
        return FileChannel(Path(word.removeprefix("file:")))
    raise KaiboError("kit.bad_setting", name=_SETTING, value=word, expected="console, file:/path")
