"""The allow-list: one proposes, another confirms, anybody who may ends it."""
