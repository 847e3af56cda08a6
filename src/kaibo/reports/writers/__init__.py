"""The forms a report is written in, each from the same model."""
