"""What happens when: the rundown of the rehearsal, its products, and what goes wrong in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kaibo.demo.truth import Account, account

MINUTES = 90
ACCOUNT = "gem"
WARM_UP, PITCH, GOODBYE = 5, 9, 4
BENEFITS = (18, 47, 74)
"""Minutes at which a lucky bag 福袋 opens, for three minutes each."""
BENEFIT_MINUTES = 3
STUCK, MENDED = 40, 43
"""The picture freezes and viewers leave; it runs again."""
ODD = 58
"""One person orders again and again, and somebody orders far too much."""
_CARELESS = 2
"""The product whose phrases hurry viewers, which is not forbidden outright: the room marks it."""
_SHOWN = (0, 1, 4, 7, 8, 12, 10, 11, 6)
_SCARCE, _SCARCE_UNITS, _UNITS = 4, 12, 300


_PHRASES = {
    "opening": ("欢迎来到直播间，这是一场演练，数据都是模拟的", "今晚有三轮福袋，开之前会提前说"),
    "closing": ("还有货的款式再过一遍", "没答完的问题，下播后由客服逐条回复"),
}


@dataclass(frozen=True)
class Item:
    """A product of the rehearsal, its price in fen, and how many there are to sell."""

    number: int
    product: str
    name: str
    price: int
    pull: float
    units: int

    @property
    def short(self) -> str:
        """What viewers call it: the word of its name with the most characters in Chinese."""
        return max(self.name.split()[1:], key=lambda word: sum("\u4e00" <= letter <= "\u9fff" for letter in word))


@dataclass(frozen=True)
class Part:
    """A part of the rundown: from minute `start`, so many minutes; of a product, or of none."""

    start: int
    minutes: int
    kind: str
    title: str
    item: Item | None = None


def room() -> Account:
    return account(ACCOUNT)


@cache
def items() -> tuple[Item, ...]:
    """Nine products; one of them is scarce and sells out."""
    shown = [room().products[index] for index in _SHOWN]
    return tuple(
        Item(
            number=place,
            product=each.listing(room().platform),
            name=each.name,
            price=each.price,
            pull=each.pull,
            units=_SCARCE_UNITS if place == _SCARCE else _UNITS,
        )
        for place, each in enumerate(shown, 1)
    )


@cache
def parts() -> tuple[Part, ...]:
    pitches = [
        Part(WARM_UP + place * PITCH, PITCH, "product", f"{item.number}号 {item.name}", item)
        for place, item in enumerate(items())
    ]
    end = WARM_UP + PITCH * len(pitches)
    return (
        Part(0, WARM_UP, "opening", "开场暖场、今日福利预告"),
        *pitches,
        Part(end, MINUTES - end, "closing", "返场与下播预告"),
    )


def phrases(part: Part) -> tuple[str, ...]:
    """What the host has to say in a part."""
    if part.item is None:
        return _PHRASES[part.kind]
    careless = ("手慢无，再不抢就没了",) if part.item.number == _CARELESS else ()
    price = f"直播间到手价 {part.item.price / 100:g} 元，现货 {part.item.units} 件"
    return (f"{part.item.number}号链接：{part.item.name}", price, *careless, "先讲材质和尺寸，再上身看效果，最后讲售后")


def part_at(minute: float) -> Part:
    return next(part for part in reversed(parts()) if part.start <= minute)
