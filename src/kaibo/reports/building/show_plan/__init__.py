"""The plan of a show 策划案, as a document for those who work from it."""

from kaibo.reports.building.show_plan.report import plan_report

__all__ = ["plan_report"]
