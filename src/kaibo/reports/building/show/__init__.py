"""The review of one show 场次复盘, as a report."""

from kaibo.reports.building.show.report import show_report

__all__ = ["show_report"]
