"""The one error a user may see: a code, a status and a sentence in both languages."""

from __future__ import annotations

from typing import Any, TypeVar

from kaibo.kit.i18n import LANGUAGES, Language, say

Thing = TypeVar("Thing")


class KaiboError(Exception):
    """A refusal that says what happened, where, and what to do next.

    `code` is `room.name`; its sentence stands in that room's catalogue under `error.name`.
    `status` is the HTTP status the web answers with.
    """

    def __init__(self, code: str, *, status: int = 400, **params: Any) -> None:
        super().__init__(code, params)
        self.code = code
        self.status = status
        self.params = params

    def message(self, language: Language) -> str:
        room, name = self.code.split(".", 1)
        return say(language, f"{room}.error.{name}", **self.params)

    def as_dict(self, language: Language = "zh") -> dict[str, Any]:
        """The body every surface shows: `code`, `message` in the reader's language, and both languages."""
        both = {f"message_{each}": self.message(each) for each in LANGUAGES}
        params = {name: str(value) for name, value in self.params.items()}
        return {"code": self.code, "message": self.message(language), **both, "params": params}

    def __str__(self) -> str:
        return f"{self.message('zh')} / {self.message('en')}"

    def __reduce__(self) -> tuple[Any, ...]:
        return _revive, (self.code, self.status, self.params)


def _revive(code: str, status: int, params: dict[str, Any]) -> KaiboError:
    return KaiboError(code, status=status, **params)


def there(thing: Thing | None) -> Thing:
    """The thing that was looked up. Raises KaiboError (404) where there is none, or none for this caller."""
    if thing is None:
        raise KaiboError("kit.not_found", status=404)
    return thing
