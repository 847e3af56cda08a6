"""What the web process counts about itself since it started."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Counters:
    """Requests by method and status class, seconds they took, uploads under way."""

    requests: Counter[tuple[str, str]] = field(default_factory=Counter)
    seconds: float = 0.0
    uploads: int = 0

    def answered(self, method: str, status: int, seconds: float) -> None:
        known = method if method in {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"} else "OTHER"
        self.requests[known, f"{status // 100}xx"] += 1
        self.seconds += seconds


counters = Counters()
