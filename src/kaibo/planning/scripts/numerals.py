"""The numbers a sentence tells, in digits or in Chinese words, each with what it counts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

_WRITTEN = ("零〇", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
DIGITS = {each: value for value, ways in enumerate(_WRITTEN) for each in ways}
TIMES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000, "万": 10_000, "亿": 10**8}
HANZI = "".join((*DIGITS, *TIMES))
MONEY, PERCENT, OFF, FOLD, CLOCK = "money", "percent", "off", "times", "clock"
_COINS = ("元", "块钱", "块", "圆", "CNY", "RMB", "USD", "EUR", "GBP", "JPY", "HKD", "THB", "MYR", "SGD")
UNITS = {
    **dict.fromkeys(_COINS, MONEY),
    **{"%": PERCENT, "％": PERCENT, "折": OFF, "倍": FOLD},
    **{"分钟": "分钟", "小时": "小时", "个小时": "小时", "个月": "月"},
    **{each: each for each in (*"年天周秒克斤升米岁", "克拉", "公斤", "千克", "毫升", "厘米", "毫米")},
}
"""Units whose number is always a fact, even when it is one."""
COUNTED = tuple("件条只颗对套位人名单个盒瓶包双支次款号种片")
"""Measure words: 一件 says nothing, 三件 does."""
PROMISE = "买送赠减满省返前限剩"
"""Before a number these make it a promise: 买一送一."""
_UNIT = "|".join(sorted(map(re.escape, (*UNITS, *COUNTED)), key=len, reverse=True))
_DAY = "早上|上午|中午|下午|晚上|今晚|明晚|凌晨|晚"
_FOUND = re.compile(
    rf"(?P<half>半价|对折)|(?P<whole>百分(?P<of>之)?(?P<share>[{HANZI}]+|\d+(?:\.\d+)?))"
    rf"|(?P<h>\d{{1,2}})[:：](?P<m>\d{{2}})(?!\d)"
    rf"|(?:(?P<day>{_DAY})(?P<hour>\d{{1,2}}|[{HANZI}]{{1,3}})|(?<!\d)(?P<at>\d{{1,2}}))点(?!\d)(?P<past>半)?"
    rf"|(?P<coin>[¥￥$])?\s*(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)(?P<scale>[十百千万亿]*)"
    rf"\s*(?P<unit>{_UNIT}|成(?![功为分立本长员熟交]))?"
    rf"|(?P<hanzi>[{HANZI}]+(?:点[{''.join(DIGITS)}]+)?)(?P<counts>{_UNIT}|成(?![功为分立本长员熟交]))?"
)


@dataclass(frozen=True)
class Number:
    """`kind` is money, percent, off (折), times (倍), clock (minutes of half a day), a unit's name, or "" for none."""

    value: Decimal
    kind: str
    text: str


def numbers(text: str) -> list[Number]:
    """In their order. Words that only sound like numbers (一起, 万一, 十分) are none."""
    return list(_numbers(_plain(text)))


def not_in(text: str, facts: Iterable[str]) -> list[str]:
    """What `text` tells in numbers that no fact does, as it is written there."""
    known = {(each.value, each.kind) for fact in facts for each in numbers(fact)}
    return list(dict.fromkeys(each.text for each in numbers(text) if not _stands(each, known)))


def _stands(number: Number, known: set[tuple[Decimal, str]]) -> bool:
    value, kind = number.value, number.kind
    if (value, kind) in known:
        return True
    if kind == "":
        return (value, MONEY) in known
    return kind not in {MONEY, PERCENT, OFF, FOLD, CLOCK} and (value, "") in known


def _plain(text: str) -> str:
    """Digits of any script as ASCII, what isn't seen taken out."""
    shown = (each for each in text if unicodedata.category(each) != "Cf")
    return "".join(_digit(each) for each in shown)


def _digit(char: str) -> str:
    told = unicodedata.normalize("NFKC", char)
    if any(each.isdigit() for each in told):
        return "".join(str(unicodedata.digit(each)) if each.isdigit() else each for each in told)
    return told if told in {"%", ".", ":"} else char


def _numbers(text: str) -> Iterator[Number]:
    for found in _FOUND.finditer(text):
        told = _told(found, text[: found.start()])
        if told is not None:
            yield Number(*told, found[0].strip())


def _told(found: re.Match[str], before: str) -> tuple[Decimal, str] | None:
    if found["half"]:
        return Decimal(5), OFF
    if found["whole"]:
        share = _value(found["share"])
        return (share, PERCENT) if share is not None else None
    if found["m"]:
        return _clock(Decimal(found["h"]), int(found["m"]))
    if hour := found["hour"] or found["at"]:
        value = _value(hour)
        return _clock(value, 30 if found["past"] else 0) if value is not None else None
    if found["digits"]:
        value = Decimal(found["digits"].replace(",", ""))
        for each in found["scale"]:
            value *= TIMES[each]
        return _of(value, MONEY if found["coin"] else found["unit"] or "")
    return _hanzi(found, before)


def _hanzi(found: re.Match[str], before: str) -> tuple[Decimal, str] | None:
    word, unit = found["hanzi"], found["counts"] or ""
    value = _value(word)
    if value is None:
        return None
    promised = before[-1:] != "" and before[-1] in PROMISE
    if unit in UNITS or unit == "成" or promised or (unit in COUNTED and value > 1):
        return _of(value, unit)
    longer = len(word) > 1 and any(each in TIMES for each in word)
    return (value, "") if longer and word[0] not in "百千万亿" else None


def _of(value: Decimal, unit: str) -> tuple[Decimal, str]:
    if unit == "成":
        return value * 10, PERCENT
    return value, UNITS.get(unit, unit)


def _clock(hour: Decimal, minutes: int) -> tuple[Decimal, str]:
    return (hour * 60 + minutes) % 720, CLOCK


def _value(word: str) -> Decimal | None:
    """`一千二百三十点五`, `1.5`; None for what is no number: 千万一."""
    if word[0].isdigit():
        return Decimal(word)
    whole, _, part = word.partition("点")
    value = _whole(whole)
    if value is None or not part:
        return None if value is None else Decimal(value)
    return Decimal(f"{value}.{''.join(str(DIGITS[each]) for each in part)}")


def _whole(word: str) -> int | None:
    if not any(each in TIMES for each in word):
        return int("".join(str(DIGITS[each]) for each in word))
    for big in ("亿", "万"):
        if big in word:
            head, _, tail = word.rpartition(big)
            return _joined(_whole(head) if head else 1, TIMES[big], tail)
    return _small(word)


def _joined(head: int | None, times: int, tail: str) -> int | None:
    rest = _tail(tail, times)
    return None if head is None or rest is None else head * times + rest


def _tail(tail: str, times: int) -> int | None:
    """`一万二` is twelve thousand."""
    if not tail:
        return 0
    return DIGITS[tail] * times // 10 if DIGITS.get(tail) else _whole(tail)


def _small(word: str) -> int | None:
    """Below ten thousand."""
    total, digit, last = 0, None, 10_000
    for each in word:
        if each in DIGITS:
            if digit:
                return None
            digit = DIGITS[each]
            continue
        times = TIMES[each]
        if times >= last or digit == 0:
            return None
        total, last, digit = total + (1 if digit is None else digit) * times, times, None
    if not digit:
        return total
    return total + digit * (last // 10 if word[-2] in TIMES and last > 10 else 1)
