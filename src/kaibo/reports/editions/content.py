"""A report as the text an edition keeps, every number exact, and back; and as plain values for a page."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import msgspec

from kaibo.reports.model import Report

_encoder = msgspec.json.Encoder(decimal_format="string")
_decoder = msgspec.json.Decoder(Report)


def encoded(report: Report) -> str:
    return _encoder.encode(report).decode()


def decoded(text: str) -> Report:
    return _decoder.decode(text)


def plain(part: msgspec.Struct) -> Any:
    """A report or a part of one as dicts and lists, with its `type`; numbers stay decimals."""
    return msgspec.to_builtins(part, builtin_types=(Decimal, date, datetime))
