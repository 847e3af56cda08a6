"""What is heard of a run on air."""

from __future__ import annotations

from kaibo.live.speech.hearing import hear
from kaibo.live.watching import watches

watches(hear)
