"""Personal data ends here: pseudonyms, masks, and numbers of people inside free text."""

from __future__ import annotations

import re
from functools import partial
from typing import Final

import polars as pl

from kaibo.connectors.clean.distinct import once_each, translated
from kaibo.connectors.pseudonym import pseudonym
from kaibo.kit.masking import HIDDEN, IN_NAME, IN_TEXT, SUSPECT, masked

FEW_TEXTS: Final = 1_000

_PERSONAL_HEADER: Final = re.compile(
    "姓名|收件人|收货人|联系人|手机|电话|地址|身份证|证件号|邮箱|微信号|留言|备注|recipient|receiver|phone|telephone"
    "|address|e-?mail|buyer ?(name|message|note)|billing|zip|passport|penerima|telepon|alamat|ผู้รับ|โทรศัพท์|ที่อยู่",
    re.IGNORECASE,
)


def is_personal_header(header: str) -> bool:
    """Whether a header nobody described speaks of people: names, phones, addresses, identity cards."""
    return bool(_PERSONAL_HEADER.search(header))


def masked_texts(texts: pl.Series, *, names: bool = False) -> pl.Series:
    """Free text with phone, identity-card and bank-card numbers and mail addresses replaced by ***.

    `names`: names of things, in which a long number is a platform's id and stays.
    """
    if len(texts) <= FEW_TEXTS:
        return pl.Series(texts.name, [text and masked(text, names=names) for text in texts], dtype=pl.String)
    return once_each(texts, partial(_masked, names=names))


def _masked(texts: pl.Series, *, names: bool) -> pl.Series:
    suspect = texts.filter(texts.str.contains(SUSPECT)).unique()
    if suspect.is_empty():
        return texts
    return _replaced(texts, suspect, _hidden(suspect.str.normalize("NFKC"), IN_NAME if names else IN_TEXT))


def _replaced(texts: pl.Series, known: pl.Series, by: pl.Series) -> pl.Series:
    """Texts of `known` by their counterparts; others stay."""
    new = translated(texts, known, by)
    return new.zip_with(new.is_not_null(), texts)


def _hidden(texts: pl.Series, pattern: str) -> pl.Series:
    """Twice, because two numbers may share the letter between them."""
    for _ in range(2):
        texts = texts.str.replace_all(pattern, f"${{before}}{HIDDEN}${{after}}")
    return texts


def hidden(text: str) -> str:
    """The cell of a personal column: its first letter at most."""
    return f"{text[:1]}**" if len(text) > 2 else HIDDEN


def refused_cell(text: str, *, personal: bool) -> str:
    """A refused cell as it may be shown: shortened, masked."""
    return hidden(text) if personal else masked(text)[:80]


def pseudonyms(texts: pl.Series, key: bytes) -> pl.Series:
    """The same short text for the same person, a keyed hash: nobody without the key can go back."""
    known = texts.drop_nulls().unique()
    return _replaced(texts, known, pl.Series([pseudonym(text, key) for text in known], dtype=pl.String))
