"""The door: `check` a text by the `law` as the company keeps it; `fit`, `LAWFUL`: may viewers read these words."""

from kaibo.compliance.law import Law, check, fit, law
from kaibo.compliance.lawful import LAWFUL
from kaibo.compliance.replies import TextFindingOut

__all__ = ["LAWFUL", "Law", "TextFindingOut", "check", "fit", "law"]
