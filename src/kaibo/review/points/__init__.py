"""Anomaly points 异常点: minutes that stand out, with what was said, shown, given or broken then."""
