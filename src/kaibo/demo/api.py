"""The door of the demonstration: write files, and know what they hide."""

from __future__ import annotations

from kaibo.demo.downloads import Download
from kaibo.demo.sample import sample
from kaibo.demo.schedule import Booking, bookings, stock_out_show
from kaibo.demo.simulate import SEED, DemoFile, Manifest, Run, default_origin, fetch, planned, simulate
from kaibo.demo.truth import plant

__all__ = [
    "SEED",
    "Booking",
    "DemoFile",
    "Download",
    "Manifest",
    "Run",
    "bookings",
    "default_origin",
    "fetch",
    "planned",
    "plant",
    "sample",
    "simulate",
    "stock_out_show",
]
