"""What places and columns of people are called."""

from __future__ import annotations

from kaibo.kit.i18n import LANGUAGES, page_text

Words = dict[str, str]


def place_words(name: str) -> Words:
    return {language: page_text(language, f"dossier.place.{name}", name) for language in LANGUAGES}


def field_words(name: str) -> Words:
    return {language: page_text(language, f"dossier.field.{name}", name) for language in LANGUAGES}
