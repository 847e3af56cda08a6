"""A model that an installation named says findings in other words; what it makes up never reaches a report."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from msgspec import structs

from chatter import Fake, Mood, listening
from kaibo.kit.chat import model
from kaibo.kit.errors import KaiboError
from kaibo.reports.model import Chapter, Report
from kaibo.reports.rewording.report import reworded
from reports.sample_report import sample as unruled

Said = dict[str, dict[str, str]]


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[Fake]:
    with listening(monkeypatch) as server:
        yield server


def sample() -> Report:
    """All titles but those of the first chapter were drawn by a rule."""
    report = unruled()
    first, *rest = report.chapters
    return structs.replace(report, chapters=(first, *(_ruled(chapter) for chapter in rest)))


def _ruled(chapter: Chapter) -> Chapter:
    pages = (structs.replace(page, title=structs.replace(page.title, rule="change")) for page in chapter.pages)
    return structs.replace(chapter, pages=tuple(pages))


def titles(report: Report) -> list[tuple[str, str]]:
    return [(page.title.text.zh, page.title.text.en) for chapter in report.chapters for page in chapter.pages]


def with_more(said: Said, zh: str, en: str = "") -> str:
    return json.dumps({key: {"zh": each["zh"] + zh, "en": each["en"] + en} for key, each in said.items()})


def test_words_that_tell_the_same_are_taken_and_nothing_else_changes(fake: Fake) -> None:
    before = sample()
    fake.mood = lambda said: f"```json\n{with_more(said, '。', '.')}\n```"
    after = reworded(before)
    ruled = [page.title.rule for chapter in before.chapters for page in chapter.pages]
    for (zh, en), (was_zh, was_en), rule in zip(titles(after), titles(before), ruled, strict=True):
        assert (zh, en) == ((f"{was_zh}。", f"{was_en}.") if rule else (was_zh, was_en))
    assert fake.keys == ["Bearer a secret"]
    assert fake.asked[0]["model"] == "small"
    assert [[page.blocks for page in each.pages] for each in after.chapters] == [
        [page.blocks for page in each.pages] for each in before.chapters
    ]


@pytest.mark.parametrize(
    "mood",
    [
        lambda said: with_more(said, "，涨了 3%"),
        lambda said: with_more(said, "", " and rose 3%"),
        lambda said: with_more(said, "，但并未如此"),
        lambda said: json.dumps({"999": {"zh": "无中生有", "en": "made up"}}),
        lambda said: "I cannot do that.",
        lambda said: json.dumps([1, 2]),
        lambda said: json.dumps({key: {"zh": "", "en": ""} for key in said}),
    ],
    ids=["a number", "an English number", "a denial", "another key", "no JSON", "other JSON", "nothing"],
)
def test_what_it_makes_up_is_left_out(fake: Fake, mood: Mood) -> None:
    fake.mood = mood
    assert reworded(sample()) == sample()


@pytest.mark.parametrize("status", [500, 401, 302])
def test_a_model_that_fails_or_sends_elsewhere_changes_nothing(fake: Fake, status: int) -> None:
    fake.status = status
    assert reworded(sample()) == sample()


def test_nobody_is_asked_where_no_model_is_named(fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KAIBO_MODEL_URL")
    assert reworded(sample()) == sample()
    assert not fake.asked


def test_a_model_that_is_not_there_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_MODEL_URL", "http://127.0.0.1:1/v1")
    assert reworded(sample()) == sample()


def test_an_address_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAIBO_MODEL_URL", "models.example.com")
    with pytest.raises(KaiboError, match="KAIBO_MODEL_URL"):
        model()


def test_the_key_is_not_printed(fake: Fake) -> None:
    assert "a secret" not in repr(model())
