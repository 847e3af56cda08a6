"""The kinds of show that are planned."""

from __future__ import annotations

from typing import Literal, get_args

Kind = Literal[
    "ordinary",
    "festival",
    "brand",
    "tutorial",
    "origin",
    "belt",
    "fixed_price",
    "factory",
    "new_product",
    "co_branded",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""日常, 节日大促, 品牌专场, 教程/知识, 产地直采, 产业带, 统一价, 工厂溯源, 新品首发, 联名."""
