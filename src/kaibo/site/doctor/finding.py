"""What one check found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kaibo.kit.i18n import say


@dataclass(frozen=True)
class Finding:
    """`params` fill the sentence `doctor.<check>.ok` or `doctor.<check>.problem` of the site's catalogue."""

    check: str
    ok: bool
    params: dict[str, Any]

    def as_dict(self) -> dict[str, Any]:
        return {"check": self.check, "ok": self.ok, "zh": self._text("zh"), "en": self._text("en")}

    def _text(self, language: Any) -> str:
        return say(language, f"site.doctor.{self.check}.{'ok' if self.ok else 'problem'}", **self.params)


def found(check: str, ok: bool, **params: Any) -> Finding:
    return Finding(check, ok, params)
