"""The door of the reports room."""

from kaibo.reports.building.month import month_report
from kaibo.reports.building.show import show_report
from kaibo.reports.building.show_plan import plan_report
from kaibo.reports.building.shows import shows_report
from kaibo.reports.building.year import year_report
from kaibo.reports.editions.asking import make_edition
from kaibo.reports.editions.files import edition_file, report_of
from kaibo.reports.editions.making import make_now
from kaibo.reports.editions.readers import edition_of
from kaibo.reports.kinds import KINDS
from kaibo.reports.model import Report, Text
from kaibo.reports.models import Edition
from kaibo.reports.output import FORMATS, as_json, write

__all__ = [
    "FORMATS",
    "KINDS",
    "Edition",
    "Report",
    "Text",
    "as_json",
    "edition_file",
    "edition_of",
    "make_edition",
    "make_now",
    "month_report",
    "plan_report",
    "report_of",
    "show_report",
    "shows_report",
    "write",
    "year_report",
]
