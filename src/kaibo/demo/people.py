"""Invented buyers: a number each; name, phone and place follow from the number."""

from __future__ import annotations

import base64
from functools import cache

import numpy as np

from kaibo.demo.arrays import Whole, Yes
from kaibo.demo.rng import digest, stream
from kaibo.demo.sources import data

POOL = {"douyin": 46_000, "kuaishou": 9_000, "tiktok": 7_500}


def buyers(rng: np.random.Generator, platform: str, size: int) -> Whole:
    """Whom the orders come from: a third from a core of regulars, the rest from everybody."""
    pool = POOL[platform]
    regular = (rng.beta(0.9, 3.0, size) * pool * 0.12).astype(np.int64)
    return np.where(rng.random(size) < 0.33, regular, rng.integers(0, pool, size))


def places(market: str) -> list[tuple[str, str, str]]:
    """Province, city, district; a buyer's place is `place_of`."""
    return [(row[0], row[1], row[2]) for row in data("people")["places"][market]]


def place_of(customer: Whole, market: str) -> Whole:
    return _homes(market)[customer]


def is_remote(customer: Whole, currency: str) -> Yes:
    """Places to which freight is charged."""
    market = "my" if currency == "MYR" else "cn"
    far = set(data("people")["remote"])
    flags = np.array([province in far for province, _, _ in places(market)])
    return np.asarray(flags[place_of(customer, market)], dtype=np.bool_)


def token(platform: str, customer: int) -> str:
    """The cipher the platform shows instead of a name: the same for the same buyer."""
    raw = digest("cipher", platform, customer).to_bytes(16, "big")
    return base64.b64encode(raw).decode().rstrip("=")


def masked_name(customer: int) -> str:
    names = data("people")["surnames"]
    return f"{names[customer % len(names)]}{'*' * (1 + customer % 2)}"


def masked_phone(customer: int) -> str:
    return f"1{3 + customer % 7}{customer % 9}****{customer * 7919 % 10_000:04d}"


def open_phone(customer: int) -> str:
    """A whole number of the block 1990000xxxx, which the demonstration keeps for itself."""
    return f"1990000{customer % 10_000:04d}"


def username(customer: int) -> str:
    """A half-hidden TikTok user name."""
    initials = data("people")["initials"]
    return f"{initials[customer % 10].lower()}{initials[customer // 10 % 10].lower()}***{customer:05d}"


@cache
def _homes(market: str) -> Whole:
    weights = np.array([row[3] for row in data("people")["places"][market]], dtype=float)
    rng = stream("homes", market)
    return rng.choice(len(weights), size=max(POOL.values()), p=weights / weights.sum()).astype(np.int64)
