"""The workbook inside a chart: names stay text there too, whatever they begin with."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter

from kaibo.kit.workbook import FORMULA_STARTS
from kaibo.reports.writers.charting import Drawn


class ChartData(CategoryChartData):  # type: ignore[misc]
    """Places and series of a chart. No name in its workbook is ever a formula or a link.

    `names` are the places as the workbook has them; on the axis of very many places most stand without a name.
    """

    names: list[str]

    @property
    def xlsx_blob(self) -> bytes:
        blob: bytes = _Workbook(self).xlsx_blob
        return blob


class _Workbook(CategoryWorkbookWriter):  # type: ignore[misc]
    def _populate_worksheet(self, workbook: Any, worksheet: Any) -> None:
        quoted = workbook.add_format({"quote_prefix": True})
        worksheet.set_column(0, len(self._chart_data), 16)
        for at, name in enumerate(self._chart_data.names, start=1):
            worksheet.write_string(at, 0, name, quoted if name.startswith(FORMULA_STARTS) else None)
        for column, series in enumerate(self._chart_data, start=1):
            form = workbook.add_format({"num_format": series.number_format})
            worksheet.write_string(0, column, series.name, quoted if series.name.startswith(FORMULA_STARTS) else None)
            for at, value in enumerate(series.values, start=1):
                if value is not None:
                    worksheet.write_number(at, column, value, form)


def chart_data(names: list[str], series: list[Drawn], every: int = 1) -> ChartData:
    """`every`-th place keeps its name on the axis."""
    data = ChartData()
    data.names = names
    data.categories = [name if at % every == 0 else "" for at, name in enumerate(names)]
    for one in series:
        values = [None if value is None else float(value) for value in one.values]
        data.add_series(one.name, values, number_format=one.format)
    return data
