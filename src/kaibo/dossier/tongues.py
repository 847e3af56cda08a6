"""Words in both languages, as answers carry them."""

from __future__ import annotations

from pydantic import BaseModel


class TwoTongues(BaseModel):
    zh: str
    en: str
