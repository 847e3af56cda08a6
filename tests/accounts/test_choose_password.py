"""Which passwords are refused, and why."""

from __future__ import annotations

import pytest

from kaibo.accounts import passwords
from kaibo.kit.errors import KaiboError

ABOUT = ("linyue", "林悦", "林间小铺 Linjian")

REFUSED = {
    "password_length": ["", "short", "elevenchars", "1" * 257, "林间的雨夜里有萤火虫"],
    "password_common": [
        "passwordpassword",
        "Password1234",
        "P@ssw0rd2026!",
        "123456789012",
        "1234567890123456",
        "111111111111",
        "abababababab",
        "abcabcabcabc",
        "            ",
        "qwertyuiop123",
        "1qaz2wsx3edc",
        "asdfghjkl;'12",
        "woaini1314520",
        "iloveyou1234",
        "admin123456789",
        "adminpassword1",
        "letmein123456",
        "correcthorsebatterystaple",
        "我爱你我爱你我爱你1234567",
        "douyin123456",
        "abcdefghijklmn",
        "000000000000000000000000",
        "kaibokaibokaibo",
        "changeme123456",
    ],
    "password_names": [
        "linyue123456",
        "LinYue-LinYue",
        "linyuelinyue",
        "林悦林悦林悦林悦123456",
        "Linjian202601",
        "林间小铺林间小铺林间小铺2026",
        "linjianlinyue!",
    ],
}
ACCEPTED = [
    "seven quiet lanterns 7",
    "violin-concert-bridge",
    "雨夜里的萤火虫照亮了林间小路",
    "🦊🐼🦉🐝🐬🌵🍋🧭⛵🎻🪁🧩",
    "k7$wPz!m2Qx9",
    "correct horse lanterns",
    "a b c d e f g h i j k",
    "Tr0ub4dor&3xyz",
    " leading and trailing ",
    "<script>alert(1)</script>",
    "'; DROP TABLE person; --",
    "linyue walks to the market",
    "password but much, much longer",
    "x" * 100 + "unusual",
    "1234567890 lanterns",
    "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000b\u000c",
]


@pytest.mark.parametrize(
    ("reason", "password"), [(reason, each) for reason, group in REFUSED.items() for each in group]
)
def test_refused(reason: str, password: str) -> None:
    with pytest.raises(KaiboError) as refusal:
        passwords.check(password, about=ABOUT)
    assert (refusal.value.code, refusal.value.status) == (f"accounts.{reason}", 422)


@pytest.mark.parametrize("password", ACCEPTED)
def test_accepted(password: str) -> None:
    passwords.check(password, about=ABOUT)


def test_kept_as_argon2id_and_never_alike() -> None:
    first, second = passwords.hashed("seven quiet lanterns 7"), passwords.hashed("seven quiet lanterns 7")
    assert first != second and first.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert passwords.fits(first, "seven quiet lanterns 7")


def test_fits_exactly_as_typed() -> None:
    kept = passwords.hashed("Seven quiet lanterns 7")
    for other in ("seven quiet lanterns 7", "Seven quiet lanterns 7 ", "Seven quiet lanterns", ""):
        assert not passwords.fits(kept, other)


def test_nothing_fits_nobody_or_a_broken_hash() -> None:
    assert not passwords.fits(passwords.NOBODY, "") and not passwords.fits("", "x") and not passwords.fits("$", "x")
