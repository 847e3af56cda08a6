"""The door: `check` a text by the `law` as the company keeps it; `fit`: may viewers read it. A body's field whose words
they will read is marked `LAWFUL` or `DRAFT`."""

from kaibo.compliance.law import Law, check, fit, law
from kaibo.compliance.lawful import DRAFT, LAWFUL
from kaibo.compliance.replies import TextFindingOut

__all__ = ["DRAFT", "LAWFUL", "Law", "TextFindingOut", "check", "fit", "law"]
