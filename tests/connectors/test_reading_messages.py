"""Whatever the readers refuse or remark has its sentence in both languages."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import kaibo.connectors.reading
from kaibo.connectors.values.unreadable import REASONS
from kaibo.kit.i18n import LANGUAGES, Language, catalogue

READING = Path(next(iter(kaibo.connectors.reading.__path__)))
TEXTS = catalogue("connectors")


def texts_in(call: str) -> set[str]:
    """The first argument of every call of that name, and every file_is_… that tables of kinds hold."""
    found = set()
    for path in READING.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == call:
                found |= {each.value for each in ast.walk(node.args[0]) if isinstance(each, ast.Constant)}
            if isinstance(node, ast.Constant) and str(node.value).startswith("file_is_"):
                found |= {node.value} if call == "refusal" else set()
    return {text for text in found if isinstance(text, str)}


def test_every_refusal_has_a_sentence() -> None:
    codes = texts_in("refusal") - {"file_is_"}
    assert len(codes) > 30
    assert {f"error.{code}" for code in codes} <= set(TEXTS)


def test_every_reason_and_remark_has_a_sentence() -> None:
    assert {f"reason.{reason}" for reason in REASONS} <= set(TEXTS)
    assert {f"reason.{row}" for row in ("row_too_long", "row_open_quote", "row_damaged_text")} <= set(TEXTS)
    assert {f"warning.{each}" for each in ("formulas", "formulas_without_value", "error_cells")} <= set(TEXTS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_say_what_to_do(language: Language) -> None:
    refusals = {key: text[language] for key, text in TEXTS.items() if key.startswith("error.file_is")}
    assert all("导入" in text or "Import" in text or "import" in text for text in refusals.values())
