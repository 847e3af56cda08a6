"""Of each source's exports about a subject the newest counts; of all sources, measure by measure, the best."""

from __future__ import annotations

from dataclasses import dataclass

from kaibo.metrics.sql import where

BEST = "max((whole, as_of, batch, source)) OVER (PARTITION BY subject, measure) AS best"
IS_BEST = "(whole, as_of, batch, source) = best"


@dataclass(frozen=True)
class Telling:
    """Rows of `subject`s, narrowed to those that were `told` of what is asked; `columns` are worked out of each."""

    subject: list[str]
    told: list[str]
    columns: list[str]

    def read_once(self) -> str:
        """Tables `newest` and `ranked`: everything about the subjects is read. For a few of them."""
        return f"""WITH newest AS (
  SELECT *, max((as_of, batch)) OVER (PARTITION BY subject, source) AS stamp
  FROM observation
  WHERE {where.every(self.subject)}
), ranked AS (
  SELECT {self._ranked}
  FROM newest
  WHERE {where.every([*self.told, "(as_of, batch) = stamp"])}
)"""

    def looked_up(self) -> str:
        """The same, where only what was told of the question is read in full."""
        newest = "(subject, source, (as_of, batch)) IN (SELECT subject, source, stamp FROM newest)"
        return f"""WITH newest AS (
  SELECT subject, source, max((as_of, batch)) AS stamp
  FROM observation
  WHERE {where.every(self.subject)}
  GROUP BY subject, source
), ranked AS (
  SELECT {self._ranked}
  FROM observation
  WHERE {where.every([*self.subject, *self.told, newest])}
)"""

    @property
    def _ranked(self) -> str:
        return ", ".join(["*", *self.columns, BEST])
