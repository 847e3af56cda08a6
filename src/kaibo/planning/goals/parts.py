"""The parts of the company that goals are set for, and what people call them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from kaibo.accounts.api import Scope
from kaibo.kit.i18n import Language, catalogue
from kaibo.shows.api import account_names

Kind = Literal["platform", "account", "host", "category", "show"]
KINDS: tuple[Kind, ...] = get_args(Kind)
COMPANY = ""


def kinds_for(scope: Scope) -> tuple[Kind, ...]:
    """What this caller's goals are told by: the company's stand beside nobody's own part of the numbers."""
    if scope.all:
        return KINDS
    held: dict[Kind, bool] = {"host": bool(scope.host), "account": bool(scope.accounts), "show": True}
    return tuple(kind for kind, there in held.items() if there)


def split_part(part: str) -> tuple[str, str]:
    """`host:苏婉` as kind and name."""
    kind, _, name = part.partition(":")
    return kind, name


def names_of(parts: Iterable[str]) -> dict[str, str]:
    """The names of accounts by their part; other parts are called what they are."""
    accounts = {name for kind, name in map(split_part, parts) if kind == "account"}
    return {f"account:{id}": name for id, name in account_names(accounts).items()}


def platform_name(code: str, language: Language) -> str:
    text = catalogue("planning").get(f"platform.{code}")
    return text[language] if text else code


def part_name(part: str, language: Language) -> str:
    """What people call a part of the company; the empty text for the whole of it."""
    kind, name = split_part(part)
    return platform_name(name, language) if kind == "platform" else names_of([part]).get(part, name)
