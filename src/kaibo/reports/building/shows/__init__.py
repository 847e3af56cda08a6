"""Several shows side by side 场次对比, as a report."""

from kaibo.reports.building.shows.report import shows_report

__all__ = ["shows_report"]
