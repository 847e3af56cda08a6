"""A report as the text an edition keeps, every number exact, and back."""

from __future__ import annotations

import msgspec

from kaibo.reports.model import Report

_encoder = msgspec.json.Encoder(decimal_format="string")
_decoder = msgspec.json.Decoder(Report)


def encoded(report: Report) -> str:
    return _encoder.encode(report).decode()


def decoded(text: str) -> Report:
    return _decoder.decode(text)
