"""The five ways traffic comes: 自然, 付费, 社交, 跨平台, 私域, from the names that platforms give their channels."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import files

from kaibo.metrics.api import Dimension

OTHER = "other"


@dataclass(frozen=True)
class Group:
    """`names` are channel names without spaces, in small letters."""

    key: str
    zh: str
    en: str
    names: tuple[str, ...] = ()


def plain(channel: str) -> str:
    """A channel's name as it is compared."""
    return "".join(channel.split()).lower()


def group_of(channel: str) -> str:
    """The key of the group; `other` for a name that the table doesn't know."""
    return _BY_NAME.get(plain(channel), OTHER)


def is_known(channel: str) -> bool:
    """Whether the table has the name; platforms' own words for the rest have a place in it too."""
    return plain(channel) in _BY_NAME


def _declared() -> tuple[Group, ...]:
    told = tomllib.loads((files(__package__) / "groups.toml").read_text("utf-8"))["group"]
    named = (Group(each["key"], each["zh"], each["en"], tuple(map(plain, each["names"]))) for each in told)
    return tuple(named)


GROUPS = _declared()
_BY_NAME = {name: group.key for group in GROUPS for name in group.names}


def _quoted(words: list[str]) -> str:
    return "[{}]".format(", ".join(f"'{word}'" for word in words))


_PLAIN = r"lowerUTF8(replaceRegexpAll(channel, '\\s+', ''))"
_KEY = f"transform({_PLAIN}, {_quoted(list(_BY_NAME))}, {_quoted(list(_BY_NAME.values()))}, '{OTHER}')"
CHANNEL_GROUP = Dimension("channel_group", "流量类型", "Kind of traffic", f"if(channel = '', '', {_KEY})", ("channel",))
