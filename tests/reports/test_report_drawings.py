"""Charts as shapes: true to their values, silent about what is missing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sample_report import both, every_chart, sample

from kaibo.kit.units import Unit
from kaibo.reports.model import Chart, Series
from kaibo.reports.writers.drawing.chart import draw
from kaibo.reports.writers.drawing.scale import scale_for
from kaibo.reports.writers.drawing.shapes import WIDTH, Box, Drawing, Label, Trail


def bars(drawing: Drawing) -> list[Box]:
    return [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.says]


def chart(form: str, *numbers: str | None) -> Chart:
    places = tuple(both(f"第{at}") for at in range(len(numbers)))
    return Chart(
        both("图"),
        form,
        places,
        (Series(both("量"), Unit.COUNT, tuple(None if each is None else Decimal(each) for each in numbers)),),
    )  # type: ignore[arg-type]


def test_columns_are_as_high_as_their_values() -> None:
    drawn = bars(draw(chart("columns", "100", "50", None, "-25"), "zh"))
    assert [round(bar.height / drawn[0].height, 3) for bar in drawn] == [1.0, 0.5, 0.25]
    assert drawn[2].y == pytest.approx(drawn[0].y + drawn[0].height)


def test_a_missing_value_is_said_and_breaks_a_line() -> None:
    assert "—" in [shape.text for shape in draw(chart("columns", "1", None), "zh").shapes if isinstance(shape, Label)]
    lines = [shape for shape in draw(chart("lines", "1", "2", None, "3", "4"), "zh").shapes if isinstance(shape, Trail)]
    assert [len(line.points) for line in lines if line.ink == "s1"] == [2, 2]


def test_a_waterfall_goes_from_its_start_to_its_end() -> None:
    start, fall, rise, end = bars(draw(chart("waterfall", "100", "-30", "10", "80"), "zh"))
    assert fall.y == pytest.approx(start.y)
    assert rise.y + rise.height == pytest.approx(fall.y + fall.height)
    assert end.y == pytest.approx(rise.y)
    assert (fall.ink, rise.ink) == ("green", "red")


def test_ticks_hold_all_values_and_differ() -> None:
    cases = [("0.02151", "0.02168"), ("0", "0"), ("-5", "3"), ("100000", "100200"), ("59", "3700"), ("1e-9", "2e-9")]
    for unit in Unit:
        for low, high in cases:
            scale = scale_for([Decimal(low), None, Decimal(high)], unit, "CNY", 300, 0, from_zero=False)
            said = [words for _, words in scale.named("zh")]
            assert scale.low <= float(low) <= float(high) <= scale.high + 1e-12
            assert 2 <= len(said) <= 12
            assert len(set(said)) == len(said) or float(high) < 1e-6


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nothing_stands_outside_a_drawing(language: str) -> None:
    for block in every_chart(sample()):
        drawing = draw(block, language)
        for box in bars(drawing):
            assert 0 <= box.x <= box.x + box.width <= WIDTH
            assert 0 <= box.y <= box.y + box.height <= drawing.height
