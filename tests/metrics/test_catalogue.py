"""The declarations hold together, and the document says what they say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kaibo.kit.i18n import catalogue
from kaibo.kit.units import Unit
from kaibo.metrics.api import Basis, Metric, Observed, Reason, kinds, measures, metrics, register, sources
from kaibo.metrics.catalogue import dimensions_of
from kaibo.metrics.dimension import DIMENSIONS
from kaibo.metrics.document import document
from kaibo.metrics.recipe import Form, Recipe, recipes
from kaibo.metrics.terms import balance_of

DOCUMENT = Path(__file__).parents[2] / "docs" / "metrics.md"


def every_recipe() -> Iterator[tuple[str, Recipe]]:
    return ((key, way) for key in metrics() for way in recipes(key) if isinstance(way, Recipe))


def test_every_metric_can_be_answered_and_is_told_in_both_languages() -> None:
    for metric in metrics().values():
        assert (recipes(metric.key) or balance_of(metric)) and dimensions_of(metric.key), metric.key
        assert metric.zh and metric.en, metric.key
        assert metric.definition_zh.endswith("。") and metric.definition_en.endswith("."), metric.key
        assert all(zh and en for zh, en in metric.platforms.values()), metric.key
        assert bool(metric.notes_zh) == bool(metric.notes_en), metric.key
        assert bool(metric.attribution_zh) == bool(metric.attribution_en), metric.key


def test_a_sum_adds_numbers_of_one_unit() -> None:
    for key, way in every_recipe():
        units = {leaf.unit for leaf in way.upper}
        assert len(units) == 1, key
        if way.form is not Form.QUOTIENT:
            assert {metrics()[key].unit, *units} in ({*units}, {Unit.COUNT, Unit.QUANTITY}), key


def test_a_money_metric_is_money_and_people_are_people() -> None:
    for key, way in every_recipe():
        metric, unit = metrics()[key], way.upper[0].unit
        assert metric.unit is not Unit.MONEY or unit is Unit.MONEY, key
        if way.form is Form.ONCE and not way.peak and unit is Unit.COUNT:
            assert metric.basis in {Basis.PEOPLE, Basis.THINGS}, key


def test_names_are_told_apart() -> None:
    for language in ("zh", "en"):
        names = [getattr(metric, language) for metric in metrics().values()]
        assert len(names) == len(set(names))


def test_sources_and_measures_speak_of_what_is_declared() -> None:
    for key, source in sources().items():
        assert kinds()[source.kind].grain == source.grain or source.kind != key
        assert set(source.dimensions) <= set(DIMENSIONS)
        if isinstance(source, Observed):
            assert all(cut in source.dimensions for cut, _ in source.cuts)
    grains = {source.grain: source.kind for source in sources().values()}
    for name, measure in measures().items():
        fields = {each.key for each in kinds()[grains[name.split(".")[0]]].fields} | {"kind"}
        assert set(measure.fields) <= fields


def test_every_reason_has_its_sentence() -> None:
    texts = catalogue("metrics")
    assert all(reason.text.removeprefix("metrics.") in texts for reason in Reason)


def test_a_metric_declared_twice_is_a_mistake() -> None:
    gmv = metrics()["gmv"]
    register(metrics=[gmv])
    other = Metric(gmv.key, "goods", "另一个", "Another", gmv.unit, gmv.basis, gmv.formulas, "不同。", "Different.")
    with pytest.raises(ValueError, match="gmv"):
        register(metrics=[other])


def test_the_document_is_up_to_date() -> None:
    assert DOCUMENT.read_text("utf-8") == document(), (
        "write it anew: python -m kaibo.metrics.document > docs/metrics.md"
    )
