"""The door of the reports room."""

from kaibo.reports.building.month import month_report
from kaibo.reports.model import Report, Text
from kaibo.reports.output import FORMATS, as_json, write

__all__ = ["FORMATS", "Report", "Text", "as_json", "month_report", "write"]
