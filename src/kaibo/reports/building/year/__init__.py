"""The year-end summary 年终总结, in six chapters."""

from kaibo.reports.building.year.report import year_report

__all__ = ["year_report"]
