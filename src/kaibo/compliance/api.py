"""The door: `check` a text, `categories` there are, packs of one's own."""

from kaibo.compliance.checking import Finding, check
from kaibo.compliance.reading import categories, packs, read_file
from kaibo.compliance.replies import TextFindingOut
from kaibo.compliance.rules import SEVERITIES, Rule

__all__ = ["SEVERITIES", "Finding", "Rule", "TextFindingOut", "categories", "check", "packs", "read_file"]
