"""metrics: every number is declared once and answered by one engine.

For:   any page, report or rule that shows a number; nobody else computes one.
Words: kind (importable rows), source (a kind seen as something that answers), measure (a column that adds),
       metric (a number people read), formula, dimension, window (business days), passport (where a number is from).
Owns:  metrics_batch, metrics_build, metrics_hold: which stored rows are visible or still needed; the catalogue.
Calls: accounts (scope, the company's zone), store (the analytical engine), kit. Rooms above declare into it.
"""
