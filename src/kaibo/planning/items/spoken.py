"""What hosts call a product: shorter than what a shop's title says."""

from __future__ import annotations

import re

from kaibo.planning.models import Item

_ASIDE = re.compile(r"【[^】]*】|\[[^\]]*\]|（[^）]*）|\([^)]*\)")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def spoken_name(item: Item) -> str:
    """The name somebody gave it for that, else the short one."""
    return item.spoken or short_name(item.name)


def short_name(name: str) -> str:
    """Of a title in several words the one that says most in Chinese, without what stands in brackets: brands before it
    and sizes behind it are left out. A title without Chinese stays whole."""
    plain = _ASIDE.sub(" ", name).strip()
    words = plain.split()
    if not _CHINESE.search(plain):
        return plain or name
    return max(words, key=lambda word: len(_CHINESE.findall(word)))
