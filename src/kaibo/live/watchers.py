"""What follows the inbox in the web process."""

from __future__ import annotations

from kaibo.events.api import on_taken
from kaibo.live.hub import hub

on_taken("live.hub", hub.taken)
